import { expect, it } from 'vitest';
import type { ReportStep, ReportStepKind } from '@/api/types';
import { latestOf } from './path';

const step = (kind: ReportStepKind, on: string) => ({ step: kind, on, at: `${on}T03:00:00Z` }) as ReportStep;

it('What was sent back begins its way anew; all of it stays told', () => {
  const route = [step('WRITTEN', '2026-11-01'), step('SIGNED', '2026-11-04'), step('RETURNED', '2026-11-06')];
  expect([...latestOf(route).keys()]).toEqual([]);
  const again = [...route, step('WRITTEN', '2026-11-07'), step('WRITTEN', '2026-11-08')];
  expect([...latestOf(again)].map(([kind, one]) => [kind, one.on])).toEqual([['WRITTEN', '2026-11-08']]);
});

it('What is written once more was neither presented nor checked', () => {
  const route = [
    step('WRITTEN', '2026-11-01'),
    step('PRESENTED', '2026-11-02'),
    step('CHECKED', '2026-11-02'),
    step('WRITTEN', '2026-11-03'),
  ];
  expect([...latestOf(route).keys()]).toEqual(['WRITTEN']);
  expect([...latestOf([...route, step('PRESENTED', '2026-11-04')]).keys()]).toEqual(['WRITTEN', 'PRESENTED']);
});
