import { useTranslation } from 'react-i18next';
import type { ReportFigures } from '@/api/types';
import { LG_TYPES, STATUSES } from '@/shared/status';

const has = <T extends string>(all: readonly T[], one: string | undefined): one is T =>
  (all as readonly (string | undefined)[]).includes(one);

const ALONE = ['total', 'rate', 'previousRate', 'yearClosed'] as const;
const BUDGET = ['recorded', 'approved', 'inUse'] as const;
const COVERAGE = ['covered', 'rate'] as const;
const HUBS = ['active', 'members', 'needyServed', 'needy'] as const;
const VISITS = ['contacts', 'onsite', 'reached', 'overdue'] as const;
const ISSUES = ['raised', 'resolved', 'open', 'escalated'] as const;
const REMINDERS = ['sent', 'met'] as const;

/** A figure's way through the figures, as `byDistrict.5501.rate`, in words. */
export function useFigureName(figures?: ReportFigures) {
  const { t } = useTranslation();
  const nameOf = (key: string): string => {
    const [group = '', name, ...rest] = key.split(/[./]/);
    if (has(ALONE, group)) return t(`reportFigure.${group}`);
    if (group === 'byStatus' && has(STATUSES, name)) return t(`status.${name}`);
    if (group === 'budget' && has(BUDGET, name)) return t(`figureBudget.${name}`);
    if (group === 'coverage' && has(COVERAGE, name)) return t(`figureCoverage.${name}`);
    if (group === 'hubs' && has(HUBS, name)) return t(`figureHubs.${name}`);
    if (group === 'visits' && has(VISITS, name)) return t(`figureVisits.${name}`);
    if (group === 'issues' && has(ISSUES, name)) return t(`figureIssues.${name}`);
    if (group === 'reminders' && has(REMINDERS, name)) return t(`figureReminders.${name}`);
    const of = nameOf(rest.join('.'));
    if (group === 'byType' && has(LG_TYPES, name)) return `${t(`type.${name}`)}: ${of}`;
    if (group === 'byDistrict') {
      return `${figures?.byDistrict?.find((row) => row.key === name)?.name ?? name}: ${of}`;
    }
    return key;
  };
  return nameOf;
}

export const isRate = (key: string) => /(^|[./])(rate|previousRate)$/.test(key);
