import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { Escalation, Issue, IssueModule } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useMe, useProvinceName, useScope } from '@/shared/session';
import { Chip } from '@/shared/ui/Chip';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { ChoiceFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { PrintButton } from '@/shared/ui/PrintButton';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import '../issue.css';
import { KindAndModule, SeverityMark } from '../IssueChip';
import { IssueNav } from '../IssueNav';
import { MODULES, mayDo } from '../issueWords';
import { useActs } from '../useActs';
import { AnswerAllDialog } from './AnswerAllDialog';
import { EscalationNote } from './EscalationNote';
import { byProvince } from './waiting';

/** As many problems as are shown at first, and added; the server gives no more at once than the last. */
const [FIRST, MOST] = [50, 500];

/** What waits for the Department: the longest first, the same problem of several provinces once. */
export default function EscalationsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const [url, change] = useUrlState();
  const nameOf = useProvinceName();
  const { province } = useScope();
  const nation = me.scope.level === 'NATION';
  const [size, setSize] = useState(FIRST);
  const [answering, setAnswering] = useState<readonly Issue[]>();
  const { act, dialog } = useActs();
  useTitle(t('issueNav.issue-escalations'));
  const module = url.module as IssueModule | undefined;
  const list = useQuery({
    ...get('/api/v1/issues/escalations', {
      params: { query: { module, province: nation ? province : undefined, size } },
    }),
    placeholderData: keepPreviousData,
  });
  // of all provinces, so that another can be chosen; asked once where none is
  const everywhere = useQuery({
    ...get('/api/v1/issues/escalations', { params: { query: { module, size } } }),
    enabled: nation,
    placeholderData: keepPreviousData,
  });
  const groups = list.data?.items ?? [];
  const issues = groups.flatMap((group) => group.issues);
  const left = (list.data?.total ?? 0) - groups.length;
  return (
    <>
      <IssueNav />
      <Head
        title={t('issueEscalated.title')}
        lead={t(nation ? 'issueEscalated.lead' : 'issueEscalated.leadProvince')}
      >
        <PrintButton />
      </Head>
      <search className="mk-filters">
        <ChoiceFilter
          name="module"
          label={t('issue.module')}
          data={MODULES.map((value) => ({ value, label: t(`issueModule.${value}`) }))}
        />
      </search>
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : !list.data ? (
        <Bones lines={8} height={22} />
      ) : groups.length === 0 ? (
        <div className="mk-card">
          <Empty
            icon="check"
            title={
              nation && province
                ? t('issueEscalated.emptyOf', { name: nameOf(province) })
                : t('issueEscalated.emptyTitle')
            }
            text={t(nation ? 'issueEscalated.emptyText' : 'issueEscalated.emptyProvince')}
            action={
              nation && province ? (
                <Button variant="default" onClick={() => change({ province: null, district: null })}>
                  {t('issueEscalated.showAll')}
                </Button>
              ) : undefined
            }
          />
        </div>
      ) : (
        <div className={nation ? 'mk-cols' : 'mk-grid'}>
          <div className="mk-grid">
            <p role="status" className="mk-muted" style={{ margin: 0 }}>
              {t('issueEscalated.total', {
                n: f.n(issues.length),
                days: f.n(Math.max(...groups.map((group) => group.days))),
              })}
            </p>
            <ol className="mk-plainlist">
              {groups.map((group) => (
                <li key={group.issues[0]?.id}>
                  <Waiting of={group} onAnswer={(issue) => act(issue, 'ANSWER')} onAnswerAll={setAnswering} />
                </li>
              ))}
            </ol>
            {left > 0 && size < MOST && (
              <Button variant="default" onClick={() => setSize(Math.min(MOST, size * 3))}>
                {t('issueBoard.more', { n: f.n(left) })}
              </Button>
            )}
          </div>
          {nation && <Ranking of={everywhere.data?.items ?? []} />}
        </div>
      )}
      {dialog}
      {answering && <AnswerAllDialog issues={answering} onClose={() => setAnswering(undefined)} />}
    </>
  );
}

