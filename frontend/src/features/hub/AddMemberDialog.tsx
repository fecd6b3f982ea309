import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { Hub } from '@/api/types';
import { useFormat } from '@/shared/format';
import { StatusChip } from '@/shared/status';
import { Dialog } from '@/shared/ui/Dialog';
import { Bones, Failed, toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { LocalGovernmentSelect } from '@/shared/ui/places';
import './hub.css';
import { useTie } from './useTie';

/** Who could be tied to a hub: its nearest neighbours, or anybody of the province by name. */
export function AddMemberDialog({ hub, onClose }: { hub: Hub; onClose: () => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { tie, busy } = useTie();
  const [other, setOther] = useState<string | null>(null);
  const { code, province } = hub.localGovernment;
  const near = useQuery(
    get('/api/v1/local-governments/{code}/neighbours', { params: { path: { code }, query: { limit: 25 } } }),
  );
  const network = useQuery(get('/api/v1/hub-network', { params: { query: { province: province.code } } }));
  const nodes = new Map(network.data?.nodes.map((n) => [n.code, n]));
  const names = new Map(network.data?.nodes.map((n) => [n.code, n.name]));
  const tied = new Map(network.data?.links.map((l) => [l.memberCode, l]));
  const own = new Set(hub.members.map((m) => m.localGovernment.code));
  const full = hub.memberCount >= hub.maxMembers;
  const add = (who: string) =>
    tie(hub.id, who, () => {
      toastDone(t('members.added'));
      setOther(null);
    });
  /** Why somebody can't be taken, in words; null: it can. */
  const taken = (who: string): string | null => {
    if (own.has(who)) return t('members.already');
    if (nodes.get(who)?.kind === 'HUB') return t('members.isHub');
    const link = tied.get(who);
    if (link && link.state !== 'SUSPENDED')
      return t('members.elsewhere', { name: names.get(link.hubCode) ?? link.hubCode });
    return null;
  };
  // those in need first, as near as they are; who is a hub itself is nobody's choice
  const choices = (near.data?.items ?? [])
    .filter((n) => nodes.get(n.code)?.kind !== 'HUB')
    .map((n) => ({ ...n, needy: (nodes.get(n.code)?.need ?? 1) > 1 && taken(n.code) === null }))
    .sort((a, b) => Number(b.needy) - Number(a.needy));
  return (
    <Dialog onClose={onClose} title={t('members.addTitle', { name: hub.localGovernment.name })} size="lg">
      <p className="mk-muted" style={{ marginTop: 0 }} role="status">
        {t(full ? 'members.full' : 'members.room', { n: f.n(hub.maxMembers - hub.memberCount) })}
      </p>
      {near.error ? (
        <Failed error={near.error} retry={() => near.refetch()} />
      ) : !near.data || !network.data ? (
        <Bones lines={6} />
      ) : (
        <ul className="mk-memberchoices" aria-label={t('members.near')}>
          {choices.map((n) => {
            const why = taken(n.code);
            return (
              <li key={n.code}>
                <span style={{ minWidth: 0, flex: '1 1 220px' }}>
                  <strong lang="th">{n.shortName || n.name}</strong>{' '}
                  <span className="mk-small mk-muted">{t('lg.km', { km: f.km(n.distanceKm) })}</span>
                  <span style={{ display: 'block' }}>
                    <StatusChip status={n.status} />
                  </span>
                </span>
                {why ? (
                  <span className="mk-small mk-muted" lang="th">
                    {why}
                  </span>
                ) : (
                  <Button
                    size="xs"
                    variant="default"
                    disabled={full || (busy !== undefined && busy !== n.code)}
                    loading={busy === n.code}
                    leftSection={<Icon name="plus" size={14} />}
                    aria-label={t('members.addOne', { name: n.shortName || n.name })}
                    onClick={() => void add(n.code)}
                  >
                    {t('members.addShort')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <form
        noValidate
        style={{ display: 'flex', gap: 8, alignItems: 'flex-end', flexWrap: 'wrap', marginTop: 14 }}
        onSubmit={(e) => {
          e.preventDefault();
          if (other) void add(other);
        }}
      >
        <LocalGovernmentSelect
          style={{ flex: '1 1 240px' }}
          label={t('members.other')}
          province={province.code}
          value={other}
          onChange={setOther}
        />
        <Button type="submit" variant="default" disabled={!other || full} loading={busy === other && !!other}>
          {t('members.addShort')}
        </Button>
      </form>
    </Dialog>
  );
}
