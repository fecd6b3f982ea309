import { expect, it } from 'vitest';
import type { LetterStep, LetterStepKind } from '@/api/types';
import { doneOf } from './way';

const step = (kind: LetterStepKind, on: string) => ({ step: kind, on, at: `${on}T03:00:00Z` }) as LetterStep;

it('What came back was neither presented nor checked, but is written', () => {
  const route = [
    step('WRITTEN', '2026-11-02'),
    step('PRESENTED', '2026-11-02'),
    step('CHECKED', '2026-11-03'),
    step('RETURNED', '2026-11-04'),
  ];
  expect([...doneOf(route).keys()]).toEqual(['WRITTEN']);
  const again = [...route, step('PRESENTED', '2026-11-05')];
  expect([...doneOf(again)].map(([kind, one]) => [kind, one.on])).toEqual([
    ['WRITTEN', '2026-11-02'],
    ['PRESENTED', '2026-11-05'],
  ]);
});

it('A step that was done twice stands as it was done last', () => {
  const route = [step('WRITTEN', '2026-11-02'), step('SENT', '2026-11-05'), step('SENT', '2026-11-06')];
  expect(doneOf(route).get('SENT')?.on).toBe('2026-11-06');
});
