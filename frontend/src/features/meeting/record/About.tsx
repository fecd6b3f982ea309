import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Meeting } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useHref } from '@/shared/url';

/** Who led it and wrote it down, and what it speaks of. */
export function About({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { coveragePlan: plan, issues } = meeting;
  return (
    <>
      <section className="mk-card" aria-labelledby="about">
        <h2 id="about">{t('meeting.about')}</h2>
        <dl className="mk-dl">
          {(['chair', 'recorder', 'checker'] as const).map((who) => (
            <Fact key={who} label={t(`meeting.${who}`)}>
              <span lang="th">
                {meeting[who] ?? <span className="mk-muted">{t('meeting.notSaid')}</span>}
              </span>
            </Fact>
          ))}
          {plan && (
            <Fact label={t('meeting.coveragePlan')}>
              <Link to={href(`/plans/${plan.id}`)}>{t(`planState.${plan.state}`)}</Link>
              {plan.agreedOn && (
                <span className="mk-small mk-muted" style={{ display: 'block' }}>
                  {t('meeting.planAgreed', { date: f.date(plan.agreedOn) })}
                </span>
              )}
            </Fact>
          )}
          <Fact label={t('meeting.changedAt')}>{f.moment(meeting.changedAt)}</Fact>
        </dl>
      </section>
      {issues.length > 0 && (
        <section className="mk-card" aria-labelledby="issues">
          <h2 id="issues">{t('meetingForm.issues')}</h2>
          <ul className="mk-people">
            {issues.map((one) => (
              <li key={one.id}>
                <Link to={href(`/issues/${one.id}`)} lang="th">
                  {one.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
