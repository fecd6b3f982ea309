import type {
  AnswerValue,
  Checklist,
  ChecklistQuestion,
  SaveVisit,
  StepOwner,
  Visit,
  VisitMode,
  VisitState,
} from '@/api/types';
import { newId } from '@/shared/newId';
import type { Raised } from '@/shared/raising';
import { typedNumber } from '@/shared/ui/NumberField';

export interface Step {
  id: string;
  text: string;
  owner: StepOwner;
  dueOn: string | null;
  doneOn: string | null;
}

export interface Answer {
  answer: AnswerValue;
  note: string;
}

/** What isn't known is null; a form can't tell it from what nobody looked at, and need not. */
export interface Seen {
  revenueThrough: string | null;
  expenditureThrough: string | null;
  accountingThrough: string | null;
  yearClosed: boolean | null;
  fiscalYear: string | null;
  usesElaas: boolean | null;
  recordedOn: string | null;
  approvedOn: string | null;
  inUse: boolean | null;
  inUseFrom: string | null;
  amount: number | string;
}

export interface VisitValues {
  /** Chosen here and kept with the draft, so that a retry can't enter the same twice. */
  id: string;
  localGovernmentCode: string | null;
  /** Kept beside its code, for what is read again without a list at hand. */
  placeName: string;
  state: VisitState;
  mode: VisitMode;
  plannedOn: string | null;
  on: string | null;
  trainerIds: string[];
  reached: boolean;
  peopleMet: string;
  clinicId: string | null;
  findings: string;
  advice: string;
  nextContactOn: string | null;
  nextSteps: Step[];
  checklistId: string | null;
  answers: Record<string, Answer>;
  seen: Seen;
  cancelReason: string;
  /** Issues that are raised with it, and sent after it. */
  raised: Raised[];
}

export const nothingSeen: Seen = {
  revenueThrough: null,
  expenditureThrough: null,
  accountingThrough: null,
  yearClosed: null,
  fiscalYear: null,
  usesElaas: null,
  recordedOn: null,
  approvedOn: null,
  inUse: null,
  inUseFrom: null,
  amount: '',
};

const BUDGET_FIELDS = [
  'fiscalYear',
  'usesElaas',
  'recordedOn',
  'approvedOn',
  'inUse',
  'inUseFrom',
  'amount',
] as const;
const READING_FIELDS = ['revenueThrough', 'expenditureThrough', 'accountingThrough', 'yearClosed'] as const;
export const SEEN_FIELDS = [...READING_FIELDS, ...BUDGET_FIELDS];

export const emptyVisit = (given: Partial<VisitValues> & Pick<VisitValues, 'state'>): VisitValues => ({
  id: newId(),
  localGovernmentCode: null,
  placeName: '',
  mode: 'ON_SITE',
  plannedOn: null,
  on: null,
  trainerIds: [],
  reached: true,
  peopleMet: '',
  clinicId: null,
  findings: '',
  advice: '',
  nextContactOn: null,
  nextSteps: [],
  checklistId: null,
  answers: {},
  seen: nothingSeen,
  cancelReason: '',
  raised: [],
  ...given,
});

export const newStep = (text = ''): Step => ({
  id: newId(),
  text,
  owner: 'LOCAL_GOVERNMENT',
  dueOn: null,
  doneOn: null,
});

export function ofVisit(v: Visit): VisitValues {
  const { budget, ...reading } = v.observed ?? {};
  return {
    id: v.id,
    localGovernmentCode: v.localGovernment.code,
    placeName: v.localGovernment.name,
    state: v.state,
    mode: v.mode,
    plannedOn: v.plannedOn ?? null,
    on: v.on ?? null,
    trainerIds: v.trainers.map((trainer) => trainer.id),
    reached: v.reached,
    peopleMet: v.peopleMet ?? '',
    clinicId: v.clinicId ?? null,
    findings: v.findings ?? '',
    advice: v.advice ?? '',
    nextContactOn: v.nextContactOn ?? null,
    nextSteps: v.nextSteps.map((step) => ({
      id: step.id,
      text: step.text,
      owner: step.owner,
      dueOn: step.dueOn ?? null,
      doneOn: step.doneOn ?? null,
    })),
    checklistId: v.checklist?.id ?? null,
    answers: Object.fromEntries(
      (v.checklist?.answers ?? []).map((a) => [a.questionId, { answer: a.answer, note: a.note ?? '' }]),
    ),
    seen: {
      revenueThrough: reading.revenueThrough ?? null,
      expenditureThrough: reading.expenditureThrough ?? null,
      accountingThrough: reading.accountingThrough ?? null,
      yearClosed: reading.yearClosed ?? null,
      fiscalYear: budget?.fiscalYear ? String(budget.fiscalYear) : null,
      usesElaas: budget?.usesElaas ?? null,
      recordedOn: budget?.recordedOn ?? null,
      approvedOn: budget?.approvedOn ?? null,
      inUse: budget?.inUse ?? null,
      inUseFrom: budget?.inUseFrom ?? null,
      amount: budget?.amount ?? '',
    },
    cancelReason: v.cancelReason ?? '',
    raised: [],
  };
}

type Given<T> = { [K in keyof T]?: T[K] | null };

/** Leaves out what nobody said. */
const said = <T extends object>(body: Given<T>) =>
  Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as Partial<T>;

const any = (body: object) => Object.keys(body).length > 0;

/** The questions of a checklist, where it is known. */
type Questions = Pick<Checklist, 'questions'> | undefined;

/**
 * What this visit answers of its checklist. Answers to what another list or version asked are kept while it is filled in, for
 * whoever goes back to that one; they are no part of the visit.
 */
