import { Button, Group, SegmentedControl, Select, SimpleGrid, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, getWithEtag, ifMatch, post, put, remove } from '@/api/client';
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
import { useSend } from '@/shared/useSend';
import { FactSource } from './FactSource';

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
  error?: React.ReactNode;
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

/** A local government takes back its own report; an office what counts, and a report where nothing counts yet. */
function mayDelete<T extends { confirmed: boolean }>(me: Me, fact: T, all: T[], same: (other: T) => boolean) {
  if (me.role === 'LOCAL') return !fact.confirmed;
  return can(me, 'PROVINCE') && (fact.confirmed || !all.some((other) => other.confirmed && same(other)));
}

function BudgetFacts({ code }: { code: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const fresh = useFresh();
  const { send } = useSend();
  const draft = `budget.${code}`;
  const [editing, setEditing] = useState<number | null>(
    () => readDraft<Draft<{ year: number }>>(draft)?.values?.year ?? null,
  );
  const list = useQuery(
    get('/api/v1/local-governments/{code}/budget-status', { params: { path: { code } } }),
  );
  const may = can(me, 'PROVINCE', 'LOCAL');
  const mayConfirm = can(me, 'PROVINCE', 'DISTRICT', 'TRAINER');
  return (
    <section className="mk-card" aria-labelledby="budget-facts">
      <div className="mk-cardhead">
        <h2 id="budget-facts">{t('facts.budget')}</h2>
        {may && editing === null && (
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setEditing(me.fiscalYear)}
          >
            {t(me.role === 'LOCAL' ? 'facts.selfReport' : 'facts.state')}
          </Button>
        )}
      </div>
      {editing !== null && (
        <BudgetForm
          key={editing}
          code={code}
          year={editing}
          draft={draft}
          onYear={setEditing}
          onDone={() => setEditing(null)}
        />
      )}
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : !list.data ? (
        <Bones lines={3} />
      ) : list.data.items.length === 0 ? (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('facts.noBudget')}
        </p>
      ) : (
        <ul className="mk-cards" style={{ marginTop: 8 }}>
          {list.data.items.map((b) => (
            <li key={`${b.fiscalYear}${b.source}${b.confirmed}`}>
              <Group justify="space-between" gap="xs">
                <strong>{t('app.fiscalYear', { year: f.fy(b.fiscalYear) })}</strong>
                <Waiting confirmed={b.confirmed} />
              </Group>
              <div>{budgetText(b, f, t)}</div>
              <div className="mk-muted">
                <FactSource source={b.source} importId={b.importId} />{' '}
                <span className="mk-small">{f.moment(b.changedAt)}</span>
              </div>
              <Group gap="xs" mt={6} className="mk-noprint">
                {!b.confirmed && mayConfirm && (
                  <Button
                    size="xs"
                    onClick={() =>
                      void send(
                        post('/api/v1/local-governments/{code}/budget-status/{fiscalYear}/confirm', {
                          params: { path: { code, fiscalYear: b.fiscalYear } },
                        }),
                        { done: () => toastDone(t('facts.confirmed')) },
                      )
                    }
                  >
                    {t('facts.confirm')}
                  </Button>
                )}
                {may && (
                  <Button variant="default" size="xs" onClick={() => setEditing(b.fiscalYear)}>
                    {t('common.edit')}
                  </Button>
                )}
                {mayDelete(me, b, list.data.items, (other) => other.fiscalYear === b.fiscalYear) && (
                  <ConfirmButton
                    compact
                    label={t('common.delete')}
                    title={t('facts.deleteTitle')}
                    text={t('facts.deleteBudget', { year: f.fy(b.fiscalYear) })}
                    confirm={t('common.delete')}
                    sends={async () => {
                      const { etag } = await fresh(budgetOf(code, b.fiscalYear));
                      return remove(BUDGET, {
                        params: { path: { code, fiscalYear: b.fiscalYear } },
                        headers: ifMatch(etag),
                      });
                    }}
                  />
                )}
              </Group>
            </li>
          ))}
        </ul>
      )}
    </section>
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
  if (b.inUse != null) parts.push(`${t('budgetStep.inUse')}: ${b.inUse ? t('common.yes') : t('common.no')}`);
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
  amount: number | string;
  note: string;
}

