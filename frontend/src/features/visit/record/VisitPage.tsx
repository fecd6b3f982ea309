import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { getWithEtag, ifMatch, remove } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Visit, VisitPaper } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { Waiting } from '@/shared/offline/store';
import { useWaiting } from '@/shared/offline/useOutbox';
import { useMe } from '@/shared/session';
import { StatusChip } from '@/shared/status';
import { Chip } from '@/shared/ui/Chip';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { Bones, Empty, Failed, Head, toastDone, toastWarning } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import '../visit.css';
import { Attachments } from '@/shared/attachment/Attachments';
import { asWritten, changeWaits, isSettledFirst, visitAt, waitingOfVisit } from '../asWritten';
import { AgreedChip, Mode, VisitChip } from '../VisitChip';
import { VisitNav } from '../VisitNav';
import { dayOf, maySeeTo } from '../visitWords';
import { Answers } from './Answers';
import { CancelDialog } from './CancelDialog';
import { MoveDialog } from './MoveDialog';
import { Papers } from './Papers';
import { SameVisit } from './SameVisit';
import { Says } from './Says';
import { Seen } from './Seen';
import { Steps } from './Steps';

/** A visit: what was found and agreed, and whether the visited says so too. */
export function VisitView({
  besidePaper,
  children,
}: {
  /** Where a paper of it is on its way to a signature. */
  besidePaper?: (visit: Visit, paper: VisitPaper) => ReactNode;
  children?: (visit: Visit) => ReactNode;
}) {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const href = useHref();
  const visit = useQuery(getWithEtag('/api/v1/visits/{id}', { params: { path: { id } } }));
  const data = visit.data?.data;
  const row = waitingOfVisit(useWaiting(), id);
  useTitle(data?.localGovernment.name ?? t('visitNav.visits'));
  if (visit.error instanceof ProblemError && visit.error.status === 404) {
    return (
      <>
        <VisitNav />
        <Empty
          icon="visit"
          whole
          title={t('visit.notFound')}
          text={t('visit.notFoundText')}
          action={<Link to={href('/visits')}>{t('visitNav.visits')}</Link>}
        />
      </>
    );
  }
  return (
    <>
      <VisitNav />
      {visit.error ? (
        <Failed error={visit.error} retry={() => visit.refetch()} />
      ) : visit.data && data ? (
        <Whole
          key={id}
          visit={asWritten(data, row)}
          etag={visit.data.etag}
          row={row}
          besidePaper={besidePaper && ((paper) => besidePaper(data, paper))}
        >
          {children?.(data)}
        </Whole>
      ) : (
        <Bones lines={10} height={22} />
      )}
    </>
  );
}

