import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { AnswerValue, StepOwner } from '@/api/types';
import { useFormat } from '@/shared/format';
import { usePrefs } from '@/shared/prefs';
import { useMe } from '@/shared/session';
import type { ConflictField } from '@/shared/ui/Conflict';
import { useTrainerNames } from './TrainerChoice';

/** What two versions of a visit may differ in: what was sent, and what the server has. */
interface Version {
  state?: string;
  mode?: string;
  plannedOn?: string | null;
  on?: string | null;
  reached?: boolean;
  /** As they are sent; and as the server tells them. */
  trainerIds?: string[];
  trainers?: { id: string; name: string }[];
  peopleMet?: string | null;
  findings?: string | null;
  advice?: string | null;
  nextContactOn?: string | null;
  nextSteps?: { text: string; owner: StepOwner; dueOn?: string | null; doneOn?: string | null }[];
  checklist?: {
    id: string;
    answers: { questionId: string; answer: AnswerValue; note?: string | null }[];
  } | null;
  observed?: Record<string, unknown> | null;
  cancelReason?: string | null;
}

const DAYS = ['plannedOn', 'on', 'nextContactOn'] as const;
const TEXTS = ['peopleMet', 'findings', 'advice', 'cancelReason'] as const;
const SEEN = [
  'revenueThrough',
  'expenditureThrough',
  'accountingThrough',
  'yearClosed',
  'fiscalYear',
  'usesElaas',
  'recordedOn',
  'approvedOn',
  'inUse',
  'inUseFrom',
  'amount',
] as const;

/**
 * Two versions of a visit in words, beside each other.
 *
 * @param mine what was sent; nothing when it is of something else
 */
export function useVersions(mine: object | undefined, theirs: object = {}): ConflictField[] {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const { lang } = usePrefs();
  const both = [(mine ?? {}) as Version, theirs as Version] as const;
  const lists = [...new Set(both.flatMap((v) => v.checklist?.id ?? []))];
  const asked = useQueries({
    queries: lists.map((id) => get('/api/v1/checklists/{id}', { params: { path: { id } } })),
  }).flatMap((list) => list.data?.questions ?? []);
  const names = useTrainerNames(
    me.scope.provinceCode ?? undefined,
    both.flatMap((v) => v.trainers ?? []),
  );
  if (!mine) return [];
  const yes = (value: unknown) => t(value ? 'common.yes' : 'common.no');
  const seen = ({ observed }: Version) => {
    const { budget, ...reading } = observed ?? {};
    const all = { ...reading, ...(budget as object | undefined) } as Record<string, unknown>;
    return SEEN.filter((key) => all[key] != null)
      .map((key) => {
        const value = all[key];
        const words =
          typeof value === 'boolean' ? yes(value) : typeof value === 'string' ? f.date(value) : String(value);
        return `${t(`seen.${key}`)}: ${words}`;
      })
      .join(' · ');
  };
  const steps = ({ nextSteps = [] }: Version) =>
    nextSteps
      .map((step) =>
        [
          step.text,
          t(`stepOwner.${step.owner}`),
          step.dueOn && f.date(step.dueOn),
          step.doneOn && t('steps.done', { date: f.date(step.doneOn) }),
        ]
          .filter(Boolean)
          .join(' · '),
      )
      .join('\n');
  const trainers = ({ trainerIds, trainers: told = [] }: Version) =>
    (trainerIds ?? told.map((one) => one.id))
      .map((id) => names.get(id) ?? t('visit.someTrainer'))
      .sort()
      .join(', ');
  const answer = (question: string) => (version: Version) => {
    const given = version.checklist?.answers.find((one) => one.questionId === question);
    return given ? [t(`answer.${given.answer}`), given.note].filter(Boolean).join(' · ') : '';
  };
  /** A question by its text, where its checklist can be read. */
  const question = (id: string) => {
    const found = asked.find((one) => one.id === id);
    return (lang === 'en' && found?.textEn) || found?.text || t('checklistForm.title');
  };
  const answered = new Set([
    ...asked.map((one) => one.id),
    ...both.flatMap((v) => v.checklist?.answers.map((one) => one.questionId) ?? []),
  ]);
  const field = (key: string, label: string, words: (version: Version) => string): ConflictField => ({
    key,
    label,
    mine: words(both[0]),
    theirs: words(both[1]),
  });
  return [
    field('state', t('visit.state'), (v) => (v.state ? t(`visitState.${v.state as 'DONE'}`) : '')),
    field('mode', t('visit.mode'), (v) => (v.mode ? t(`visitMode.${v.mode as 'PHONE'}`) : '')),
    field('reached', t('visit.reached'), (v) =>
      v.reached === undefined ? '' : t(v.reached ? 'visit.reachedYes' : 'visit.reachedNo'),
    ),
    field('trainers', t('visit.trainers'), trainers),
    ...DAYS.map((key) => field(key, t(`visit.${key}`), (v) => (v[key] ? f.date(v[key]) : ''))),
    ...TEXTS.map((key) => field(key, t(`visit.${key}`), (v) => v[key] ?? '')),
    field('nextSteps', t('steps.title'), steps),
    ...[...answered].map((id) => field(`answers.${id}`, question(id), answer(id))),
    field('seen', t('seen.title'), seen),
  ];
}
