import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { getWithEtag } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { WorkloadPanel } from '@/features/assignment/coverage/WorkloadPanel';
import { AuditTimeline } from '@/features/audit/AuditTimeline';
import { Postings, TrainerFacts, TrainerHead } from '@/features/training/TrainerHead';
import { UserOfTrainer } from '@/features/training/UserOfTrainer';
import { CalendarFeed } from '@/features/visit/calendar/CalendarFeed';
import { mayWriteIn, useMe } from '@/shared/session';
import { Bones, Empty, Failed } from '@/shared/ui/feedback';
import { TrainerNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';

export default function TrainerPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const href = useHref();
  const me = useMe();
  const trainer = useQuery(getWithEtag('/api/v1/trainers/{id}', { params: { path: { id } } }));
  useTitle(trainer.data?.data.name ?? t('trainerNav.trainers'));
  if (trainer.error instanceof ProblemError && trainer.error.status === 404) {
    return (
      <>
        <TrainerNav />
        <Empty
          icon="trainer"
          whole
          title={t('trainer.notFound')}
          text={t('trainer.notFoundText')}
          action={<Link to={href('/trainers')}>{t('trainerNav.trainers')}</Link>}
        />
      </>
    );
  }
  return (
    <>
      <TrainerNav />
      {trainer.error ? (
        <Failed error={trainer.error} retry={() => trainer.refetch()} />
      ) : !trainer.data ? (
        <Bones lines={10} height={22} />
      ) : (
        <div key={id}>
          <TrainerHead trainer={trainer.data.data} etag={trainer.data.etag} />
          <div className="mk-cols">
            <div className="mk-grid">
              <WorkloadPanel id={id} province={trainer.data.data.provinceCode ?? null} />
            </div>
            <div className="mk-grid">
              <TrainerFacts trainer={trainer.data.data} etag={trainer.data.etag} />
              <Postings trainer={trainer.data.data} etag={trainer.data.etag} />
              <UserOfTrainer trainer={trainer.data.data} etag={trainer.data.etag} />
              {(me.trainerId === id || mayWriteIn(me, trainer.data.data.provinceCode)) && (
                <CalendarFeed trainer={id} />
              )}
              <section className="mk-card" aria-labelledby="audit">
                <h2 id="audit" style={{ marginBottom: 10 }}>
                  {t('trainer.history')}
                </h2>
                <AuditTimeline entity="trainer" id={id} />
              </section>
            </div>
          </div>
        </div>
      )}
    </>
  );
}
