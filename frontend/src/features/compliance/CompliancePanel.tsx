import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { ComplianceDetail, Facts, ModuleFact, Reason } from '@/api/types';
import { daysBetween, fiscalYearStart } from '@/shared/dates';
import { type Format, useFormat } from '@/shared/format';
import { useScope } from '@/shared/session';
import { STATUS_LOOK, StatusChip } from '@/shared/status';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { FactSource } from './FactSource';
import { statusOf } from './statusOf';

/** The status in words, each reason with the fact behind it, and how the year went. */
export function CompliancePanel({
  code,
  beside,
}: {
  code: string;
  /** What can be done with the status. */
  beside?: ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const { asOf } = useScope();
  const compliance = useQuery(statusOf(code, asOf));
  const policy = useQuery({ ...get('/api/v1/compliance/policy'), staleTime: Number.POSITIVE_INFINITY });
  if (compliance.error) return <Failed error={compliance.error} retry={() => compliance.refetch()} />;
  const data = compliance.data;
  if (!data) {
    return (
      <div className="mk-card">
        <Bones lines={6} />
      </div>
    );
  }
  return (
    <>
      <section
        className="mk-card"
        aria-labelledby="status"
        style={{ borderLeft: `5px solid ${STATUS_LOOK[data.status].color}` }}
      >
        <div className="mk-cardhead">
          <h2 id="status">{t('compliance.statusOn', { date: f.date(data.asOf) })}</h2>
          <span className="mk-inline">
            <StatusChip status={data.status} />
            {beside}
          </span>
        </div>
        {data.reasons.length === 0 ? (
          <p style={{ margin: 0 }}>{t('compliance.allGood')}</p>
        ) : (
          <ul style={{ margin: 0, paddingLeft: 20, display: 'grid', gap: 6 }}>
            {data.reasons.map((reason) => (
              <li key={reason}>
                <strong>{t(`reason.${reason}`)}</strong>
                <Because reason={reason} data={data} f={f} maxLag={policy.data?.maxLagDays ?? 30} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className="mk-cols">
        <section className="mk-card" aria-labelledby="modules">
          <h2 id="modules" style={{ marginBottom: 12 }}>
            {t('compliance.modules')}
          </h2>
          <ModuleBars data={data} maxLag={policy.data?.maxLagDays ?? 30} />
        </section>
        <section className="mk-card" aria-labelledby="history">
          <h2 id="history" style={{ marginBottom: 12 }}>
            {t('compliance.history')}
          </h2>
          <History data={data} />
        </section>
      </div>
      <section className="mk-card" aria-labelledby="steps">
        <h2 id="steps" style={{ marginBottom: 14 }}>
          {t('compliance.budgetOf', { year: f.fy(data.fiscalYear) })}
        </h2>
        <BudgetSteps facts={data.facts} />
      </section>
    </>
  );
}

const MODULES = ['revenue', 'expenditure', 'accounting'] as const;
type Module = (typeof MODULES)[number];

function moduleOf(reason: Reason): Module | null {
  if (reason.startsWith('REVENUE')) return 'revenue';
  if (reason.startsWith('EXPENDITURE')) return 'expenditure';
  if (reason.startsWith('ACCOUNTING')) return 'accounting';
  return null;
}

/** The fact behind one reason, in a sentence. */
function Because({
  reason,
  data,
  f,
  maxLag,
}: {
  reason: Reason;
  data: ComplianceDetail;
  f: Format;
  maxLag: number;
}) {
  const { t } = useTranslation();
  const module = moduleOf(reason);
  const text = (() => {
    if (module) {
      const fact = data.facts[module];
      if (!fact) return t('because.noReading');
      if (!fact.through) return t('because.nothingThrough', { asOf: f.date(fact.asOf) });
      return t('because.through', {
        through: f.date(fact.through),
        asOf: f.date(fact.asOf),
        days: f.n(fact.lagDays ?? daysBetween(fact.through, fact.asOf)),
        max: f.n(maxLag),
      });
    }
    const budget = data.facts.budget;
    switch (reason) {
      case 'BUDGET_NOT_RECORDED':
        return budget
          ? t('because.notRecorded', { year: f.fy(data.fiscalYear) })
          : t('because.noBudget', { year: f.fy(data.fiscalYear) });
      case 'BUDGET_NOT_APPROVED':
        return t('because.notApproved', { date: f.date(budget?.recordedOn) });
      case 'BUDGET_NOT_IN_USE':
        return t('because.notInUse', { date: f.date(budget?.approvedOn) });
      case 'NOT_USING_ELAAS':
        return t('because.notUsing', { year: f.fy(data.fiscalYear) });
      case 'READING_STALE': {
        const days = MODULES.flatMap((m) => (data.facts[m] ? [data.facts[m].asOf] : [])).sort();
        return days[0]
          ? t('because.stale', { date: f.date(days[0]), days: f.n(daysBetween(days[0], data.asOf)) })
          : t('because.noReading');
      }
      case 'NO_DATA':
        return t('because.noData', { year: f.fy(data.fiscalYear) });
      case 'YEAR_NOT_CLOSED':
        return t('because.notClosed', { year: f.fy(data.fiscalYear - 1) });
      default:
        return '';
    }
  })();
  const source = module
    ? data.facts[module]
    : reason.startsWith('BUDGET') || reason === 'NOT_USING_ELAAS'
      ? data.facts.budget
      : null;
  return (
    <span className="mk-muted">
      {text && `: ${text}`} {source && <FactSource fact={source} />}
    </span>
  );
}

function ModuleBars({ data, maxLag }: { data: ComplianceDetail; maxLag: number }) {
  const { t } = useTranslation();
  const f = useFormat();
  const start = fiscalYearStart(data.fiscalYear);
  const span = Math.max(1, daysBetween(start, data.asOf));
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      {MODULES.map((m) => {
        const fact: ModuleFact | null | undefined = data.facts[m];
        const through = fact?.through ?? null;
        const share = through ? Math.max(0, Math.min(1, daysBetween(start, through) / span)) : 0;
        const behind = through ? daysBetween(through, data.asOf) : null;
        const late = data.reasons.some((r) => moduleOf(r) === m);
        const color = late ? 'var(--st-incomplete)' : 'var(--mk-accent)';
        return (
          <div key={m}>
            <div
              style={{ display: 'flex', justifyContent: 'space-between', gap: '0 12px', flexWrap: 'wrap' }}
            >
              <strong>{t(`module.${m}`)}</strong>
              <span>
                {through && behind !== null
                  ? t('compliance.through', { date: f.date(through), days: f.n(behind) })
                  : t('compliance.notThrough')}
              </span>
            </div>
            <div
              aria-hidden="true"
              style={{
                height: 12,
                borderRadius: 6,
                background: 'var(--mk-sunken)',
                margin: '4px 0',
                overflow: 'hidden',
              }}
            >
              <div style={{ width: `${share * 100}%`, height: '100%', background: color, borderRadius: 6 }} />
            </div>
            <div className="mk-small mk-muted">
              {fact ? (
                <>
                  {t('compliance.reading', { date: f.date(fact.asOf) })} <FactSource fact={fact} />
                </>
              ) : (
                t('because.noReading')
              )}
            </div>
          </div>
        );
      })}
      <p className="mk-small mk-muted" style={{ margin: 0 }}>
        {t('compliance.rule', { days: f.n(maxLag), start: f.date(start) })}
      </p>
    </div>
  );
}

function History({ data }: { data: ComplianceDetail }) {
  const { t } = useTranslation();
  const f = useFormat();
  const months = [...data.history].sort((a, b) => a.asOf.localeCompare(b.asOf));
  if (months.length === 0) return <p className="mk-muted">{t('compliance.noHistory')}</p>;
  return (
    <>
      <ol className="mk-history">
        {months.map((m) => {
          const label = `${f.date(m.asOf)}: ${t(`status.${m.status}`)}${
            m.reasons.length > 0 ? ` (${m.reasons.map((r) => t(`reason.${r}`)).join(', ')})` : ''
          }`;
          return (
            <li key={m.asOf} title={label}>
              <span
                className="mk-cell"
                style={{ background: STATUS_LOOK[m.status].color, color: 'var(--mk-surface)' }}
              >
                <Icon name={STATUS_LOOK[m.status].icon} size={16} stroke={2.6} />
              </span>
              <span className="mk-month" aria-hidden="true">
                {f.month(m.asOf)}
              </span>
              <span className="visually-hidden">{label}</span>
            </li>
          );
        })}
      </ol>
      <p className="mk-small mk-muted" style={{ marginBottom: 0 }}>
        {t('compliance.historyHint', {
          n: f.n(months.filter((m) => m.status === 'COMPLETE_AND_CURRENT').length),
          of: f.n(months.length),
        })}
      </p>
    </>
  );
}

function BudgetSteps({ facts }: { facts: Facts }) {
  const { t } = useTranslation();
  const f = useFormat();
  const b = facts.budget;
  const steps: {
    key: 'usesElaas' | 'recorded' | 'approved' | 'inUse';
    done: boolean;
    no: boolean;
    note: string;
  }[] = [
    {
      key: 'usesElaas',
      done: b?.usesElaas === true || Boolean(b?.recordedOn),
      no: b?.usesElaas === false,
      note:
        b?.usesElaas === false
          ? t('common.no')
          : b?.usesElaas || b?.recordedOn
            ? t('common.yes')
            : t('common.unknown'),
    },
    {
      key: 'recorded',
      done: Boolean(b?.recordedOn),
      no: false,
      note: b?.recordedOn ? f.date(b.recordedOn) : t('compliance.notYet'),
    },
    {
      key: 'approved',
      done: Boolean(b?.approvedOn),
      no: false,
      note: b?.approvedOn ? f.date(b.approvedOn) : t('compliance.notYet'),
    },
    {
      key: 'inUse',
      done: b?.inUse === true,
      no: b?.inUse === false,
      note: b?.inUseFrom
        ? t('facts.since', { date: f.date(b.inUseFrom) })
        : b?.inUse === true
          ? t('common.yes')
          : b?.inUse === false
            ? t('common.no')
            : t('common.unknown'),
    },
  ];
  return (
    <>
      <ol className="mk-steps">
        {steps.map((s, i) => (
          <li key={s.key} data-done={s.done} data-no={s.no}>
            <span className="mk-dot" aria-hidden="true">
              {s.done ? (
                <Icon name="check" size={15} stroke={3} />
              ) : s.no ? (
                <Icon name="cross" size={14} stroke={3} />
              ) : (
                <small>{f.digits(String(i + 1))}</small>
              )}
            </span>
            <strong>{t(`budgetStep.${s.key}`)}</strong>
            <div className="mk-muted">{s.note}</div>
          </li>
        ))}
      </ol>
      <p className="mk-small mk-muted" style={{ margin: '12px 0 0' }}>
        {b ? (
          <>
            {b.amount != null && `${t('compliance.amount', { amount: f.n(b.amount) })} · `}
            {b.note && `${b.note} · `}
            <FactSource fact={b} />
          </>
        ) : (
          t('compliance.noBudget')
        )}
      </p>
    </>
  );
}