const budgetValues = (year: number, b?: Budget): BudgetValues => ({
  year,
  usesElaas: toTri(b?.usesElaas),
  recordedOn: b?.recordedOn ?? null,
  approvedOn: b?.approvedOn ?? null,
  inUse: toTri(b?.inUse),
  amount: b?.amount ?? '',
  note: b?.note ?? '',
});

function BudgetForm(props: {
  code: string;
  year: number;
  draft: string;
  onYear: (year: number) => void;
  onDone: () => void;
}) {
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
}: {
  code: string;
  year: number;
  draft: string;
  stored: Budget | undefined;
  etag: string | null;
  onYear: (year: number) => void;
  onDone: () => void;
}) {
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
  const me = useMe();
  const { send } = useSend();
  const draft = `posting.${code}`;
  const [adding, setAdding] = useState(() => readDraft(draft) !== null);
  const [size, setSize] = useState(6);
  const list = useQuery(
    get('/api/v1/local-governments/{code}/posting-status', { params: { path: { code }, query: { size } } }),
  );
  const may = can(me, 'PROVINCE', 'LOCAL');
  const mayConfirm = can(me, 'PROVINCE', 'DISTRICT', 'TRAINER');
  const line = (p: Posting) =>
    (['revenue', 'expenditure', 'accounting'] as const).map((m) => (
      <div key={m} style={{ display: 'contents' }}>
        <dt>{t(`module.${m}`)}</dt>
        <dd>{f.date(p[`${m}Through`])}</dd>
      </div>
    ));
  return (
    <section className="mk-card" aria-labelledby="posting-facts">
      <div className="mk-cardhead">
        <h2 id="posting-facts">{t('facts.postings')}</h2>
        {may && !adding && (
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setAdding(true)}
          >
            {t(me.role === 'LOCAL' ? 'facts.selfReport' : 'facts.state')}
          </Button>
        )}
      </div>
      {adding && <PostingForm code={code} draft={draft} onDone={() => setAdding(false)} />}
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : !list.data ? (
        <Bones lines={3} />
      ) : list.data.items.length === 0 ? (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('facts.noPostings')}
        </p>
      ) : (
        <>
          <ul className="mk-cards" style={{ marginTop: 8 }}>
            {list.data.items.map((p) => (
              <li key={`${p.asOf}${p.source}${p.confirmed}`}>
                <Group justify="space-between" gap="xs">
                  <strong>{t('facts.asOf', { date: f.date(p.asOf) })}</strong>
                  <Waiting confirmed={p.confirmed} />
                </Group>
                <dl>
                  {line(p)}
                  {p.yearClosed != null && (
                    <>
                      <dt>{t('facts.yearClosed')}</dt>
                      <dd>{p.yearClosed ? t('common.yes') : t('common.no')}</dd>
                    </>
                  )}
                </dl>
                <div className="mk-muted">
                  <FactSource source={p.source} importId={p.importId} />
                </div>
                <Group gap="xs" mt={6} className="mk-noprint">
                  {!p.confirmed && mayConfirm && (
                    <Button
                      size="xs"
                      onClick={() =>
                        void send(
                          post('/api/v1/local-governments/{code}/posting-status/{asOf}/confirm', {
                            params: { path: { code, asOf: p.asOf } },
                          }),
                          { done: () => toastDone(t('facts.confirmed')) },
                        )
                      }
                    >
                      {t('facts.confirm')}
                    </Button>
                  )}
                  {mayDelete(me, p, list.data.items, (other) => other.asOf === p.asOf) && (
                    <ConfirmButton
                      compact
                      label={t('common.delete')}
                      title={t('facts.deleteTitle')}
                      text={t('facts.deletePosting', { date: f.date(p.asOf) })}
                      confirm={t('common.delete')}
                      sends={remove('/api/v1/local-governments/{code}/posting-status/{asOf}', {
                        params: { path: { code, asOf: p.asOf } },
                        headers: ifMatch(null),
                      })}
                    />
                  )}
                </Group>
              </li>
            ))}
          </ul>
          {list.data.total > list.data.items.length && (
            <Button variant="default" size="xs" mt="sm" onClick={() => setSize(size + 12)}>
              {t('audit.more')}
            </Button>
          )}
        </>
      )}
    </section>
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