function Waiting({
  of: group,
  onAnswer,
  onAnswerAll,
}: {
  of: Escalation;
  onAnswer: (issue: Issue) => void;
  onAnswerAll: (issues: readonly Issue[]) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const nameOf = useProvinceName();
  const answered = group.issues.filter((one) => mayDo(one, 'ANSWER'));
  const several = group.provinces.length > 1;
  /** The only one is the card's heading itself. */
  const [alone] = group.issues.length === 1 ? group.issues : [];
  return (
    <article className="mk-card" aria-label={group.title}>
      <div className="mk-cardhead">
        <h2 style={{ overflowWrap: 'anywhere' }}>
          {alone ? <Link to={href(`/issues/${alone.id}`)}>{alone.title}</Link> : group.title}
        </h2>
        {group.issues.length > 1 && answered.length > 1 && (
          <Button className="mk-noprint" size="xs" onClick={() => onAnswerAll(answered)}>
            {t('issueEscalated.answerAll', { n: f.n(answered.length) })}
          </Button>
        )}
      </div>
      <div className="mk-inline" style={{ marginBottom: 10 }}>
        <Chip icon="clock" look="notusing">
          {t('issueEscalated.waiting', { n: f.n(group.days), date: f.date(group.since) })}
        </Chip>
        {several && (
          <Chip icon="copy" look="late">
            {t('issueEscalated.together', { n: f.n(group.provinces.length) })}
          </Chip>
        )}
        {group.issues.length > 1 && (
          <span className="mk-small mk-muted">
            {t('issueEscalated.from', {
              n: f.n(group.issues.length),
              provinces: group.provinces.map((one) => nameOf(one.code, one.name)).join(', '),
            })}
          </span>
        )}
      </div>
      <ul className="mk-plainlist">
        {group.issues.map((one) => (
          <li key={one.id}>
            <div className="mk-cardhead" style={{ margin: 0 }}>
              <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                {!alone && <Link to={href(`/issues/${one.id}`)}>{one.title}</Link>}
                <span className="mk-small mk-muted" style={{ display: 'block' }}>
                  <span lang="th">
                    {one.localGovernment
                      ? `${one.localGovernment.name} · ${one.province.name}`
                      : t('issue.ofProvinceNamed', { name: one.province.name })}
                  </span>{' '}
                  · <KindAndModule of={one} />
                  {!alone &&
                    one.holder &&
                    ` · ${t('issue.holderSince', { date: f.date(one.holder.since), n: f.n(one.holder.days) })}`}
                </span>
                {one.severity === 'HIGH' && <SeverityMark of={one.severity} />}
              </span>
              {mayDo(one, 'ANSWER') && (
                <Button
                  className="mk-noprint"
                  size="xs"
                  variant={answered.length > 1 ? 'default' : 'filled'}
                  leftSection={<Icon name="talk" size={14} />}
                  onClick={() => onAnswer(one)}
                >
                  {t('issueEscalated.answerOne')}
                  <span className="visually-hidden">: {one.title}</span>
                </Button>
              )}
            </div>
            <EscalationNote id={one.id} />
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Which provinces wait for most; one press shows only theirs. */
function Ranking({ of: groups }: { of: readonly Escalation[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const nameOf = useProvinceName();
  const [url, change] = useUrlState();
  const waits = byProvince(groups);
  const most = Math.max(1, ...waits.map((one) => one.n));
  return (
    <section className="mk-card" aria-labelledby="by-province">
      <h2 id="by-province">{t('issueEscalated.byProvince')}</h2>
      <ul className="mk-waits">
        {waits.map((one) => (
          <li key={one.code}>
            <button
              type="button"
              aria-pressed={url.province === one.code}
              onClick={() =>
                change({ province: url.province === one.code ? null : one.code, district: null })
              }
            >
              <span>{nameOf(one.code, one.name)}</span>
              <i aria-hidden="true">
                <b style={{ width: `${(one.n / most) * 100}%` }} />
              </i>
              <span className="mk-num" style={{ textAlign: 'right' }}>
                {f.n(one.n)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
