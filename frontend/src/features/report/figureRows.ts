import type { ReportFigures } from '@/api/types';
import { STATUSES } from '@/shared/status';
import type { Params } from '@/shared/url';
import { firstDay, lastDay, type Month } from './months';

/** A figure of a report: under which name it is told, how it is read, and where the list behind it is. */
export interface FigureRow {
  key: string;
  /** Which heading it stands under. */
  group: FigureGroup;
  kind: 'count' | 'rate';
  value: number | null;
  before: number | null;
  /** Of how many, where that says more than the number. */
  of?: number;
  /** The address of the list behind it, where that can be seen as it was that month: a list of today would be another one. */
  to?: [path: string, params: Params];
}

export const FIGURE_GROUPS = [
  'statuses',
  'budget',
  'yearClosing',
  'visits',
  'coverage',
  'hubs',
  'issues',
  'reminders',
] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/**
 * All figures in the order of the paper, each beside that of the month before.
 *
 * @param last what the report of the month before says; the rate is compared by the figures themselves
 */
export function figureRows(now: ReportFigures, last: ReportFigures | undefined, month: Month): FigureRow[] {
  const days = { from: firstDay(month), to: lastDay(month) };
  const asOf = now.asOf;
  const row = (
    group: FigureGroup,
    key: string,
    read: (f: ReportFigures) => number | null | undefined,
    more: Partial<FigureRow> = {},
  ): FigureRow => ({
    group,
    key,
    kind: 'count',
    value: read(now) ?? null,
    before: last ? (read(last) ?? null) : null,
    ...more,
  });
  return [
    row('statuses', 'total', (f) => f.total, { to: ['/compliance', { asOf }] }),
    ...STATUSES.map((status) =>
      row('statuses', `byStatus/${status}`, (f) => f.byStatus[status] ?? 0, {
        to: ['/compliance', { asOf, status }],
      }),
    ),
    row('statuses', 'rate', (f) => f.rate, { kind: 'rate', before: now.previousRate ?? null }),
    row('budget', 'budget/recorded', (f) => f.budget.recorded, {
      of: now.total,
      to: ['/compliance', { asOf, budget: 'RECORDED' }],
    }),
    row('budget', 'budget/approved', (f) => f.budget.approved, {
      of: now.total,
      to: ['/compliance', { asOf, budget: 'APPROVED' }],
    }),
    row('budget', 'budget/inUse', (f) => f.budget.inUse, {
      of: now.total,
      to: ['/compliance', { asOf, budget: 'IN_USE' }],
    }),
    row('yearClosing', 'yearClosed', (f) => f.yearClosed, { of: now.total }),
    row('visits', 'visits/contacts', (f) => f.visits.contacts, {
      to: ['/visits', { state: 'DONE', ...days }],
    }),
    row('visits', 'visits/onsite', (f) => f.visits.onsite, {
      to: ['/visits', { state: 'DONE', mode: 'ON_SITE', ...days }],
    }),
    row('visits', 'visits/reached', (f) => f.visits.reached, { of: now.total }),
    row('visits', 'visits/overdue', (f) => f.visits.overdue, {
      to: ['/visits', { overdue: 'true', asOf }],
    }),
    row('coverage', 'coverage/covered', (f) => f.coverage.covered, {
      of: now.total,
      to: ['/coverage', { view: 'table', covered: 'true', asOf }],
    }),
    row('coverage', 'coverage/rate', (f) => f.coverage.rate, { kind: 'rate' }),
    row('hubs', 'hubs/active', (f) => f.hubs.active, { to: ['/hubs', { activeOn: asOf }] }),
    row('hubs', 'hubs/members', (f) => f.hubs.members),
    row('hubs', 'hubs/needyServed', (f) => f.hubs.needyServed, {
      of: now.hubs.needy,
    }),
    row('issues', 'issues/raised', (f) => f.issues.raised, { to: ['/issues', days] }),
    row('issues', 'issues/resolved', (f) => f.issues.resolved, {
      to: ['/issues', { resolvedFrom: days.from, resolvedTo: days.to }],
    }),
    row('issues', 'issues/open', (f) => f.issues.open, { to: ['/issues', { open: 'true', asOf }] }),
    row('issues', 'issues/escalated', (f) => f.issues.escalated, {
      to: ['/issues', { escalated: 'true', asOf }],
    }),
    row('reminders', 'reminders/sent', (f) => f.reminders?.sent),
    row('reminders', 'reminders/met', (f) => f.reminders?.met),
  ].filter((one) => one.group !== 'reminders' || one.value !== null);
}
