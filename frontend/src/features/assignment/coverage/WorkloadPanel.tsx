import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { Workload, WorkloadItem } from '@/api/types';
import { useFormat } from '@/shared/format';
import { marksOf } from '@/shared/map/marks';
import { mayWriteIn, useMe, useScope } from '@/shared/session';
import { StatusChip } from '@/shared/status';
import { Bones, Empty, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import '../board.css';
import { BoardMap } from '../BoardMap';
import { LoadBar } from '../LoadBar';
import { AssignDialog } from './AssignDialog';
import { CoverageGaps } from './CoverageGaps';
import { EndAssignmentDialog } from './EndAssignmentDialog';
import { HandOverDialog } from './HandOverDialog';
import type { CoverageLine } from './useCoverage';

const lineOf = (item: WorkloadItem, trainer: string): CoverageLine => ({
  code: item.localGovernment.code,
  name: item.localGovernment.name,
  district: item.localGovernment.district.name,
  latitude: item.latitude ?? null,
  longitude: item.longitude ?? null,
  need: item.need,
  trainer: item.role === 'PRIMARY' ? trainer : null,
  km: item.km ?? null,
  changed: false,
  pinned: false,
  assignmentId: item.role === 'PRIMARY' ? item.assignmentId : null,
});

/** What a trainer answers for: how much, where, until when; and handing it on. */
export function WorkloadPanel({ id, province }: { id: string; province: string | null }) {
  const { t } = useTranslation();
  const { day } = useScope();
  const load = useQuery(
    get('/api/v1/trainers/{id}/workload', { params: { path: { id }, query: { on: day } } }),
  );
  if (load.error) return <Failed error={load.error} retry={() => load.refetch()} />;
  if (!load.data) {
    return (
      <section className="mk-card" aria-label={t('workload.title')}>
        <Bones lines={8} />
      </section>
    );
  }
  return <Work load={load.data} id={id} province={province} />;
}

function Work({ load, id, province }: { load: Workload; id: string; province: string | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const { asOf } = useScope();
  const [dialog, setDialog] = useState<'hand-over' | { end: WorkloadItem } | { replace: WorkloadItem }>();
  const may = mayWriteIn(me, province) && asOf === undefined;
  const items = load.localGovernments;
  const map = useMemo(() => {
    const mark = marksOf([load.trainer]).get(load.trainer.code)!;
    return {
      bases: [{ ...load.trainer, key: load.trainer.code, mark: { ...mark, label: '⌂' } }],
      points: items.flatMap((item) =>
        item.latitude == null || item.longitude == null
          ? []
          : [
              {
                code: item.localGovernment.code,
                name: item.localGovernment.name,
                note: [
                  t(`assignmentRole.${item.role}`),
                  item.km != null && t('board.away', { km: f.km(item.km) }),
                  t('board.need', { need: f.n(item.need) }),
                ]
                  .filter(Boolean)
                  .join(' · '),
                latitude: item.latitude,
                longitude: item.longitude,
                trainer: load.trainer.code,
                sign: item.role === 'BACKUP' ? '+' : '',
              },
            ],
      ),
    };
  }, [load.trainer, items, t, f]);
  return (
    <>
      <section className="mk-card" aria-labelledby="workload">
        <div className="mk-cardhead">
          <h2 id="workload">{t('workload.title')}</h2>
          {may && items.length > 0 && (
            <Button variant="default" size="xs" onClick={() => setDialog('hand-over')}>
              {t('workload.handOver')}
            </Button>
          )}
        </div>
        <div className="mk-stats" style={{ marginBottom: 14 }}>
          <div className="mk-stat">
            <LoadBar count={load.count} capacity={load.capacity} />{' '}
            <span className="mk-small mk-muted">{t('workload.count')}</span>
          </div>
          <div className="mk-stat">
            <b>{f.n(load.need)}</b>
            <span className="mk-small mk-muted">{t('move.need')}</span>
          </div>
          <div className="mk-stat">
            <b>{f.km(load.km)}</b>
            <span className="mk-small mk-muted">{t('move.km')}</span>
          </div>
          <div className="mk-stat">
            <b>{f.n(load.backups)}</b>
            <span className="mk-small mk-muted">{t('workload.backups')}</span>
          </div>
        </div>
        {items.length === 0 ? (
          <Empty
            icon="building"
            title={t('workload.emptyTitle')}
            text={t('workload.emptyText')}
            action={province && <Link to={href('/coverage', { province })}>{t('workload.toBoard')}</Link>}
          />
        ) : (
          <>
            <Suspense fallback={<Skeleton className="mk-map" />}>
              <BoardMap {...map} province={province ?? undefined} label={t('workload.map')} />
            </Suspense>
            <ul className="mk-lines" style={{ marginTop: 12 }}>
              {items.map((item) => (
                <li key={item.assignmentId} data-code={item.localGovernment.code}>
                  <div className="mk-lineplace">
                    <Link lang="th" to={href(`/local-governments/${item.localGovernment.code}`)}>
                      {item.localGovernment.name}
                    </Link>
                    <span className="mk-small mk-muted">
                      {item.localGovernment.district.name} · {t(`assignmentRole.${item.role}`)} ·{' '}
                      {t('workload.since', { date: f.date(item.from) })}
                      {item.to && ` ${t('workload.until', { date: f.date(item.to) })}`}
                      {item.km != null && ` · ${t('board.away', { km: f.km(item.km) })}`}
                    </span>
                  </div>
                  <div className="mk-linetools">
                    <StatusChip status={item.status} />
                    {may && (
                      <>
                        {item.role === 'PRIMARY' && (
                          <button
                            type="button"
                            className="mk-plain mk-noprint"
                            data-move
                            onClick={() => setDialog({ replace: item })}
                          >
                            <Icon name="swap" size={16} />
                            {t('board.move')}
                            <span className="visually-hidden"> {item.localGovernment.name}</span>
                          </button>
                        )}
                        <button
                          type="button"
                          className="mk-plain mk-noprint"
                          onClick={() => setDialog({ end: item })}
                        >
                          {t('workload.end')}
                          <span className="visually-hidden"> {item.localGovernment.name}</span>
                        </button>
                      </>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section className="mk-card" aria-labelledby="gaps">
        <h2 id="gaps" style={{ marginBottom: 8 }}>
          {t('workload.gaps')}
        </h2>
        {load.gaps.length === 0 ? (
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('workload.noGaps')}
          </p>
        ) : (
          <CoverageGaps gaps={load.gaps} whose={false} />
        )}
      </section>
      {dialog === 'hand-over' && (
        <HandOverDialog id={id} load={load} province={province} onClose={() => setDialog(undefined)} />
      )}
      {typeof dialog === 'object' && 'end' in dialog && (
        <EndAssignmentDialog item={dialog.end} onClose={() => setDialog(undefined)} />
      )}
      {typeof dialog === 'object' && 'replace' in dialog && (
        <AssignDialog
          line={lineOf(dialog.replace, load.trainer.code)}
          province={dialog.replace.localGovernment.province.code}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}
