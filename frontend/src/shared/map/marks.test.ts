import { expect, it } from 'vitest';
import { kmBetween } from '../geo';
import { marksOf, PALETTE } from './marks';

const at = (code: string, latitude: number) => ({ code, latitude, longitude: 100 });
const many = Array.from({ length: 30 }, (_, i) => at(`T${String(i).padStart(2, '0')}`, 15 + i * 0.1));

it('Trainers are numbered by their code, whatever order they come in', () => {
  const label = (of: typeof many) => Object.fromEntries([...marksOf(of)].map(([code, m]) => [code, m.label]));
  expect(label([...many].reverse())).toEqual(label(many));
  expect(marksOf(many).get('T29')?.label).toBe('30');
});

it('Who is only supposed, or has moved away, changes nobody’s number', () => {
  const marks = marksOf(many, [at('+1', 20), many[3]!]);
  expect(marks.get('T03')).toEqual(marksOf(many).get('T03'));
  expect([marks.get('+1')?.label, marks.size]).toEqual(['31', 31]);
});

it('No two trainers who sit side by side share a colour', () => {
  const marks = marksOf(many);
  for (let i = 1; i < many.length; i++) {
    expect(marks.get(many[i]!.code)!.color).not.toBe(marks.get(many[i - 1]!.code)!.color);
  }
  expect(new Set([...marks.values()].map((m) => m.color)).size).toBe(PALETTE.length);
});

it('Every number can be read on its colour', () => {
  const light = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  for (const [color, ink] of PALETTE) {
    const [dark, bright] = [light(color), light(ink)].sort((a, b) => a - b);
    expect([color, (bright! + 0.05) / (dark! + 0.05) >= 4.5]).toEqual([color, true]);
  }
});

it('Distances are those of the great circle', () => {
  expect(
    kmBetween({ latitude: 13.7563, longitude: 100.5018 }, { latitude: 18.7883, longitude: 98.9853 }),
  ).toBeCloseTo(582, -1);
});
