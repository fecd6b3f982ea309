import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { remove } from '@/api/client';
import type { Hub, HubMember } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { StatusAndWhy } from '@/shared/status';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { PhoneLink } from '@/shared/ui/PhoneLink';
import { useHref } from '@/shared/url';
import { AddMemberDialog } from './AddMemberDialog';
import { mayAdvise } from './hubWords';

/** Whom a hub helps, and what each of them needs. */
export function MembersCard({
  hub,
  may,
  onAdvise,
}: {
  hub: Hub;
  may: boolean;
  onAdvise: (member: string) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const advises = mayAdvise(me, hub) && hub.acceptedOn != null;
  return (
    <section className="mk-card" aria-labelledby="hub-members">
      <div className="mk-cardhead">
        <h2 id="hub-members">
          {t('hub.membersTitle', { n: f.n(hub.memberCount), of: f.n(hub.maxMembers) })}
        </h2>
        {may && hub.state !== 'SUSPENDED' && (
          <Button
            size="xs"
            variant="default"
            disabled={hub.memberCount >= hub.maxMembers}
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setAdding(true)}
          >
            {t('members.add')}
          </Button>
        )}
      </div>
      {hub.members.length === 0 ? (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t(may && hub.state !== 'SUSPENDED' ? 'members.emptyMay' : 'members.empty')}
        </p>
      ) : (
        <Table hub={hub} may={may} onAdvise={advises ? onAdvise : undefined} />
      )}
      {adding && <AddMemberDialog hub={hub} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Table({
  hub,
  may,
  onAdvise,
}: {
  hub: Hub;
  may: boolean;
  onAdvise: ((code: string) => void) | undefined;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const name = (m: HubMember) =>
    me.role === 'LOCAL' && me.scope.code !== m.localGovernment.code ? (
      <span lang="th">{m.localGovernment.name}</span>
    ) : (
      <Link lang="th" to={href(`/local-governments/${m.localGovernment.code}`)}>
        {m.localGovernment.name}
      </Link>
    );
  return (
    <div className="mk-tablewrap mk-stackable">
      <table className="mk-table">
        <thead>
          <tr>
            <th>{t('members.member')}</th>
            <th>{t('members.needs')}</th>
            <th data-num>{t('members.distance')}</th>
            <th>{t('members.since')}</th>
            <th>{t('members.lastAdvised')}</th>
            <th>
              <span className="visually-hidden">{t('members.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {hub.members.map((m) => (
            <tr key={m.localGovernment.code}>
              <td data-label={t('members.member')}>
                {name(m)}
                {m.phone && (
                  <PhoneLink
                    className="mk-small mk-nowrap"
                    style={{ display: 'block' }}
                    phone={m.phone}
                    of={m.localGovernment}
                  >
                    {t('contacts.call', { phone: m.phone })}
                  </PhoneLink>
                )}
              </td>
              <td data-label={t('members.needs')}>
                <StatusAndWhy of={m} />
              </td>
              <td data-num data-label={t('members.distance')}>
                {m.distanceKm == null ? '–' : t('lg.km', { km: f.km(m.distanceKm) })}
              </td>
              <td data-label={t('members.since')}>
                {m.from ? <span className="mk-nowrap">{f.date(m.from)}</span> : t('members.promised')}
              </td>
              <td data-label={t('members.lastAdvised')}>
                {m.lastAdvisedOn ? (
                  <>
                    <span className="mk-nowrap">{f.date(m.lastAdvisedOn)}</span>
                    {m.minutes > 0 && (
                      <span className="mk-small mk-muted" style={{ display: 'block' }}>
                        {t('members.minutes', { n: f.n(m.minutes), days: f.n(hub.advisedWithinDays) })}
                      </span>
                    )}
                  </>
                ) : (
                  <span className="mk-muted">{t('members.never')}</span>
                )}
              </td>
              <td>
                <div className="mk-inline mk-noprint">
                  {onAdvise && m.from && (
                    <Button size="xs" variant="light" onClick={() => onAdvise(m.localGovernment.code)}>
                      {t('advice.add')}
                    </Button>
                  )}
                  {may && <Remove hub={hub} member={m} />}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Remove({ hub, member }: { hub: Hub; member: HubMember }) {
  const { t } = useTranslation();
  const { code, name } = member.localGovernment;
  return (
    <ConfirmButton
      compact
      label={t('members.remove')}
      title={t('members.removeTitle', { name })}
      text={t('members.removeText')}
      confirm={t('members.removeSubmit')}
      sends={remove('/api/v1/hubs/{id}/members/{code}', { params: { path: { id: hub.id, code } } })}
      done={() => toastDone(t('members.removed', { name }))}
    />
  );
}

export function FormerMembers({ hub }: { hub: Hub }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const me = useMe();
  if (hub.formerMembers.length === 0) return null;
  return (
    <section className="mk-card" aria-labelledby="former-members">
      <h2 id="former-members" style={{ marginBottom: 8 }}>
        {t('members.former')}
      </h2>
      <ul className="mk-people">
        {hub.formerMembers.map((m) => (
          <li key={`${m.localGovernment.code} ${m.from} ${m.to}`} style={{ gap: 0 }}>
            {me.role === 'LOCAL' ? (
              <span lang="th">{m.localGovernment.name}</span>
            ) : (
              <Link lang="th" to={href(`/local-governments/${m.localGovernment.code}`)}>
                {m.localGovernment.name}
              </Link>
            )}
            <span className="mk-small mk-muted">
              {m.from
                ? t('members.period', { from: f.date(m.from), to: f.date(m.to) })
                : t('members.onlyPromised')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
