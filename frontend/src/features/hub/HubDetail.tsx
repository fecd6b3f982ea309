import { Alert } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Hub } from '@/api/types';
import { useFormat } from '@/shared/format';
import { mayWriteIn, useMe } from '@/shared/session';
import { CallButton } from '@/shared/ui/CallButton';
import { Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { Warning } from '@/shared/ui/Warning';
import { useHref } from '@/shared/url';
import { EligibilityCard } from './EligibilityCard';
import './hub.css';
import { HubActions, type HubProps } from './HubActions';
import { HubChip, WhySuspended } from './HubChip';
import { HubMapWithLegend } from './HubMapWithLegend';
import { hubLook, isOpen, memberLook } from './hubWords';
import { FormerMembers, MembersCard } from './MembersCard';

/** One hub: how it stands, what comes next, whom it helps and with what. */
export function HubDetail({
  hub,
  etag,
  advice,
  letter,
  invitation,
  onAdvise,
  children,
}: HubProps & {
  /** Whom it helped with what. */
  advice: ReactNode;
  /** Where its invitation is on the way to a signature. */
  letter?: ReactNode;
  /** Somebody is about to enter what it advised that member. */
  onAdvise: (member: string) => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const may = mayWriteIn(me, hub.localGovernment.province.code);
  const whole = me.role !== 'LOCAL' || me.scope.code === hub.localGovernment.code;
  return (
    <div className="mk-grid">
      <div>
        <Head
          title={<span lang="th">{hub.localGovernment.name}</span>}
          lead={
            <>
              <HubChip state={hub.state} />{' '}
              {t('place.districtOf', { name: hub.localGovernment.district.name })}{' '}
              {t('place.provinceOf', { name: hub.localGovernment.province.name })} ·{' '}
              <Link to={href(`/local-governments/${hub.localGovernment.code}`)}>
                {t('hub.toLocalGovernment')}
              </Link>
            </>
          }
        >
          <CallButton phone={hub.phone} of={hub.localGovernment} />
          {may && <HubActions hub={hub} etag={etag} invitation={invitation} />}
        </Head>
        <Sentence hub={hub} />
      </div>
      <Notes hub={hub} />
      <section className="mk-card" aria-labelledby="hub-life">
        <h2 id="hub-life" style={{ marginBottom: 12 }}>
          {t('hub.life')}
        </h2>
        <Life hub={hub} />
        {letter}
      </section>
      <MembersCard hub={hub} may={may && isOpen(hub.state)} onAdvise={onAdvise} />
      <div className="mk-cols">
        <div className="mk-grid">
          {advice}
          {whole && hub.eligibility && <EligibilityCard of={hub.eligibility} />}
          {children}
        </div>
        <div className="mk-grid">
          <section className="mk-card" aria-labelledby="hub-facts">
            <h2 id="hub-facts">{t('hub.facts')}</h2>
            <dl className="mk-dl">
              <dt>{t('hub.contact')}</dt>
              <dd>{hub.contact ?? '–'}</dd>
              <dt>{t('hub.phone')}</dt>
              <dd>{hub.phone ?? '–'}</dd>
              <dt>{t('hub.topics')}</dt>
              <dd>{hub.topics.map((topic) => t(`skill.${topic}`)).join(', ') || '–'}</dd>
              <dt>{t('hub.maxMembers')}</dt>
              <dd>{f.n(hub.maxMembers)}</dd>
              {hub.note && (
                <>
                  <dt>{t('hub.note')}</dt>
                  <dd style={{ whiteSpace: 'pre-line' }}>{hub.note}</dd>
                </>
              )}
              {hub.planId && me.role !== 'LOCAL' && me.role !== 'DISTRICT' && (
                <>
                  <dt>{t('hub.ofPlan')}</dt>
                  <dd>
                    <Link to={href(`/hub-plans/${hub.planId}`)}>{t('hub.openPlan')}</Link>
                  </dd>
                </>
              )}
            </dl>
          </section>
          {whole && <SmallMap hub={hub} />}
          {whole && <FormerMembers hub={hub} />}
        </div>
      </div>
    </div>
  );
}

function Sentence({ hub }: { hub: Hub }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (hub.state !== 'ACTIVE' || hub.memberCount === 0) return null;
  return (
    <p className="mk-sentence">
      {t('hub.sentence', {
        n: f.n(hub.advisedMembers),
        of: f.n(hub.memberCount),
        days: f.n(hub.advisedWithinDays),
      })}
    </p>
  );
}

/** What has to be known before the rest is read. */
function Notes({ hub }: { hub: Hub }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  return (
    <>
      {hub.state === 'SUSPENDED' && (
        <Warning
          icon="pause"
          title={t(hub.suspendedByItself ? 'hub.suspendedTitle' : 'hub.putOffTitle', {
            date: f.date(hub.changedOn),
          })}
        >
          <strong>
            <WhySuspended of={hub} />
          </strong>
          <div>
            {t('hub.suspendedText')}{' '}
            {hub.memberCount > 0 && me.role !== 'LOCAL' && (
              <Link to={href('/hub-unserved', { lost: 'true' })}>{t('hub.findOthers')}</Link>
            )}
          </div>
        </Warning>
      )}
      {hub.resumableSince && (
        <Alert color="teal" variant="light" icon={<Icon name="check" />}>
          <strong>{t('hub.resumable', { date: f.date(hub.resumableSince) })}</strong> {t('hub.resumableText')}
        </Alert>
      )}
      {!isOpen(hub.state) && (
        <Alert color="gray" variant="light" icon={<Icon name="info" />}>
          {t(hub.state === 'DECLINED' ? 'hub.declinedText' : 'hub.retiredText', {
            date: f.date(hub.changedOn),
          })}
          {hub.reason && ` ${hub.reason}`}
        </Alert>
      )}
    </>
  );
}

/** The life of a hub from the proposal to its end, with the days. */
function Life({ hub }: { hub: Hub }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { state } = hub;
  const steps: {
    key: 'PROPOSED' | 'INVITED' | 'ACTIVE' | 'DECLINED' | 'SUSPENDED' | 'RETIRED';
    on?: string | null;
    more?: string | null;
    no?: boolean;
  }[] = [
    { key: 'PROPOSED', on: hub.proposedOn },
    { key: 'INVITED', on: hub.invitedOn, more: hub.letterNumber },
    state === 'DECLINED'
      ? { key: 'DECLINED', on: hub.changedOn, more: hub.reason, no: true }
      : { key: 'ACTIVE', on: hub.acceptedOn },
  ];
  if (state === 'SUSPENDED' || state === 'RETIRED') steps.push({ key: state, on: hub.changedOn, no: true });
  return (
    <ol className="mk-steps mk-lifesteps">
      {steps.map(({ key, on, more, no }) => (
        <li
          key={key}
          data-done={(on != null && !no) || undefined}
          data-no={no || undefined}
          aria-current={key === state ? 'step' : undefined}
        >
          <span className="mk-dot" aria-hidden="true">
            {on != null && <Icon name={no ? 'pause' : 'check'} size={14} stroke={2.6} />}
          </span>
          <strong>{t(`hubStep.${key}`)}</strong>
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {on ? f.date(on) : t('hub.notYet')}
          </span>
          {more && (
            <span className="mk-small mk-muted" style={{ display: 'block' }}>
              {more}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function SmallMap({ hub }: { hub: Hub }) {
  const { t } = useTranslation();
  const f = useFormat();
  const drawing = useMemo(() => {
    const { code, name } = hub.localGovernment;
    const { latitude, longitude } = hub;
    if (latitude == null || longitude == null) return null;
    return {
      hubs: [
        { code, name, note: '', latitude, longitude, look: hubLook(hub.state), members: hub.memberCount },
      ],
      places: hub.members.flatMap((m) =>
        m.latitude == null || m.longitude == null
          ? []
          : [
              {
                code: m.localGovernment.code,
                name: m.localGovernment.name,
                note: [
                  t(`status.${m.status}`),
                  m.distanceKm != null && t('lg.km', { km: f.km(m.distanceKm) }),
                ]
                  .filter(Boolean)
                  .join(' · '),
                latitude: m.latitude,
                longitude: m.longitude,
                look: memberLook(hub.state),
                hub: code,
              },
            ],
      ),
    };
  }, [hub, t, f]);
  if (!drawing) return null;
  return (
    <section className="mk-card mk-smallmap" aria-labelledby="hub-map">
      <h2 id="hub-map" style={{ marginBottom: 10 }}>
        {t('hub.map')}
      </h2>
      <HubMapWithLegend {...drawing} focus={hub.localGovernment.province.code} label={t('hub.map')} />
    </section>
  );
}
