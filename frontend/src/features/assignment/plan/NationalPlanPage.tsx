import { Button, NativeSelect, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get, post } from '@/api/client';
import { known, type NationalPlan, type PlanSummary } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { found } from '@/shared/plan/plan';
import { can, useMe, useProvinceName } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { DateField } from '@/shared/ui/DateField';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { TrainerNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { CoveragePlanChip, GapWords } from './CoveragePlanChip';

const goesOn = (run: NationalPlan | undefined) => run !== undefined && run.queued + run.running > 0;

/** One run over all provinces, one after the other; each of its plans is the province's own to agree. */
export default function NationalPlanPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const [url, change] = useUrlState();
  const [starting, setStarting] = useState(false);
  useTitle(t('national.title'));
  const may = can(me, 'DEPARTMENT');
  const runs = useQuery({
    ...get('/api/v1/coverage-plans/national', { params: { query: { size: 50 } } }),
    enabled: may,
    refetchInterval: (q) => (q.state.data?.items.some(goesOn) ? 2000 : false),
  });
  const run = runs.data?.items.find((r) => r.id === url.run) ?? runs.data?.items[0];
  const start = (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setStarting(true)}>
      {t('national.start')}
    </Button>
  );
  return (
    <>
      <TrainerNav />
      <Head title={t('national.title')} lead={t('national.lead')}>
        {may && !goesOn(run) && start}
      </Head>
      {!may ? (
        <Empty icon="map" title={t('national.title')} text={t('national.notYours')} />
      ) : runs.error ? (
        <Failed error={runs.error} retry={() => runs.refetch()} />
      ) : !runs.data ? (
        <Bones lines={8} />
      ) : !run ? (
        <div className="mk-card">
          <Empty icon="map" title={t('national.emptyTitle')} text={t('national.emptyText')} action={start} />
        </div>
      ) : (
        <div className="mk-grid">
          <section className="mk-card" aria-labelledby="national-run" aria-live="polite">
            <div className="mk-cardhead">
              <h2 id="national-run">
                {t('national.run', { date: f.moment(run.createdAt), name: run.createdBy })}
              </h2>
              <div className="mk-headend">
                {runs.data.items.length > 1 && (
                  <NativeSelect
                    size="xs"
                    aria-label={t('national.choose')}
                    value={run.id}
                    data={runs.data.items.map((r) => ({ value: r.id, label: f.moment(r.createdAt) }))}
                    onChange={(e) => change({ run: e.currentTarget.value })}
                  />
                )}
                {goesOn(run) && (
                  <ConfirmButton
                    compact
                    label={t('plan.stop')}
                    title={t('national.stopTitle')}
                    text={t('national.stopText')}
                    confirm={t('plan.stop')}
                    sends={post('/api/v1/coverage-plans/national/{id}/cancel', {
                      params: { path: { id: run.id } },
                    })}
                  />
                )}
              </div>
            </div>
            <Progress
              value={run.progress * 100}
              size="lg"
              aria-label={t('plan.progress')}
              animated={goesOn(run)}
            />
            <p style={{ margin: '8px 0 0' }}>
              {t('national.progress', {
                ready: f.n(run.ready),
                of: f.n(run.plans),
                running: f.n(run.running),
                queued: f.n(run.queued),
                failed: f.n(run.failed),
              })}
              {run.skipped.length > 0 && (
                <span className="mk-small mk-muted" style={{ display: 'block' }}>
                  <Skipped codes={run.skipped} />
                </span>
              )}
            </p>
          </section>
          <Plans run={run} />
        </div>
      )}
      {starting && <StartDialog onClose={() => setStarting(false)} />}
    </>
  );
}

function Skipped({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation();
  const nameOf = useProvinceName();
  return <>{t('national.skipped', { names: codes.map((code) => nameOf(code, code)).join(', ') })}</>;
}

function Plans({ run }: { run: NationalPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const nameOf = useProvinceName();
  const filters = { run: run.id };
  const list = useList('/api/v1/coverage-plans', filters, { goesOn: () => goesOn(run) });
  const columns: Column<PlanSummary>[] = [
    {
      key: 'province',
      label: t('place.province'),
      cell: (p) => <Link to={href(`/plans/${p.id}`)}>{nameOf(p.provinceCode, p.provinceName)}</Link>,
    },
    { key: 'state', label: t('plans.state'), cell: (p) => <CoveragePlanChip state={p.state} /> },
    { key: 'gap', label: t('plans.gap'), cell: (p) => <GapWords plan={p} short /> },
    {
      key: 'changed',
      label: t('plans.changed'),
      numeric: true,
      cell: (p) => (found(p.state) ? f.n(p.changed) : '–'),
    },
    {
      key: 'uncovered',
      label: t('plans.uncovered'),
      numeric: true,
      cell: (p) => (found(p.state) ? f.n(p.uncovered) : '–'),
    },
  ];
  return (
    <DataTable
      name="national-plans"
      label={t('national.title')}
      columns={columns}
      rowKey={(p) => p.id}
      {...list}
      empty={<Empty icon="map" title={t('lg.noneTitle')} text={t('national.emptyText')} />}
    />
  );
}

function StartDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [, change] = useUrlState();
  const values: { from: string | null } = { from: me.today };
  const record = useRecord({
    draft: 'plan.national',
    values,
    fields: { from: t('propose.from') },
    write: (v) => post('/api/v1/coverage-plans/national', { body: known(v) }),
    told: null,
    after: ({ data }) => {
      change({ run: data.id });
      onClose();
    },
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('national.start')}
      lead={t('national.startHint')}
      submit={t('propose.submit')}
    >
      <DateField required {...record.field('from')} />
    </RecordDialog>
  );
}
