import { expect, it } from 'vitest';
import type { Plan, PlanLine } from '@/api/types';
import { planLine, planMarks, planTrainers } from './coveragePlanOnBoard';

it('A trainer keeps its number and colour in both of two plans', () => {
  const person = (code: string) => ({ code, name: code, latitude: 18, longitude: 100, capacity: 1 });
  const a = { trainers: [person('A'), person('C')] } as unknown as Plan;
  const b = { trainers: [person('B'), person('C')] } as unknown as Plan;
  const marks = planMarks([a, b]);
  expect(planTrainers(b, marks).map((t) => [t.code, t.mark.label])).toEqual([
    ['B', '2'],
    ['C', '3'],
  ]);
  expect(planTrainers(a, marks)[1]!.mark).toEqual(planTrainers(b, marks)[1]!.mark);
});

it('A trainer has the number of the province’s board, also where the plan leaves others out', () => {
  const person = (code: string, name = code) => ({ code, name, latitude: 18, longitude: 100, capacity: 1 });
  const plan = { trainers: [person('C', 'N'), person('+1'), person('D', 'N')] } as unknown as Plan;
  const register = ['A', 'B', 'C', 'D'].map((code) => person(code)) as never[];
  const marks = planMarks([plan], register);
  expect(planTrainers(plan, marks, register).map((t) => [t.code, t.name, t.mark.label])).toEqual([
    ['+1', '+1', '5'],
    ['C', 'N (C)', '3'],
    ['D', 'N (D)', '4'],
  ]);
});

it('A line without a trainer is one that nobody has', () => {
  const line = {
    localGovernmentCode: '1',
    trainerCode: null,
    currentTrainerCode: 'A',
    changed: true,
  } as PlanLine;
  expect(planLine(line)).toMatchObject({ code: '1', trainer: null, changed: true });
});
