import { expect, it } from 'vitest';
import type { ChecklistQuestion, Visit } from '@/api/types';
import { asked, bodyOf, emptyVisit, isDrawn, newStep, ofVisit, placesOf, scoreOf } from './visitValues';

const question = (id: string, weight: number, byPhone = false) =>
  ({ id, weight, byPhone, module: 'BUDGET', text: id }) as unknown as ChecklistQuestion;

it('What nobody said is not sent, and what was read is sent as it was', () => {
  const empty = bodyOf(emptyVisit({ state: 'PLANNED', plannedOn: '2026-12-01', trainerIds: ['t'] }));
  expect(Object.keys(empty).sort()).toEqual(
    ['localGovernmentCode', 'mode', 'nextSteps', 'plannedOn', 'reached', 'state', 'trainerIds'].sort(),
  );
  const read = {
    id: 'v',
    localGovernment: { code: '6550101', name: 'ก' },
    state: 'DONE',
    mode: 'PHONE',
    on: '2026-11-20',
    trainers: [{ id: 't', name: 'ข' }],
    reached: false,
    findings: 'ไม่มีผู้รับสาย',
    nextSteps: [{ id: 's', text: 'โทรใหม่', owner: 'TRAINER', dueOn: '2026-11-23' }],
    checklist: { id: 'c', answers: [{ questionId: 'q', answer: 'NO', note: 'ค้าง' }] },
    observed: { yearClosed: false, budget: { fiscalYear: 2570, inUse: false } },
  } as unknown as Visit;
  const { id: _, localGovernment, trainers, ...same } = read;
  expect(bodyOf(ofVisit(read))).toEqual({
    ...same,
    localGovernmentCode: localGovernment.code,
    trainerIds: trainers.map((t) => t.id),
  });
});

it('A fiscal year alone says nothing about a budget, and an empty step is none', () => {
  const values = emptyVisit({ state: 'DONE', nextSteps: [newStep(' ')] });
  values.seen = { ...values.seen, fiscalYear: '2570' };
  expect(bodyOf(values)).not.toHaveProperty('observed');
  expect(bodyOf(values).nextSteps).toEqual([]);
});

it('A refusal is told beside the step and the question that it is about', () => {
  const values = emptyVisit({ state: 'DONE', nextSteps: [newStep(''), newStep('ส่งงบทดลอง')] });
  values.answers = { q7: { answer: 'NO', note: '' } };
  const places = placesOf(values);
  // the first is empty and was never sent
  expect(places['nextSteps.0.dueOn']).toBe('nextSteps.1.dueOn');
  expect(places['checklist.answers.0.questionId']).toBe('answers.q7');
  expect(places['observed.budget.approvedOn']).toBe('seen.approvedOn');
});

it('On the phone only what can be told there is asked, but what was answered stays in sight', () => {
  const list = { questions: [question('a', 3, true), question('b', 2), question('c', 1)] };
  const values = { mode: 'PHONE' as const, answers: { c: { answer: 'NO' as const, note: '' } } };
  expect(asked(list, values, false).map((q) => q.id)).toEqual(['a', 'c']);
  expect(asked(list, values, true)).toHaveLength(3);
  expect(asked(list, { ...values, mode: 'ON_SITE' }, false)).toHaveLength(3);
});

it('A score is the share of YES among YES and NO, by weight, and none when nothing counts', () => {
  const questions = [question('a', 3), question('b', 1), question('c', 2)];
  const answers = {
    a: { answer: 'YES' as const, note: '' },
    b: { answer: 'NO' as const, note: '' },
    c: { answer: 'NOT_APPLICABLE' as const, note: '' },
  };
  expect(scoreOf(questions, answers)).toBe(0.75);
  expect(scoreOf([questions[2]!], answers)).toBeNull();
});

it('Of answers to what another version asked none is sent, and a refusal is told beside the question it is about', () => {
  const values = emptyVisit({ state: 'DONE', checklistId: 'v2' });
  values.answers = { old: { answer: 'YES', note: '' }, a: { answer: 'NO', note: '' } };
  const list = { questions: [question('a', 1), question('b', 1)] };
  expect(bodyOf(values, list).checklist).toEqual({ id: 'v2', answers: [{ questionId: 'a', answer: 'NO' }] });
  expect(placesOf(values, list)['checklist.answers.0.answer']).toBe('answers.a');
  expect(bodyOf({ ...values, answers: { old: { answer: 'YES', note: '' } } }, list)).not.toHaveProperty(
    'checklist',
  );
});

it('What is wrong about something without an input is no secret', () => {
  const list = { questions: [question('a', 1)] };
  const drawn = (path: string, state: 'DONE' | 'PLANNED') => isDrawn(path, { state }, list, false);
  for (const path of ['clinicId', 'mode', 'localGovernmentCode', 'answers.old'])
    expect(drawn(path, 'DONE')).toBe(false);
  for (const path of ['findings', 'answers.a', 'seen.inUse']) {
    expect(drawn(path, 'DONE')).toBe(true);
    expect(drawn(path, 'PLANNED')).toBe(false);
  }
});
