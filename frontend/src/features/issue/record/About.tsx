import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { Issue } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useHref } from '@/shared/url';

/** Who raised it and who sees to it, until when, and how long that took so far. */
export function About({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { durations } = issue;
  return (
    <section className="mk-card" aria-labelledby="about">
      <h2 id="about">{t('issue.about')}</h2>
      <dl className="mk-dl">
        <dt>{t('issue.raisedBy')}</dt>
        <dd>
          {issue.raisedBy.name}
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {t('issue.raisedOn')} {f.date(issue.raisedOn)}
          </span>
        </dd>
        <dt>{t('issue.owner')}</dt>
        <dd>{issue.owner?.name ?? <span className="mk-muted">{t('issue.noOwner')}</span>}</dd>
        {issue.dueOn && (
          <>
            <dt>{t('issue.dueOn')}</dt>
            <dd className={issue.overdue ? 'mk-down' : undefined}>{f.date(issue.dueOn)}</dd>
          </>
        )}
        {issue.visitId && <Visit id={issue.visitId} />}
        {issue.code && (
          <>
            <dt>{t('issue.code')}</dt>
            <dd>{issue.code}</dd>
          </>
        )}
      </dl>
      {durations && <Took durations={durations} />}
    </section>
  );
}

/** Days in each state, and in all. */
function Took({ durations }: { durations: NonNullable<Issue['durations']> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const days = (n: number) => t('issue.days', { n: f.n(n) });
  return (
    <>
      <h3 style={{ margin: '14px 0 4px', fontSize: '1rem' }}>{t('issue.durations')}</h3>
      <dl className="mk-dl">
        {durations.open > 0 && (
          <>
            <dt>{t('issue.inOpen')}</dt>
            <dd className="mk-num">{days(durations.open)}</dd>
          </>
        )}
        {durations.inProgress > 0 && (
          <>
            <dt>{t('issue.inProgress')}</dt>
            <dd className="mk-num">{days(durations.inProgress)}</dd>
          </>
        )}
        {durations.escalated > 0 && (
          <>
            <dt>{t('issue.inEscalated')}</dt>
            <dd className="mk-num">{days(durations.escalated)}</dd>
          </>
        )}
        <dt>{t('issue.inAll')}</dt>
        <dd className="mk-num">
          <strong>{days(durations.total)}</strong>
        </dd>
      </dl>
    </>
  );
}

/** The visit on which it was found. */
function Visit({ id }: { id: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const visit = useQuery({
    ...get('/api/v1/visits/{id}', { params: { path: { id } } }),
    retry: false,
  });
  return (
    <>
      <dt>{t('issue.visit')}</dt>
      <dd>
        <Link to={href(`/visits/${id}`)}>
          {visit.data ? f.date(visit.data.on ?? visit.data.plannedOn) : t('issue.toVisit')}
        </Link>
        {visit.data && (
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {visit.data.trainers.map((one) => one.name).join(', ')}
          </span>
        )}
      </dd>
    </>
  );
}