function Whole({
  visit,
  etag,
  row,
  besidePaper,
  children,
}: {
  /** With what of it waits on this device. */
  visit: Visit;
  etag: string | null;
  row: Waiting | undefined;
  besidePaper: ((paper: VisitPaper) => ReactNode) | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'cancel' | 'move'>();
  const writable = visit.writable && !isSettledFirst(row);
  const planned = visit.state === 'PLANNED';
  const done = visit.state === 'DONE';
  // a wrong one that was done is taken out by the office
  const mayDelete = writable && (planned || me.role === 'PROVINCE' || me.role === 'ADMIN');
  return (
    <div className="mk-grid">
      <Head
        title={
          <Link className="mk-link" lang="th" to={href(`/local-governments/${visit.localGovernment.code}`)}>
            {visit.localGovernment.name}
          </Link>
        }
        lead={
          <>
            {t(done ? 'visit.doneOn' : 'visit.isPlannedOn', { date: f.dateLong(dayOf(visit)) })} ·{' '}
            {visit.localGovernment.district.name} · {visit.localGovernment.province.name}
          </>
        }
      >
        {writable && planned && (
          <>
            <Button
              component={Link}
              to={href(`/visits/${visit.id}/edit`, { as: 'done' })}
              leftSection={<Icon name="check" size={16} />}
            >
              {t('visit.record')}
            </Button>
            <Button
              variant="default"
              leftSection={<Icon name="calendar" size={16} />}
              onClick={() => setDialog('move')}
            >
              {t('visit.move')}
            </Button>
          </>
        )}
        {writable && visit.state !== 'CANCELLED' && (
          <>
            <Button
              component={Link}
              to={href(`/visits/${visit.id}/edit`)}
              variant="default"
              leftSection={<Icon name="pencil" size={16} />}
            >
              {t('common.edit')}
            </Button>
            {planned && (
              <Button
                variant="default"
                leftSection={<Icon name="cross" size={16} />}
                onClick={() => setDialog('cancel')}
              >
                {t('visit.cancel')}
              </Button>
            )}
          </>
        )}
        {mayDelete && (
          <ConfirmButton
            icon="trash"
            label={t('common.delete')}
            title={t('visit.deleteTitle')}
            text={t('visit.deleteText', { name: visit.localGovernment.name, date: f.date(dayOf(visit)) })}
            confirm={t('common.delete')}
            sends={remove('/api/v1/visits/{id}', {
              params: { path: { id: visit.id } },
              headers: ifMatch(row?.ifMatch ?? etag),
            })}
            later={{
              ...changeWaits(visit, t('visit.toDelete')),
              mend: undefined,
              kept: () => {
                toastWarning(t('offline.kept'));
                navigate('/queue', { replace: true });
              },
            }}
            done={() => {
              toastDone(t('visit.deleted'));
              navigate(href('/visits'), { replace: true });
            }}
          />
        )}
      </Head>
      <div className="mk-inline" style={{ marginTop: -10 }}>
        <VisitChip of={visit} />
        <Mode of={visit.mode} />
        {visit.status && <StatusChip status={visit.status} />}
        <AgreedChip of={visit.confirmation} />
        {row && (
          <Link to="/queue">
            <Chip icon="clock" look="exempt">
              {row.state === 'WAITING' ? t('visit.waits') : t(`queueState.${row.state}`)}
            </Chip>
          </Link>
        )}
      </div>
      <SameVisit visit={visit} etag={etag} />
      <Says visit={visit} />
      <div className="mk-cols">
        <div className="mk-grid">
          {(done || visit.findings || visit.advice) && (
            <section className="mk-card" aria-labelledby="what">
              <h2 id="what">{t('visit.whatCame')}</h2>
              <dl className="mk-told">
                <Told label={t('visit.findings')} text={visit.findings} />
                <Told label={t('visit.advice')} text={visit.advice} />
                <Told label={t('visit.peopleMet')} text={visit.peopleMet} />
              </dl>
              {!visit.findings && !visit.advice && (
                <p className="mk-muted" style={{ margin: 0 }}>
                  {t('visit.nothingWritten')}
                </p>
              )}
            </section>
          )}
          {visit.state === 'CANCELLED' && (
            <section className="mk-card" aria-labelledby="why">
              <h2 id="why">{t('visit.cancelReason')}</h2>
              <p style={{ margin: 0, whiteSpace: 'pre-line' }}>{visit.cancelReason}</p>
            </section>
          )}
          {visit.nextSteps.length > 0 && <Steps visit={visit} etag={etag} writable={writable} />}
          {visit.checklist && <Answers of={visit.checklist} scores={visit.scores} />}
          <section className="mk-card" aria-labelledby="photos">
            <h2 id="photos" style={{ marginBottom: 10 }}>
              {t('photos.title')}
            </h2>
            <div className="mk-grid" style={{ gap: 12 }}>
              <Attachments
                at={visitAt(visit.id)}
                removal={(attachmentId) =>
                  remove('/api/v1/visits/{id}/attachments/{attachmentId}', {
                    params: { path: { id: visit.id, attachmentId } },
                  })
                }
                stored={visit.attachments}
                may={writable && visit.state !== 'CANCELLED'}
                saved
              />
            </div>
          </section>
        </div>
        <div className="mk-grid">
          <section className="mk-card" aria-labelledby="about">
            <h2 id="about">{t('visit.about')}</h2>
            <dl className="mk-dl">
              <dt>{t('visit.trainers')}</dt>
              <dd>
                {visit.trainers.length === 0 && '–'}
                {visit.trainers.map((one) => (
                  <div key={one.id}>
                    {me.role === 'LOCAL' ? (
                      one.name
                    ) : (
                      <Link to={href(`/trainers/${one.id}`)}>{one.name}</Link>
                    )}
                  </div>
                ))}
              </dd>
              {visit.plannedOn && done && (
                <>
                  <dt>{t('visit.plannedOn')}</dt>
                  <dd>{f.date(visit.plannedOn)}</dd>
                </>
              )}
              {visit.nextContactOn && (
                <>
                  <dt>{t('visit.nextContactOn')}</dt>
                  <dd>{f.date(visit.nextContactOn)}</dd>
                </>
              )}
              {visit.clinicId && (
                <>
                  <dt>{t('visit.clinic')}</dt>
                  <dd>{t('common.yes')}</dd>
                </>
              )}
              <dt>{t('visit.createdBy')}</dt>
              <dd>
                {visit.createdBy}
                <span className="mk-small mk-muted" style={{ display: 'block' }}>
                  {f.moment(visit.createdAt)}
                </span>
              </dd>
            </dl>
          </section>
          {visit.observed && (
            <Seen observed={visit.observed} code={visit.localGovernment.code} on={visit.on ?? null} />
          )}
          {maySeeTo(me) && visit.state !== 'CANCELLED' && <Papers visit={visit} beside={besidePaper} />}
          {children}
        </div>
      </div>
      {dialog === 'cancel' && <CancelDialog visit={visit} etag={etag} onClose={() => setDialog(undefined)} />}
      {dialog === 'move' && <MoveDialog visit={visit} etag={etag} onClose={() => setDialog(undefined)} />}
    </div>
  );
}

function Told({ label, text }: { label: string; text: string | null | undefined }) {
  if (!text) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd style={{ whiteSpace: 'pre-line' }}>{text}</dd>
    </>
  );
}
