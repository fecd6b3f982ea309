import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import type { ConflictField } from '@/shared/ui/Conflict';

/** What two versions of a visit may differ in: what was sent, and what the server has. */
interface Version {
  state?: string;
  mode?: string;
  plannedOn?: string | null;
  on?: string | null;
  reached?: boolean;
  peopleMet?: string | null;
  findings?: string | null;
  advice?: string | null;
  nextContactOn?: string | null;
  nextSteps?: { text: string; dueOn?: string | null; doneOn?: string | null }[];
  checklist?: {
    answers: { questionId: string; answer: 'YES' | 'NO' | 'NOT_APPLICABLE'; note?: string | null }[];
  } | null;
  observed?: Record<string, unknown> | null;
  cancelReason?: string | null;
}

const TEXTS = [
  'plannedOn',
  'on',
  'peopleMet',
  'findings',
  'advice',
  'nextContactOn',
  'cancelReason',
] as const;
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

/** Two versions of a visit in words, beside each other. */
export function useVersions() {
  const { t } = useTranslation();
  const f = useFormat();
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
      .map((step) => [step.text, step.dueOn && f.date(step.dueOn)].filter(Boolean).join(' · '))
      .join(', ');
  /** Which questions were answered otherwise can't be told in a line; how many, and what was noted, can. */
  const answers = ({ checklist }: Version) => {
    const given = checklist?.answers ?? [];
    const counts = (['YES', 'NO', 'NOT_APPLICABLE'] as const).map(
      (answer) => `${t(`answer.${answer}`)} ${f.n(given.filter((one) => one.answer === answer).length)}`,
    );
    const notes = given.map((one) => one.note).filter(Boolean);
    return given.length === 0 ? '' : [...counts, ...notes].join(' · ');
  };
  return (mine: object, theirs: object): ConflictField[] => {
    const both = [mine as Version, theirs as Version] as const;
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
        t(v.reached === false ? 'visit.reachedNo' : 'visit.reachedYes'),
      ),
      ...TEXTS.map((key) => field(key, t(`visit.${key}`), (v) => v[key] ?? '')),
      field('nextSteps', t('steps.title'), steps),
      field('answers', t('checklistForm.title'), answers),
      field('seen', t('seen.title'), seen),
    ];
  };
}
