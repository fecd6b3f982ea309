import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { get, remove } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Issue } from '@/api/types';
import { Attachments } from '@/shared/attachment/Attachments';
import { useFormat } from '@/shared/format';
import type { Waiting } from '@/shared/offline/store';
import { useWaiting } from '@/shared/offline/useOutbox';
import { can, useMe } from '@/shared/session';
import { Chip } from '@/shared/ui/Chip';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { PrintButton } from '@/shared/ui/PrintButton';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import '../issue.css';
import { issueAt, issueOf } from '../asked';
import { IssueChip, KindAndModule, SeverityMark } from '../IssueChip';
import { IssueNav } from '../IssueNav';
import { asWritten, likeText } from '../issueValues';
import { ACT_ICON, ACTS, mayDo } from '../issueWords';
import { Similar } from '../Similar';
import { useActs } from '../useActs';
import { Conversation } from './Conversation';

/** An issue: where it stands, who has it since when, what was said and done. */
export function IssueView({ children }: { children?: (issue: Issue) => ReactNode }) {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const href = useHref();
  const issue = useQuery(issueOf(id));
  const data = issue.data?.data;
  const row = useWaiting()
    ?.filter((one) => one.url === issueAt(id))
    .at(-1);
  useTitle(data?.title ?? t('issueNav.issues'));
  if (issue.error instanceof ProblemError && issue.error.status === 404) {
    return (
      <>
        <IssueNav />
        <Empty
          icon="talk"
          whole
          title={t('issue.notFound')}
          text={t('issue.notFoundText')}
          action={<Link to={href('/issues')}>{t('issue.toList')}</Link>}
        />
      </>
    );
  }
  return (
    <>
      <IssueNav />
      {data ? (
        <Whole key={id} issue={asWritten(data, row)} row={row}>
          {children?.(data)}
        </Whole>
      ) : issue.error ? (
        <Failed error={issue.error} retry={() => issue.refetch()} />
      ) : (
        <Bones lines={10} height={22} />
      )}
    </>
  );
}

/** Characters of a title that a list is searched by. */
const ASKED_BY = 100;

