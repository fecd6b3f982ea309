import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { Hub, HubSummary, LocalGovernmentDetail } from '@/api/types';
import { useFormat } from '@/shared/format';
import { mayWriteIn, useMe } from '@/shared/session';
import { Reasons, StatusChip } from '@/shared/status';
import { CallButton } from '@/shared/ui/CallButton';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { EligibilityWords, MonthEnds } from './EligibilityCard';
import { HubChip, WhySuspended } from './HubChip';
import { mayAdvise } from './hubWords';

/** Where a hub enters itself what it advised: it is about to, for that member. */
type OnAdvise = (hub: Hub, member: string) => void;

const ProposeHubs = lazy(async () => ({ default: (await import('./ProposeHubs')).ProposeHubs }));

/** A local government's place in the network: the hub that it is, the one that helps it, or whether it could be one. */
export function LocalHubCard({ lg, onAdvise }: { lg: LocalGovernmentDetail; onAdvise?: OnAdvise }) {
  const { t } = useTranslation();
  const me = useMe();
  const its = useQuery(
    get('/api/v1/hubs', { params: { query: { localGovernment: lg.code, open: true, size: 1 } } }),
  );
  const member = useQuery(
    get('/api/v1/hubs', { params: { query: { member: lg.code, open: true, size: 1 } } }),
  );
  const error = its.error ?? member.error;
  const own = its.data?.items[0];
  const hub = member.data?.items[0];
  const mine = me.role === 'LOCAL';
  return (
    <section className="mk-card" aria-labelledby="its-hub">
      <h2 id="its-hub" style={{ marginBottom: 10 }}>
        {t(own ? 'localHub.isHub' : mine ? 'localHub.mine' : 'localHub.title')}
      </h2>
      {error ? (
        <Failed error={error} retry={() => Promise.all([its.refetch(), member.refetch()])} />
      ) : !its.data || !member.data ? (
        <Bones lines={3} />
      ) : (
        <>
          {own && <OwnHub hub={own} onAdvise={onAdvise} />}
          {hub ? <ItsHub hub={hub} code={lg.code} headed={own !== undefined} /> : !own && <NoHub lg={lg} />}
        </>
      )}
    </section>
  );
}

