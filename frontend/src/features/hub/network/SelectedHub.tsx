import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HubNetwork, HubSummary } from '@/api/types';
import type { Format } from '@/shared/format';
import { CallButton } from '@/shared/ui/CallButton';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import '../hub.css';
import { HubChip, WhySuspended } from '../HubChip';

export function SelectedHub({
  hub,
  network,
  onClose,
  f,
}: {
  hub: HubSummary;
  network: HubNetwork;
  onClose: () => void;
  f: Format;
}) {
  const { t } = useTranslation();
  const href = useHref();
  const members = network.links.filter((l) => l.hubId === hub.id);
  const nameOf = new Map(network.nodes.map((n) => [n.code, n]));
  return (
    <div className="mk-hubcard" role="status">
      <div className="mk-cardhead" style={{ marginBottom: 4 }}>
        <h3>
          <Link lang="th" to={href(`/hubs/${hub.id}`)}>
            {hub.localGovernment.name}
          </Link>
        </h3>
        <button type="button" className="mk-plain" onClick={onClose}>
          <Icon name="cross" size={14} />
          {t('common.close')}
        </button>
      </div>
      <p style={{ margin: '0 0 8px' }}>
        <HubChip state={hub.state} />
      </p>
      {hub.state === 'SUSPENDED' && (
        <p style={{ margin: '0 0 8px' }}>
          <WhySuspended of={hub} />
        </p>
      )}
      <dl className="mk-dl" style={{ margin: '0 0 10px' }}>
        <dt>{t('hub.contact')}</dt>
        <dd>{hub.contact ?? '–'}</dd>
        <dt>{t('hub.members')}</dt>
        <dd>{t('hub.membersOf', { n: f.n(hub.members), of: f.n(hub.maxMembers) })}</dd>
        <dt>{t('hub.topics')}</dt>
        <dd>{hub.topics.map((topic) => t(`skill.${topic}`)).join(', ') || '–'}</dd>
      </dl>
      <CallButton phone={hub.phone} of={hub.localGovernment} fullWidth />
      {members.length > 0 && (
        <ul className="mk-small" style={{ margin: '10px 0 0', paddingLeft: 18 }}>
          {members.map((l) => (
            <li key={l.memberCode}>
              <Link lang="th" to={href(`/local-governments/${l.memberCode}`)}>
                {nameOf.get(l.memberCode)?.name ?? l.memberCode}
              </Link>
              {l.distanceKm != null && (
                <span className="mk-muted"> {t('lg.km', { km: f.km(l.distanceKm) })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p style={{ margin: '10px 0 0' }}>
        <Link to={href(`/hubs/${hub.id}`)}>{t('hub.open')} →</Link>
      </p>
    </div>
  );
}
