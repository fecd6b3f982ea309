import { expect, it } from 'vitest';
import { type BoardLine, type BoardTrainer, byTrainer, choices, effects, obstacle } from './moves';

const trainer = (code: string, change: Partial<BoardTrainer> = {}): BoardTrainer => ({
  id: code,
  code,
  name: code,
  latitude: 18.8,
  longitude: 100.8,
  capacity: 10,
  count: 4,
  need: 9,
  km: 50,
  active: true,
  employer: null,
  mark: { label: '1', color: '#000', ink: '#fff' },
  ...change,
});
const line: BoardLine = {
  code: '6550101',
  name: 'ก',
  district: 'ข',
  latitude: 18.8,
  longitude: 100.8,
  need: 3,
  trainer: 'A',
  km: 12,
  changed: false,
  pinned: false,
};

it('A move takes count, need and distance from one and adds them to the other', () => {
  const [from, to] = effects([trainer('A'), trainer('B', { latitude: 19.8, km: 20 })], line, 'B');
  expect(from).toMatchObject({ trainer: { code: 'A' }, after: { count: 3, need: 6, km: 38 } });
  expect(to).toMatchObject({ trainer: { code: 'B' }, after: { count: 5, need: 12 } });
  // One degree of latitude is 111.2 km.
  expect(to!.after.km).toBeCloseTo(131.2, 1);
});

it('Who had nobody takes from nobody, and staying changes nothing', () => {
  expect(effects([trainer('A'), trainer('B')], { ...line, trainer: null }, 'B')).toHaveLength(1);
  expect(effects([trainer('A')], line, 'A')).toEqual([]);
});

it('The nearest who may comes first, who may not comes last with the reason', () => {
  const all = choices(
    [
      trainer('A'),
      trainer('far', { latitude: 19.5 }),
      trainer('near', { latitude: 18.9 }),
      trainer('full', { count: 10 }),
      trainer('boss', { employer: line.code }),
      trainer('gone', { active: false }),
    ],
    line,
  );
  expect(all.map((c) => [c.trainer.code, c.obstacle])).toEqual([
    ['near', null],
    ['far', null],
    ['A', 'SAME'],
    ['boss', 'EMPLOYER'],
    ['full', 'FULL'],
    ['gone', 'INACTIVE'],
  ]);
  expect(obstacle(trainer('B', { capacity: 4 }), line)).toBe('FULL');
});

it('Without coordinates a move is still possible, its distance unknown', () => {
  const [choice] = choices([trainer('B')], { ...line, latitude: null });
  expect(choice).toMatchObject({ km: null, obstacle: null, after: { count: 5, km: 50 } });
});

it('Lines stand under their trainer, those of an unknown one under nobody', () => {
  const groups = byTrainer([trainer('A')], [line, { ...line, trainer: 'other' }, { ...line, trainer: null }]);
  expect([...groups].map(([code, lines]) => [code, lines.length])).toEqual([
    [null, 2],
    ['A', 1],
  ]);
});