function Whole({
  issue,
  row,
  children,
}: {
  /** With what of it waits on this device. */
  issue: Issue;
  row: Waiting | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const { act, sending, dialog } = useActs();
  const resolved = issue.state === 'RESOLVED';
  const acts = ACTS.filter((one) => mayDo(issue, one));
  const mayPropose = resolved && !issue.mergedInto && !!issue.solution && can(me, 'PROVINCE', 'DEPARTMENT');
  // a proposal begins with the title of its issue; what can't be asked for is offered once more
  const proposals = useQuery({
    ...get('/api/v1/solutions', { params: { query: { q: issue.title.slice(0, ASKED_BY), size: 20 } } }),
    enabled: mayPropose,
    retry: false,
  });
  const proposed = proposals.data?.items.find((one) => one.fromIssueId === issue.id);
  return (
    <div className="mk-grid">
      <Head
        title={issue.title}
        lead={
          <>
            <KindAndModule of={issue} /> · <Where of={issue} />
          </>
        }
      >
        {acts.map((one, i) => (
          <Button
            key={one}
            variant={i === 0 ? 'filled' : 'default'}
            loading={one === 'START' && sending === issue.id}
            leftSection={<Icon name={ACT_ICON[one]} size={16} />}
            onClick={() => act(issue, one)}
          >
            {t(`issueDo.${one}`)}
          </Button>
        ))}
        {mayPropose && proposed && (
          <Button
            component={Link}
            to={href(`/solutions/${proposed.id}`)}
            variant="default"
            leftSection={<Icon name="bulb" size={16} />}
          >
            {t('issue.proposed')}
          </Button>
        )}
        {mayPropose && !proposals.isLoading && !proposed && (
          <Button
            component={Link}
            to={href('/solutions/new', { issue: issue.id })}
            variant="default"
            leftSection={<Icon name="bulb" size={16} />}
          >
            {t('issue.propose')}
          </Button>
        )}
        {mayDo(issue, 'CHANGE') && row?.state !== 'CONFLICT' && (
          <Button
            component={Link}
            to={href(`/issues/${issue.id}/edit`)}
            variant="default"
            leftSection={<Icon name="pencil" size={16} />}
          >
            {t('common.edit')}
          </Button>
        )}
        <PrintButton />
      </Head>
      <div className="mk-inline" style={{ marginTop: -10 }}>
        <IssueChip state={issue.state} />
        <SeverityMark of={issue.severity} />
        {issue.overdue && (
          <Chip icon="warning" look="incomplete">
            {t('issue.overdue')} · {f.date(issue.dueOn)}
          </Chip>
        )}
        {issue.holder && (
          <span>
            {t('issue.side')} <strong>{t(`issueSide.${issue.holder.side}`)}</strong>{' '}
            <span className="mk-muted">
              {t('issue.holderSince', { date: f.date(issue.holder.since), n: f.n(issue.holder.days) })}
            </span>
          </span>
        )}
        {row && (
          <Link to="/queue">
            <Chip icon="clock" look="exempt">
              {row.state === 'WAITING' ? t('issue.waits') : t(`queueState.${row.state}`)}
            </Chip>
          </Link>
        )}
      </div>
      {issue.mergedInto && (
        <p className="mk-note">
          <Icon name="copy" size={18} />
          <span>
            {t('issue.mergedInto')}{' '}
            {issue.mergedIntoIssue ? (
              <Link to={href(`/issues/${issue.mergedInto}`)}>{issue.mergedIntoIssue.title}</Link>
            ) : (
              t('issueTalk.otherUnknown')
            )}
          </span>
        </p>
      )}
      <div className="mk-cols">
        <div className="mk-grid">
          {(issue.detail || (resolved && issue.solution)) && (
            <section className="mk-card" aria-label={t('issue.detail')}>
              <dl className="mk-told" style={{ marginTop: 0 }}>
                {issue.detail && (
                  <>
                    <dt>{t('issue.detail')}</dt>
                    <dd className="mk-words">{issue.detail}</dd>
                  </>
                )}
                {resolved && issue.solution && (
                  <>
                    <dt>
                      {t('issue.solution')} · {f.date(issue.resolvedOn)}
                    </dt>
                    <dd className="mk-bubble" data-what="RESOLVED">
                      {issue.solution}
                    </dd>
                  </>
                )}
              </dl>
            </section>
          )}
          <Conversation issue={issue} />
          <section className="mk-card" aria-labelledby="photos">
            <h2 id="photos" style={{ marginBottom: 10 }}>
              {t('photos.title')}
            </h2>
            <div className="mk-grid" style={{ gap: 12 }}>
              <Attachments
                at={issueAt(issue.id)}
                removal={(attachmentId) =>
                  remove('/api/v1/issues/{id}/attachments/{attachmentId}', {
                    params: { path: { id: issue.id, attachmentId } },
                  })
                }
                stored={issue.attachments}
                may={mayDo(issue, 'ATTACH')}
                saved
              />
            </div>
          </section>
        </div>
        <div className="mk-grid">
          <About issue={issue} />
          {!resolved && (
            <Similar
              hint
              text={likeText({ title: issue.title, detail: issue.detail ?? '' })}
              module={issue.module}
              except={issue.id}
              onUse={mayDo(issue, 'RESOLVE') ? (using) => act(issue, 'RESOLVE', using) : undefined}
            />
          )}
          <Others issue={issue} />
          {children}
        </div>
      </div>
      {dialog}
    </div>
  );
}

/** Whose it is. */
function Where({ of }: { of: Issue }) {
  const { t } = useTranslation();
  const href = useHref();
  const { localGovernment: lg } = of;
  if (!lg) return <span lang="th">{t('issue.ofProvinceNamed', { name: of.province.name })}</span>;
  return (
    <span lang="th">
      <Link className="mk-link" to={href(`/local-governments/${lg.code}`)}>
        {lg.name}
      </Link>{' '}
      · {lg.district.name} · {lg.province.name}
    </span>
  );
}

function About({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { durations } = issue;
  const days = (n: number) => t('issue.days', { n: f.n(n) });
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
      {durations && (
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
      )}
    </section>
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

/** Those that are the same, and the solutions that helped. */
function Others({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const href = useHref();
  const merged = issue.merged ?? [];
  const solutions = issue.solutions ?? [];
  return (
    <>
      {solutions.length > 0 && (
        <section className="mk-card" aria-labelledby="helped">
          <h2 id="helped">{t('issue.helpedBy')}</h2>
          <ul className="mk-plainlist">
            {solutions.map((one) => (
              <li key={one.id}>
                <Icon name="bulb" size={16} /> <Link to={href(`/solutions/${one.id}`)}>{one.title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {merged.length > 0 && (
        <section className="mk-card" aria-labelledby="merged">
          <h2 id="merged">{t('issue.merged')}</h2>
          <ul className="mk-plainlist">
            {merged.map((one) => (
              <li key={one.id}>
                <Link to={href(`/issues/${one.id}`)}>{one.title}</Link>
                {one.localGovernment && (
                  <span className="mk-small mk-muted" lang="th" style={{ display: 'block' }}>
                    {one.localGovernment.name}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
