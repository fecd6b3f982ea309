import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { getWithEtag, ifMatch, remove } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Cohort, Participant, ParticipantRole, TrainingResult } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { can, mayWriteIn, useMe } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { EditButton } from '@/shared/ui/EditButton';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { ChoiceFilter, SearchFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { TrainerNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { CohortForm } from './CohortForm';
import { useServes } from './employment';
import { PARTICIPANT_ROLES, ParticipantForm, RESULTS, versionOf } from './ParticipantForm';
import { TrainerForm } from './TrainerForm';

export default function CohortPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const href = useHref();
  const cohort = useQuery(getWithEtag('/api/v1/cohorts/{id}', { params: { path: { id } } }));
  useTitle(cohort.data?.data.name ?? t('trainerNav.training'));
  return (
    <>
      <TrainerNav />
      {cohort.error instanceof ProblemError && cohort.error.status === 404 ? (
        <Empty
          icon="trainer"
          whole
          title={t('cohort.notFound')}
          text={t('cohort.notFoundText')}
          action={<Link to={href('/training')}>{t('trainerNav.training')}</Link>}
        />
      ) : cohort.error ? (
        <Failed error={cohort.error} retry={() => cohort.refetch()} />
      ) : !cohort.data ? (
        <Bones lines={8} />
      ) : (
        <Whole key={id} cohort={cohort.data.data} etag={cohort.data.etag} />
      )}
    </>
  );
}

function Whole({ cohort, etag }: { cohort: Cohort; etag: string | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const navigate = useNavigate();
  const href = useHref();
  const [editing, setEditing] = useState(false);
  const may = mayWriteIn(me, cohort.provinceCode);
  return (
    <>
      <Head
        title={cohort.name}
        lead={
          <>
            {cohort.code} · {t('app.fiscalYear', { year: f.fy(cohort.fiscalYear) })} ·{' '}
            {f.date(cohort.startsOn)} – {f.date(cohort.endsOn)}
            {cohort.venue && ` · ${cohort.venue}`}
            {cohort.course && ` · ${cohort.course}`}
          </>
        }
      >
        <ListLine
          compact={false}
          instead={{ province: null, district: null }}
          text={async (of) => (await import('./trainingLine')).cohortLine(of, cohort)}
        />
        {may && (
          <>
            <EditButton onClick={() => setEditing(true)} />
            {cohort.participants === 0 && (
              <ConfirmButton
                icon="trash"
                label={t('common.delete')}
                title={t('cohort.deleteTitle')}
                text={cohort.name}
                confirm={t('common.delete')}
                sends={remove('/api/v1/cohorts/{id}', {
                  params: { path: { id: cohort.id } },
                  headers: ifMatch(etag),
                })}
                done={() => navigate(href('/training'))}
              />
            )}
          </>
        )}
      </Head>
      <div className="mk-stats" style={{ marginBottom: 18 }}>
        {(['trainees', 'observers', 'passed', 'trainers'] as const).map((key) => (
          <div key={key} className="mk-stat">
            <b>{f.n(cohort[key])}</b>
            <span className="mk-small mk-muted">{t(`cohort.${key}`)}</span>
          </div>
        ))}
      </div>
      {me.role === 'LOCAL' ? (
        <p className="mk-muted">{t('cohort.peopleHidden')}</p>
      ) : (
        <Participants cohort={cohort} />
      )}
      {editing && <CohortForm cohort={cohort} etag={etag} onClose={() => setEditing(false)} />}
    </>
  );
}

function Participants({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const serves = useServes();
  const [url] = useUrlState();
  const [editing, setEditing] = useState<Participant | 'new'>();
  const [making, setMaking] = useState<Participant>();
  const may = can(me, 'PROVINCE');
  const path = { id: cohort.id };
  const filters = {
    result: url.result as TrainingResult | undefined,
    role: url.role as ParticipantRole | undefined,
    q: url.q,
  };
  const list = useList('/api/v1/cohorts/{id}/participants', filters, { of: path });
  const columns: Column<Participant>[] = [
    {
      key: 'name',
      label: t('trainer.name'),
      sort: 'name',
      cell: (p) => (
        <>
          <strong>{p.name}</strong>
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {p.code}
            {p.position && ` · ${p.position}`}
          </span>
        </>
      ),
    },
    { key: 'serves', label: t('employment.affiliation'), cell: serves },
    { key: 'role', label: t('participant.role'), cell: (p) => t(`participantRole.${p.role}`) },
    {
      key: 'result',
      label: t('participant.result'),
      cell: (p) => (p.result ? t(`trainingResult.${p.result}`) : <span className="mk-muted">–</span>),
    },
    {
      key: 'trainer',
      label: t('participant.trainer'),
      cell: (p) =>
        p.trainerId ? (
          <Link to={href(`/trainers/${p.trainerId}`)}>{t('participant.isTrainer')}</Link>
        ) : p.result === 'PASSED' && p.role === 'TRAINEE' && mayWriteIn(me, p.provinceCode) ? (
          <Button size="xs" variant="light" onClick={() => setMaking(p)}>
            {t('participant.make')}
          </Button>
        ) : (
          <span className="mk-muted">–</span>
        ),
    },
  ];
  if (may) {
    columns.push({
      key: 'actions',
      label: t('common.edit'),
      cell: (p) =>
        mayWriteIn(me, p.provinceCode) && (
          <Group gap={6} wrap="nowrap">
            <Button size="xs" variant="default" onClick={() => setEditing(p)}>
              {t('common.edit')}
              <span className="visually-hidden"> {p.name}</span>
            </Button>
            {!p.trainerId && (
              <ConfirmButton
                compact
                label={t('common.delete')}
                title={t('participant.deleteTitle')}
                text={p.name}
                confirm={t('common.delete')}
                sends={async () =>
                  remove('/api/v1/cohorts/{id}/participants/{participantId}', {
                    params: { path: { ...path, participantId: p.id } },
                    headers: ifMatch(await versionOf(p)),
                  })
                }
              />
            )}
          </Group>
        ),
    });
  }
  const add = may && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setEditing('new')}>
      {t('participant.add')}
    </Button>
  );
  return (
    <div>
      <div className="mk-cardhead">
        <h2 id="participants">{t('participant.title')}</h2>
        <div className="mk-noprint">{add}</div>
      </div>
      <search className="mk-filters">
        <SearchFilter />
        <ChoiceFilter
          name="result"
          label={t('participant.result')}
          data={RESULTS.map((value) => ({ value, label: t(`trainingResult.${value}`) }))}
        />
        <ChoiceFilter
          name="role"
          label={t('participant.role')}
          data={PARTICIPANT_ROLES.map((value) => ({ value, label: t(`participantRole.${value}`) }))}
        />
      </search>
      <DataTable
        name="participants"
        label={t('participant.title')}
        columns={columns}
        rowKey={(p) => p.id}
        {...list}
        empty={
          <Empty
            icon="users"
            title={t('participant.emptyTitle')}
            text={t('participant.emptyText')}
            action={
              may && <Link to={href('/imports/new', { kind: 'training' })}>{t('training.import')}</Link>
            }
          />
        }
      />
      {editing && (
        <ParticipantForm
          cohortId={cohort.id}
          participant={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
      {making && <TrainerForm from={making} onClose={() => setMaking(undefined)} />}
    </div>
  );
}
