import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { BudgetStep, LgType, Reason, Role, Source, Status, TokenScope } from '@/api/types';
import { Chip } from './ui/Chip';
import { Icon, type IconName } from './ui/icons';

export const STATUSES = [
  'COMPLETE_AND_CURRENT',
  'COMPLETE_NOT_CURRENT',
  'INCOMPLETE',
  'NOT_USING',
  'NO_DATA',
  'EXEMPT',
] as const satisfies readonly Status[];

export const LG_TYPES = [
  'PAO',
  'CITY',
  'TOWN',
  'TAMBON_MUNICIPALITY',
  'SAO',
  'SPECIAL',
] as const satisfies readonly LgType[];

export const REASONS = [
  'BUDGET_NOT_RECORDED',
  'BUDGET_NOT_APPROVED',
  'BUDGET_NOT_IN_USE',
  'REVENUE_MISSING',
  'REVENUE_LATE',
  'EXPENDITURE_MISSING',
  'EXPENDITURE_LATE',
  'ACCOUNTING_MISSING',
  'ACCOUNTING_LATE',
  'READING_STALE',
  'YEAR_NOT_CLOSED',
  'NOT_USING_ELAAS',
  'NO_DATA',
  'EXEMPT',
] as const satisfies readonly Reason[];

/** How far a local government has come with the year's budget. */
export const BUDGET_STEPS = [
  ['recorded', 'RECORDED'],
  ['approved', 'APPROVED'],
  ['inUse', 'IN_USE'],
] as const satisfies readonly (readonly [string, BudgetStep])[];

export const ROLES = [
  'ADMIN',
  'DEPARTMENT',
  'PROVINCE',
  'DISTRICT',
  'TRAINER',
  'LOCAL',
  'OBSERVER',
] as const satisfies readonly Role[];
export const SOURCES = ['IMPORT', 'OFFICER', 'VISIT', 'SELF_REPORT'] as const satisfies readonly Source[];
export const TODO_CODES = [
  'BUDGET_NOT_RECORDED',
  'BUDGET_NOT_APPROVED',
  'BUDGET_NOT_IN_USE',
  'NOT_USING_ELAAS',
  'NO_DATA',
  'REVENUE_LATE',
  'EXPENDITURE_LATE',
  'ACCOUNTING_LATE',
  'READING_STALE',
  'NO_TRAINER',
  'VISITS_OVERDUE',
  'ISSUES_OVERDUE',
  'ISSUES_ESCALATED',
  'MEETINGS_TO_CLOSE',
  'ACTIONS_OVERDUE',
  'HUBS_LAPSED',
  'HUBS_RESUMABLE',
  'HUB_ANSWERS_WAITING',
  'SELF_REPORTS_WAITING',
  'PROPOSALS_WAITING',
  'SOLUTIONS_PROPOSED',
  'REPORT_DUE',
  'REPORTS_RETURNED',
  'REPORTS_WAITING',
  'LETTERS_TO_SEND',
] as const;
export type TodoCode = (typeof TODO_CODES)[number];
export const TOKEN_SCOPES = ['read', 'write', 'import'] as const satisfies readonly TokenScope[];

const look = (name: string, icon: IconName) => ({ name, color: `var(--st-${name})`, icon });

export const STATUS_LOOK: Record<Status, ReturnType<typeof look>> = {
  COMPLETE_AND_CURRENT: look('complete', 'check'),
  COMPLETE_NOT_CURRENT: look('late', 'clock'),
  INCOMPLETE: look('incomplete', 'half'),
  NOT_USING: look('notusing', 'cross'),
  NO_DATA: look('nodata', 'question'),
  EXEMPT: look('exempt', 'hatch'),
};

export function StatusIcon({ status, size = 16 }: { status: Status; size?: number }) {
  return (
    <span style={{ color: STATUS_LOOK[status].color, display: 'inline-flex' }}>
      <Icon name={STATUS_LOOK[status].icon} size={size} stroke={2.4} />
    </span>
  );
}

/** Why it stands so, in one line. */
export const reasonWords = (t: TFunction, reasons: readonly Reason[]) =>
  reasons.map((r) => t(`reason.${r}`)).join(' · ');

/** How it stands, with the reasons as its title. */
export function StatusChip({ status, reasons = [] }: { status: Status; reasons?: readonly Reason[] }) {
  const { t } = useTranslation();
  const { name, icon } = STATUS_LOOK[status];
  return (
    <Chip icon={icon} look={name} title={reasonWords(t, reasons) || undefined}>
      {t(`status.${status}`)}
    </Chip>
  );
}

export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  return <>{reasonWords(t, reasons)}</>;
}

/** How it stands, with the reasons below it. */
export function StatusAndWhy({ of }: { of: { status: Status; reasons: readonly Reason[] } }) {
  return (
    <>
      <StatusChip status={of.status} />
      {of.reasons.length > 0 && (
        <span className="mk-small mk-muted" style={{ display: 'block' }}>
          <Reasons reasons={of.reasons} />
        </span>
      )}
    </>
  );
}