export function answered(v: Pick<VisitValues, 'answers'>, of: Questions) {
  const ids = of && new Set(of.questions.map((q) => q.id));
  return Object.entries(v.answers).filter(([id]) => ids === undefined || ids.has(id));
}

/** Steps that nobody wrote anything into aren't sent. */
export const writtenSteps = (v: Pick<VisitValues, 'nextSteps'>) =>
  v.nextSteps.filter((step) => step.text.trim() !== '');

export function bodyOf(v: VisitValues, of?: Questions): SaveVisit {
  const planned = v.state === 'PLANNED';
  const budget = said({
    fiscalYear: v.seen.fiscalYear === null ? null : Number(v.seen.fiscalYear),
    usesElaas: v.seen.usesElaas,
    recordedOn: v.seen.recordedOn,
    approvedOn: v.seen.approvedOn,
    inUse: v.seen.inUse,
    inUseFrom: v.seen.inUseFrom,
    amount: typedNumber(v.seen.amount),
  });
  // a year alone says nothing about its budget
  const { fiscalYear: _, ...aboutBudget } = budget;
  const observed = said({
    revenueThrough: v.seen.revenueThrough,
    expenditureThrough: v.seen.expenditureThrough,
    accountingThrough: v.seen.accountingThrough,
    yearClosed: v.seen.yearClosed,
    budget: any(aboutBudget) ? budget : null,
  });
  const answers = answered(v, of).map(([questionId, { answer, note }]) => ({
    questionId,
    answer,
    ...said({ note: note.trim() }),
  }));
  return {
    localGovernmentCode: v.localGovernmentCode as string,
    state: v.state,
    mode: v.mode,
    trainerIds: v.trainerIds,
    reached: v.reached,
    nextSteps: writtenSteps(v).map(({ id, text, owner, dueOn, doneOn }) => ({
      id,
      text: text.trim(),
      owner,
      ...said({ dueOn, doneOn }),
    })),
    ...said({
      plannedOn: v.plannedOn,
      on: planned ? null : v.on,
      peopleMet: v.peopleMet.trim(),
      clinicId: v.clinicId,
      findings: v.findings.trim(),
      advice: v.advice.trim(),
      nextContactOn: v.nextContactOn,
      checklist: v.checklistId && answers.length > 0 ? { id: v.checklistId, answers } : null,
      // only what was done has seen anything
      observed: any(observed) && !planned ? observed : null,
      cancelReason: v.state === 'CANCELLED' ? v.cancelReason.trim() : null,
    }),
  } as SaveVisit;
}

/** Where a refusal of the server is told: each place of what was sent, with the field of the form. */
export function placesOf(v: VisitValues, of?: Questions): Record<string, string> {
  const places: Record<string, string> = {
    '': 'findings',
    checklist: 'checklistId',
    'checklist.id': 'checklistId',
    'checklist.answers': 'checklistId',
    observed: 'seen.revenueThrough',
    'observed.budget': 'seen.usesElaas',
  };
  for (const field of READING_FIELDS) places[`observed.${field}`] = `seen.${field}`;
  for (const field of BUDGET_FIELDS) places[`observed.budget.${field}`] = `seen.${field}`;
  for (const [i, step] of writtenSteps(v).entries()) {
    const at = v.nextSteps.indexOf(step);
    for (const field of ['text', 'owner', 'dueOn', 'doneOn'])
      places[`nextSteps.${i}.${field}`] = `nextSteps.${at}.${field}`;
    places[`nextSteps.${i}`] = `nextSteps.${at}.text`;
  }
  for (const [i, [id]] of answered(v, of).entries()) {
    places[`checklist.answers.${i}`] = `answers.${id}`;
    for (const field of ['questionId', 'answer', 'note'])
      places[`checklist.answers.${i}.${field}`] = `answers.${id}`;
  }
  for (let i = 0; i < v.trainerIds.length; i++) places[`trainerIds.${i}`] = 'trainerIds';
  return places;
}

const OF_DONE = ['on', 'peopleMet', 'findings', 'advice', 'nextContactOn'];

/** Whether the form has an input at that place, now that it says this. */
export function isDrawn(path: string, v: Pick<VisitValues, 'state'>, of: Questions, isNew: boolean) {
  const done = v.state === 'DONE';
  if (path === 'trainerIds' || path.startsWith('nextSteps.') || path.startsWith('raised.')) return true;
  if (path === 'localGovernmentCode') return isNew;
  if (path === 'plannedOn') return !done;
  if (path === 'cancelReason') return v.state === 'CANCELLED';
  if (path === 'checklistId') return done && of !== undefined;
  if (path.startsWith('answers.'))
    return done && of?.questions.some((q) => path === `answers.${q.id}`) === true;
  return done && (OF_DONE.includes(path) || path.startsWith('seen.'));
}

/** On the phone what can be told on the phone is asked; what was answered or is asked for all the same stays in sight. */
export const asked = (
  checklist: Pick<Checklist, 'questions'>,
  v: Pick<VisitValues, 'mode' | 'answers'>,
  all: boolean,
): ChecklistQuestion[] =>
  checklist.questions.filter((q) => all || v.mode !== 'PHONE' || q.byPhone || v.answers[q.id] !== undefined);

/** The same as the server counts it: the share of YES among YES and NO, by weight. */
export function scoreOf(questions: readonly ChecklistQuestion[], answers: VisitValues['answers']) {
  let [yes, of] = [0, 0];
  for (const q of questions) {
    const answer = answers[q.id]?.answer;
    if (answer === 'YES') yes += q.weight;
    if (answer === 'YES' || answer === 'NO') of += q.weight;
  }
  return of === 0 ? null : yes / of;
}
