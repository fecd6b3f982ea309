import { Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChecklistQuestion } from '@/api/types';
import { fiscalYearOf } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { NumberField } from '@/shared/ui/NumberField';
import type { SEEN_FIELDS, Seen } from './visitValues';

export type SeenField = (typeof SEEN_FIELDS)[number];

export interface Looking {
  seen: Seen;
  /** The day of the visit: nothing later was seen. */
  on: string | null;
  onChange: (change: Partial<Seen>) => void;
  errorOf: (field: SeenField) => React.ReactNode;
}

const READINGS = ['revenueThrough', 'expenditureThrough', 'accountingThrough'] as const;
const FLAGS = ['yearClosed', 'usesElaas', 'inUse'] as const;
const BUDGET_DAYS = ['recordedOn', 'approvedOn'] as const;
type Flag = (typeof FLAGS)[number];
type Day = (typeof READINGS)[number] | (typeof BUDGET_DAYS)[number] | 'inUseFrom';

function DayField({ name, seen, on, onChange, errorOf }: Looking & { name: Day }) {
  const { t } = useTranslation();
  return (
    <DateField
      clearable
      label={t(`seen.${name}`)}
      maxDate={name === 'inUseFrom' ? undefined : (on ?? undefined)}
      value={seen[name]}
      error={errorOf(name)}
      onChange={(day) => onChange({ [name]: day })}
    />
  );
}

function FlagField({ name, seen, onChange, errorOf }: Looking & { name: Flag }) {
  const { t } = useTranslation();
  const value = seen[name];
  return (
    <Select
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      label={t(`seen.${name}`)}
      placeholder={t('seen.notLooked')}
      data={[
        { value: 'true', label: t('common.yes') },
        { value: 'false', label: t('common.no') },
      ]}
      value={value === null ? null : String(value)}
      error={errorOf(name)}
      onChange={(said) => onChange({ [name]: said === null ? null : said === 'true' })}
    />
  );
}

/** What was seen in e-LAAS: it becomes a fact as soon as the visit is saved. */
export function SeenFields(looking: Looking) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const { seen, on, onChange, errorOf } = looking;
  const year = fiscalYearOf(on ?? me.today);
  const years = [year + 1, year, year - 1];
  if (seen.fiscalYear !== null && !years.includes(Number(seen.fiscalYear)))
    years.push(Number(seen.fiscalYear));
  return (
    <>
      <p className="mk-small mk-muted" style={{ margin: 0 }}>
        {t('seen.lead')}
      </p>
      <fieldset className="mk-plainset">
        <legend>{t('seen.readings')}</legend>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt={6}>
          {READINGS.map((name) => (
            <DayField key={name} name={name} {...looking} />
          ))}
          <FlagField name="yearClosed" {...looking} />
        </SimpleGrid>
      </fieldset>
      <fieldset className="mk-plainset">
        <legend>{t('seen.budget')}</legend>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt={6}>
          <Select
            label={t('seen.fiscalYear')}
            data={years.map((y) => ({ value: String(y), label: f.fy(y) }))}
            value={seen.fiscalYear ?? String(year)}
            error={errorOf('fiscalYear')}
            onChange={(value) => onChange({ fiscalYear: value })}
          />
          <FlagField name="usesElaas" {...looking} />
          {BUDGET_DAYS.map((name) => (
            <DayField key={name} name={name} {...looking} />
          ))}
          <FlagField name="inUse" {...looking} />
          <DayField name="inUseFrom" {...looking} />
          <NumberField
            amount
            label={t('seen.amount')}
            value={seen.amount}
            error={errorOf('amount')}
            onChange={(amount) => onChange({ amount })}
          />
        </SimpleGrid>
      </fieldset>
    </>
  );
}

/** Beside a question, the fact that whoever asks it has before their eyes. */
export function Offered({ of, ...looking }: Looking & { of: NonNullable<ChecklistQuestion['offers']> }) {
  switch (of) {
    case 'BUDGET_RECORDED':
      return <DayField name="recordedOn" {...looking} />;
    case 'BUDGET_APPROVED':
      return <DayField name="approvedOn" {...looking} />;
    case 'BUDGET_IN_USE':
      return <FlagField name="inUse" {...looking} />;
    case 'REVENUE_THROUGH':
      return <DayField name="revenueThrough" {...looking} />;
    case 'EXPENDITURE_THROUGH':
      return <DayField name="expenditureThrough" {...looking} />;
    case 'ACCOUNTING_THROUGH':
      return <DayField name="accountingThrough" {...looking} />;
    case 'YEAR_CLOSED':
      return <FlagField name="yearClosed" {...looking} />;
  }
}
