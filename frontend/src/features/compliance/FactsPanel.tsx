import { Button, Group, SegmentedControl, Select, SimpleGrid, Textarea } from '@mantine/core';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, post, put, remove, type Write } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { type Budget, known, type Me, type Posting } from '@/api/types';
import { fiscalYearOf } from '@/shared/dates';
import { readDraft } from '@/shared/form/draft';
import { RecordForm } from '@/shared/form/RecordForm';
import type { Draft } from '@/shared/form/useDraftForm';
import { useRecord } from '@/shared/form/useRecord';
import { type Format, useFormat } from '@/shared/format';
import { can, useMe } from '@/shared/session';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { DateField } from '@/shared/ui/DateField';
import { Bones, Failed, toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { useFresh } from '@/shared/useFresh';
import { type Sent, useSend } from '@/shared/useSend';
import { FactSource } from './FactSource';
import { budgetsOf, postingsOf, READINGS_FIRST } from './statusOf';

/** Facts by hand: what was stated for each year and each reading, by whom, and the forms to state more. */
export function FactsPanel({ code }: { code: string }) {
  return (
    <>
      <BudgetFacts code={code} />
      <PostingFacts code={code} />
    </>
  );
}

const BUDGET = '/api/v1/local-governments/{code}/budget-status/{fiscalYear}';
const budgetOf = (code: string, fiscalYear: number) =>
  getWithEtag(BUDGET, { params: { path: { code, fiscalYear } } });

type Tri = 'yes' | 'no' | 'unknown';
const toTri = (value: boolean | null | undefined): Tri =>
  value === true ? 'yes' : value === false ? 'no' : 'unknown';
const fromTri = (value: Tri) => (value === 'unknown' ? null : value === 'yes');

const SUNKEN = { background: 'var(--mk-sunken)', borderRadius: 10, padding: 14, marginBottom: 12 };
const sourceOf = (me: Me) => (me.role === 'LOCAL' ? ('SELF_REPORT' as const) : ('OFFICER' as const));

function TriField({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: Tri;
  onChange: (v: Tri) => void;
  error?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div>
      <div style={{ fontSize: '.9375rem', fontWeight: 500 }} id={`tri-${label}`}>
        {label}
      </div>
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={onChange}
        data={[
          { value: 'yes', label: t('common.yes') },
          { value: 'no', label: t('common.no') },
          { value: 'unknown', label: t('common.unknown') },
        ]}
      />
      {error && (
        <div role="alert" style={{ color: 'var(--mantine-color-error)', fontSize: '.8125rem' }}>
          {error}
        </div>
      )}
    </div>
  );
}

interface Told {
  title: string;
  said: ReactNode;
  /** When it was stated. */
  at?: string;
  confirms: Write;
  edit?: () => void;
  deletes: { text: string; sends: Sent };
}

/** What was stated of one kind, where it comes from, what may be done with it, and the form to state more. */
function FactsCard<T extends Budget | Posting>({
  id,
  title,
  none,
  facts,
  form,
  onState,
  about,
  tell,
  more,
}: {
  id: string;
  title: string;
  none: string;
  facts: UseQueryResult<{ items: T[] }>;
  /** While it is open. */
  form: ReactNode;
  onState: () => void;
  /** The year or the day that a fact is of. */
  about: (fact: T) => string | number;
  tell: (fact: T) => Told;
  /** Below the list, for what it doesn't hold yet. */
  more?: ReactNode;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const { send } = useSend();
  const may = can(me, 'PROVINCE', 'LOCAL');
  const all = facts.data?.items;
  /** A local government takes back its own report; an office what counts, and a report where nothing counts yet. */
  const mayDelete = (fact: T) =>
    me.role === 'LOCAL'
      ? !fact.confirmed
      : can(me, 'PROVINCE') &&
        (fact.confirmed || !all?.some((other) => other.confirmed && about(other) === about(fact)));
  const card = (fact: T) => {
    const { title, said, at, confirms, edit, deletes } = tell(fact);
    return (
      <li key={`${about(fact)}${fact.source}${fact.confirmed}`}>
        <Group justify="space-between" gap="xs">
          <strong>{title}</strong>
          <Waiting confirmed={fact.confirmed} />
        </Group>
        {said}
        <div className="mk-muted">
          <FactSource fact={fact} /> {at && <span className="mk-small">{at}</span>}
        </div>
        <Group gap="xs" mt={6} className="mk-noprint">
          {!fact.confirmed && can(me, 'PROVINCE', 'DISTRICT', 'TRAINER') && (
            <Button
              size="xs"
              onClick={() => void send(confirms, { done: () => toastDone(t('facts.confirmed')) })}
            >
              {t('facts.confirm')}
            </Button>
          )}
          {may && edit && (
            <Button variant="default" size="xs" onClick={edit}>
              {t('common.edit')}
            </Button>
          )}
          {mayDelete(fact) && (
            <ConfirmButton
              compact
              label={t('common.delete')}
              title={t('facts.deleteTitle')}
              confirm={t('common.delete')}
              {...deletes}
            />
          )}
        </Group>
      </li>
    );
  };
  return (
    <section className="mk-card" aria-labelledby={id}>
      <div className="mk-cardhead">
        <h2 id={id}>{title}</h2>
        {may && !form && (
          <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={onState}>
            {t(me.role === 'LOCAL' ? 'facts.selfReport' : 'facts.state')}
          </Button>
        )}
      </div>
      {form}
      {facts.error ? (
        <Failed error={facts.error} retry={() => facts.refetch()} />
      ) : !all ? (
        <Bones lines={3} />
      ) : all.length === 0 ? (
        <p className="mk-muted" style={{ margin: 0 }}>
          {none}
        </p>
      ) : (
        <>
          <ul className="mk-cards" style={{ marginTop: 8 }}>
            {all.map(card)}
          </ul>
          {more}
        </>
      )}
    </section>
  );
}

function BudgetFacts({ code }: { code: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const fresh = useFresh();
  const draft = `budget.${code}`;
  const [editing, setEditing] = useState<number | null>(
    () => readDraft<Draft<{ year: number }>>(draft)?.values?.year ?? null,
  );
  const list = useQuery(budgetsOf(code));
  const form = editing !== null && (
    <BudgetForm
      key={editing}
      code={code}
      year={editing}
      draft={draft}
      onYear={setEditing}
      onDone={() => setEditing(null)}
    />
  );
  const tell = (b: Budget) => {
    const params = { path: { code, fiscalYear: b.fiscalYear } };
    const year = f.fy(b.fiscalYear);
    return {
      title: t('app.fiscalYear', { year }),
      said: <div>{budgetText(b, f, t)}</div>,
      at: f.moment(b.changedAt),
      confirms: post('/api/v1/local-governments/{code}/budget-status/{fiscalYear}/confirm', { params }),
      edit: () => setEditing(b.fiscalYear),
      deletes: {
        text: t('facts.deleteBudget', { year }),
        sends: async () => {
          const { etag } = await fresh(budgetOf(code, b.fiscalYear));
          return remove(BUDGET, { params, headers: ifMatch(etag) });
        },
      },
    };
  };
  return (
    <FactsCard
      id="budget-facts"
      title={t('facts.budget')}
      none={t('facts.noBudget')}
      facts={list}
      form={form}
      onState={() => setEditing(me.fiscalYear)}
      about={(b) => b.fiscalYear}
      tell={tell}
    />
  );
}

function Waiting({ confirmed }: { confirmed: boolean }) {
  const { t } = useTranslation();
  if (confirmed) return null;
  return (
    <span
      className="mk-chip"
      style={{
        color: 'var(--mk-gold-text)',
        background: 'var(--mk-gold-soft)',
        borderColor: 'var(--mk-gold)',
      }}
    >
      <Icon name="clock" size={14} />
      {t('facts.waiting')}
    </span>
  );
}

function budgetText(b: Budget, f: Format, t: TFunction) {
  const parts: string[] = [];
  if (b.usesElaas === false) parts.push(t('reason.NOT_USING_ELAAS'));
  if (b.recordedOn) parts.push(`${t('budgetStep.recorded')} ${f.date(b.recordedOn)}`);
  if (b.approvedOn) parts.push(`${t('budgetStep.approved')} ${f.date(b.approvedOn)}`);
  if (b.inUseFrom) {
    parts.push(`${t('budgetStep.inUse')} ${t('facts.since', { date: f.date(b.inUseFrom) })}`);
  } else if (b.inUse != null) {
    parts.push(`${t('budgetStep.inUse')}: ${b.inUse ? t('common.yes') : t('common.no')}`);
  }
  if (b.amount != null) parts.push(t('compliance.amount', { amount: f.n(b.amount) }));
  if (b.note) parts.push(b.note);
  return parts.join(' · ') || '–';
}

interface BudgetValues {
  year: number;
  usesElaas: Tri;
  recordedOn: string | null;
  approvedOn: string | null;
  inUse: Tri;
  inUseFrom: string | null;
  amount: number | string;
  note: string;
}

const budgetValues = (year: number, b?: Budget): BudgetValues => ({
  year,
  usesElaas: toTri(b?.usesElaas),
  recordedOn: b?.recordedOn ?? null,
  approvedOn: b?.approvedOn ?? null,
  inUse: toTri(b?.inUse),
  inUseFrom: b?.inUseFrom ?? null,
  amount: b?.amount ?? '',
  note: b?.note ?? '',
});

interface OfYear {
  code: string;
  year: number;
  draft: string;
  onYear: (year: number) => void;
  onDone: () => void;
}

function BudgetForm(props: OfYear) {
  const { code, year } = props;
  const fresh = useFresh();
  const stored = useQuery({
    queryKey: ['budget-form', code, year],
    queryFn: () =>
      fresh(budgetOf(code, year)).catch((error: unknown): { data?: Budget; etag: null } => {
        // No fact for that year yet: the form begins empty.
        if (error instanceof ProblemError && error.status === 404) return { etag: null };
        throw error;
      }),
    staleTime: 0,
    gcTime: 0,
  });
  if (stored.error) return <Failed error={stored.error} />;
  if (!stored.data) return <Bones lines={5} />;
  return <BudgetFormLoaded {...props} stored={stored.data.data} etag={stored.data.etag} />;
}

function BudgetFormLoaded({
  code,
  year,
  draft,
  stored,
  etag,
  onYear,
  onDone,
}: OfYear & { stored: Budget | undefined; etag: string | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const tri = (of: Tri) => t(`common.${of}`);
  const record = useRecord({
    draft,
    fits: (kept) => kept.year === year,
    values: budgetValues(year, stored),
    etag,
    fields: {
      usesElaas: { label: t('budgetStep.usesElaas'), shown: tri },
      recordedOn: t('facts.recordedOn'),
      approvedOn: t('facts.approvedOn'),
      inUse: { label: t('budgetStep.inUse'), shown: tri },
      inUseFrom: t('facts.inUseFrom'),
      amount: t('facts.amount'),
      note: t('facts.note'),
    },
    elsewhere: () => ({ '': 'usesElaas' }),
    write: (v, version) =>
      put(BUDGET, {
        params: { path: { code, fiscalYear: year } },
        body: known({
          usesElaas: fromTri(v.usesElaas),
          recordedOn: v.recordedOn,
          approvedOn: v.approvedOn,
          inUse: fromTri(v.inUse),
          inUseFrom: v.inUseFrom,
          amount: typedNumber(v.amount),
          note: v.note.trim() || null,
          source: sourceOf(me),
        }),
        headers: version ? ifMatch(version) : {},
      }),
    theirs: { query: budgetOf(code, year), of: (now) => budgetValues(year, now) },
    told: t(me.role === 'LOCAL' ? 'facts.sentForConfirmation' : 'common.saved'),
    onClose: onDone,
  });
  const { field } = record;
  return (
    <RecordForm of={record} style={SUNKEN} submit={t(me.role === 'LOCAL' ? 'facts.send' : 'common.save')}>
      {me.role === 'LOCAL' && (
        <p className="mk-muted mk-small" style={{ margin: 0 }}>
          {t('facts.selfReportHint')}
        </p>
      )}
      <Select
        label={t('facts.fiscalYear')}
        w={200}
        value={String(year)}
        data={[1, 0, -1, -2, -3].map((d) => {
          const y = fiscalYearOf(me.today) + d;
          return { value: String(y), label: f.fy(y) };
        })}
        onChange={(y) => y && onYear(Number(y))}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TriField {...field('usesElaas')} />
        <TriField {...field('inUse')} />
        <DateField clearable {...field('recordedOn')} />
        <DateField clearable {...field('approvedOn')} />
        <DateField clearable description={t('facts.inUseFromHint')} {...field('inUseFrom')} />
      </SimpleGrid>
      <NumberField amount {...field('amount')} />
      <Textarea {...field('note')} />
    </RecordForm>
  );
}

interface PostingValues {
  asOf: string | null;
  revenueThrough: string | null;
  expenditureThrough: string | null;
  accountingThrough: string | null;
  yearClosed: Tri;
}

function PostingFacts({ code }: { code: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const draft = `posting.${code}`;
  const [adding, setAdding] = useState(() => readDraft(draft) !== null);
  const [size, setSize] = useState(READINGS_FIRST);
  const list = useQuery(postingsOf(code, size));
  const tell = (p: Posting) => {
    const params = { path: { code, asOf: p.asOf } };
    const date = f.date(p.asOf);
    return {
      title: t('facts.asOf', { date }),
      said: (
        <dl>
          {(['revenue', 'expenditure', 'accounting'] as const).map((m) => (
            <div key={m} style={{ display: 'contents' }}>
              <dt>{t(`module.${m}`)}</dt>
              <dd>{f.date(p[`${m}Through`])}</dd>
            </div>
          ))}
          {p.yearClosed != null && (
            <>
              <dt>{t('facts.yearClosed')}</dt>
              <dd>{p.yearClosed ? t('common.yes') : t('common.no')}</dd>
            </>
          )}
        </dl>
      ),
      confirms: post('/api/v1/local-governments/{code}/posting-status/{asOf}/confirm', { params }),
      deletes: {
        text: t('facts.deletePosting', { date }),
        sends: remove('/api/v1/local-governments/{code}/posting-status/{asOf}', {
          params,
          headers: ifMatch(null),
        }),
      },
    };
  };
  return (
    <FactsCard
      id="posting-facts"
      title={t('facts.postings')}
      none={t('facts.noPostings')}
      facts={list}
      form={adding && <PostingForm code={code} draft={draft} onDone={() => setAdding(false)} />}
      onState={() => setAdding(true)}
      about={(p) => p.asOf}
      tell={tell}
      more={
        list.data &&
        list.data.total > list.data.items.length && (
          <Button variant="default" size="xs" mt="sm" onClick={() => setSize(size + 12)}>
            {t('audit.more')}
          </Button>
        )
      }
    />
  );
}

function PostingForm({ code, draft, onDone }: { code: string; draft: string; onDone: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const empty: PostingValues = {
    asOf: me.today,
    revenueThrough: null,
    expenditureThrough: null,
    accountingThrough: null,
    yearClosed: 'unknown',
  };
  const record = useRecord({
    draft,
    values: empty,
    fields: {
      asOf: t('facts.asOfField'),
      revenueThrough: t('facts.revenueThrough'),
      expenditureThrough: t('facts.expenditureThrough'),
      accountingThrough: t('facts.accountingThrough'),
      yearClosed: t('facts.yearClosed'),
    },
    elsewhere: () => ({ '': 'revenueThrough' }),
    write: ({ yearClosed, ...v }) =>
      post('/api/v1/local-governments/{code}/posting-status', {
        params: { path: { code } },
        body: known({ ...v, yearClosed: fromTri(yearClosed), source: sourceOf(me) }),
      }),
    told: t(me.role === 'LOCAL' ? 'facts.sentForConfirmation' : 'common.saved'),
    onClose: onDone,
  });
  const { field } = record;
  return (
    <RecordForm of={record} style={SUNKEN} submit={t(me.role === 'LOCAL' ? 'facts.send' : 'common.save')}>
      <p className="mk-muted mk-small" style={{ margin: 0 }}>
        {t(me.role === 'LOCAL' ? 'facts.selfReportHint' : 'facts.postingHint')}
      </p>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DateField required maxDate={me.today} {...field('asOf')} />
        <DateField clearable {...field('revenueThrough')} />
        <DateField clearable {...field('expenditureThrough')} />
        <DateField clearable {...field('accountingThrough')} />
      </SimpleGrid>
      <TriField {...field('yearClosed')} />
    </RecordForm>
  );
}
