import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { Assignment, LocalGovernmentDetail } from '@/api/types';
import { useFormat } from '@/shared/format';
import { mayWriteIn, useMe, useScope } from '@/shared/session';
import { CallButton } from '@/shared/ui/CallButton';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { assignedTo } from '../assignedTo';

const AssignDialog = lazy(async () => ({ default: (await import('./AssignDialog')).AssignDialog }));

/** Whom a local government can turn to. */
export function ResponsibleCard({ lg }: { lg: LocalGovernmentDetail }) {
  const { t } = useTranslation();
  const me = useMe();
  const { asOf, day } = useScope();
  const [assigning, setAssigning] = useState(false);
  const list = useQuery(assignedTo(lg.code, day));
  const items = list.data?.items ?? [];
  const primary = items.find((a) => a.role === 'PRIMARY');
  const may = mayWriteIn(me, lg.province.code) && asOf === undefined;
  return (
    <section className="mk-card" aria-labelledby="responsible">
      <div className="mk-cardhead">
        <h2 id="responsible">{t('responsible.title')}</h2>
        {may && list.data && (
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="swap" size={14} />}
            onClick={() => setAssigning(true)}
          >
            {t(primary ? 'responsible.change' : 'responsible.assign')}
          </Button>
        )}
      </div>
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : !list.data ? (
        <Bones lines={3} />
      ) : items.length === 0 ? (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t(may ? 'responsible.emptyMay' : 'responsible.empty')}
        </p>
      ) : (
        <ul className="mk-people">
          {[...items]
            .sort((a, b) => Number(a.role === 'BACKUP') - Number(b.role === 'BACKUP'))
            .map((a) => (
              <Person key={a.id} of={a} />
            ))}
        </ul>
      )}
      {assigning && (
        <Suspense>
          <AssignDialog
            line={{
              code: lg.code,
              name: lg.name,
              district: lg.district.name,
              latitude: lg.latitude ?? null,
              longitude: lg.longitude ?? null,
              need: needOf(lg.status),
              trainer: primary?.trainerCode ?? null,
              km: null,
              changed: false,
              pinned: false,
              assignmentId: primary?.id ?? null,
            }}
            province={lg.province.code}
            backup
            onClose={() => setAssigning(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

/** As the domain defines it; lists of the server carry it themselves. */
function needOf(status: LocalGovernmentDetail['status']): number {
  if (status === 'COMPLETE_NOT_CURRENT') return 2;
  if (status === 'INCOMPLETE') return 3;
  return status === 'NOT_USING' || status === 'NO_DATA' ? 4 : 1;
}

function Person({ of }: { of: Assignment }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const trainer = useQuery(get('/api/v1/trainers/{id}', { params: { path: { id: of.trainerId } } }));
  return (
    <li>
      <div>
        {me.role === 'LOCAL' ? (
          <strong>{of.trainerName}</strong>
        ) : (
          <Link to={href(`/trainers/${of.trainerId}`)}>{of.trainerName}</Link>
        )}
        <span className="mk-small mk-muted" style={{ display: 'block' }}>
          {t(`assignmentRole.${of.role}`)} · {t('workload.since', { date: f.date(of.from) })}
          {of.to && ` ${t('workload.until', { date: f.date(of.to) })}`}
          {trainer.data?.position && ` · ${trainer.data.position}`}
        </span>
      </div>
      <CallButton phone={trainer.data?.phone} />
    </li>
  );
}