/** The local government is a hub itself: whom it helps and what they need. */
function OwnHub({ hub, onAdvise }: { hub: HubSummary; onAdvise: OnAdvise | undefined }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const whole = useQuery(get('/api/v1/hubs/{id}', { params: { path: { id: hub.id } } }));
  const may = mayAdvise(me, hub) && hub.acceptedOn != null;
  return (
    <>
      <p style={{ margin: '0 0 8px' }}>
        <HubChip state={hub.state} />
      </p>
      {hub.state === 'SUSPENDED' && (
        <p style={{ margin: '0 0 8px' }}>
          <strong>
            <WhySuspended of={hub} />
          </strong>
          <br />
          <span className="mk-small mk-muted">{t('hub.suspendedText')}</span>
        </p>
      )}
      {hub.state === 'INVITED' && me.role === 'LOCAL' && (
        <p style={{ margin: '0 0 8px' }}>{t('localHub.invited')}</p>
      )}
      {hub.members > 0 && (
        <p style={{ margin: '0 0 8px' }}>
          {t('localHub.helps', { n: f.n(hub.members), advised: f.n(hub.advisedMembers) })}
        </p>
      )}
      {whole.data && me.role === 'LOCAL' && (
        <ul className="mk-people" style={{ marginBottom: 12 }}>
          {whole.data.members.map((m) => (
            <li key={m.localGovernment.code}>
              <span>
                <strong lang="th">{m.localGovernment.name}</strong>
                <span className="mk-small mk-muted" style={{ display: 'block' }}>
                  <Reasons reasons={m.reasons} />
                  {m.lastAdvisedOn && ` · ${t('localHub.lastAdvice', { date: f.date(m.lastAdvisedOn) })}`}
                </span>
              </span>
              <span className="mk-inline">
                <StatusChip status={m.status} />
                <CallButton phone={m.phone} of={m.localGovernment} />
                {onAdvise && may && m.from && (
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => onAdvise(whole.data, m.localGovernment.code)}
                  >
                    {t('advice.add')}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Link to={href(`/hubs/${hub.id}`)}>{t('hub.open')} →</Link>
    </>
  );
}

/** The hub that helps it, and how to reach it. */
function ItsHub({ hub, code, headed }: { hub: HubSummary; code: string; headed: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const whole = useQuery(get('/api/v1/hubs/{id}', { params: { path: { id: hub.id } } }));
  const self = whole.data?.members.find((m) => m.localGovernment.code === code);
  return (
    <>
      {headed && <h3 style={{ margin: '14px 0 6px', fontSize: '1rem' }}>{t('localHub.title')}</h3>}
      <p style={{ margin: '0 0 4px' }}>
        <Link lang="th" to={href(`/hubs/${hub.id}`)}>
          {hub.localGovernment.name}
        </Link>{' '}
        {hub.state !== 'ACTIVE' && <HubChip state={hub.state} />}
      </p>
      {hub.state === 'SUSPENDED' && (
        <p className="mk-down" style={{ margin: '0 0 6px' }}>
          {t('localHub.lost')}{' '}
          {me.role !== 'LOCAL' && (
            <Link to={href('/hub-unserved', { lost: 'true' })}>{t('localHub.findOther')}</Link>
          )}
        </p>
      )}
      {(hub.state === 'PROPOSED' || hub.state === 'INVITED') && (
        <p className="mk-muted" style={{ margin: '0 0 6px' }}>
          {t('localHub.promised')}
        </p>
      )}
      <dl className="mk-dl" style={{ margin: '0 0 10px' }}>
        <dt>{t('hub.contact')}</dt>
        <dd>{hub.contact ?? '–'}</dd>
        <dt>{t('hub.topics')}</dt>
        <dd>{hub.topics.map((topic) => t(`skill.${topic}`)).join(', ') || '–'}</dd>
        <dt>{t('members.lastAdvised')}</dt>
        <dd>{self?.lastAdvisedOn ? f.date(self.lastAdvisedOn) : t('members.never')}</dd>
      </dl>
      <CallButton phone={hub.phone} of={hub.localGovernment} fullWidth />
    </>
  );
}

/** Nobody helps it: what it could be, or who is to find it a hub. */
function NoHub({ lg }: { lg: LocalGovernmentDetail }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [proposing, setProposing] = useState(false);
  const eligibility = useQuery(
    get('/api/v1/hubs/eligibility/{code}', { params: { path: { code: lg.code } } }),
  );
  if (eligibility.error) {
    return <Failed error={eligibility.error} retry={() => eligibility.refetch()} />;
  }
  if (!eligibility.data) return <Bones lines={3} />;
  const of = eligibility.data;
  const may = mayWriteIn(me, lg.province.code);
  return (
    <>
      {of.need >= 2 && (
        <p style={{ margin: '0 0 8px' }}>
          {t(me.role === 'LOCAL' ? 'localHub.noneMine' : 'localHub.none')}{' '}
          {me.role !== 'LOCAL' && <Link to={href('/hub-unserved')}>{t('localHub.findOther')}</Link>}
        </p>
      )}
      <EligibilityWords of={of} />
      {!of.eligible && (
        <details className="mk-more">
          <summary>{t('eligibility.monthEnds')}</summary>
          <div style={{ marginTop: 8 }}>
            <MonthEnds of={of} />
          </div>
        </details>
      )}
      {of.declinedOn && (
        <p className="mk-small mk-muted" style={{ margin: '0 0 8px' }}>
          {t('candidates.declinedOn', { date: f.date(of.declinedOn) })}
        </p>
      )}
      {of.eligible && may && (
        <Button
          variant="default"
          leftSection={<Icon name="hub" size={16} />}
          onClick={() => setProposing(true)}
        >
          {t('candidates.propose')}
        </Button>
      )}
      {proposing && (
        <Suspense>
          <ProposeHubs who={[{ code: lg.code, name: lg.name }]} onClose={() => setProposing(false)} />
        </Suspense>
      )}
    </>
  );
}
