import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubNetwork } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { HubPlace, HubPoint } from '@/shared/map/HubMap';
import '../hub.css';
import { hubLook, memberLook } from '../hubWords';

/** What the map draws of a network. */
export function useNetworkDrawing(network: HubNetwork | undefined, lacks: string, hubLacks: string) {
  const { t } = useTranslation();
  const f = useFormat();
  return useMemo(() => {
    const hubs: HubPoint[] = [];
    const places: HubPlace[] = [];
    const tied = new Map(network?.links.map((l) => [l.memberCode, l]));
    const names = new Map(network?.nodes.map((n) => [n.code, n.name]));
    for (const node of network?.nodes ?? []) {
      const { code, name, latitude, longitude } = node;
      const members = node.members ?? 0;
      if (latitude == null || longitude == null) continue;
      const link = tied.get(code);
      const at = { code, name, latitude, longitude };
      if (node.kind === 'HUB') {
        const note = [node.state && t(`hubState.${node.state}`), t('hub.memberCount', { n: f.n(members) })];
        hubs.push({
          ...at,
          note: note.filter(Boolean).join(' · '),
          look: hubLook(node.state),
          members,
        });
      } else if (node.kind === 'MEMBER' && link) {
        const look = memberLook(link.state);
        const note = [
          t(`status.${node.status}`),
          look === 'lost' ? hubLacks : names.get(link.hubCode),
          link.distanceKm != null && t('lg.km', { km: f.km(link.distanceKm) }),
        ];
        places.push({ ...at, note: note.filter(Boolean).join(' · '), look, hub: link.hubCode });
      } else if (node.kind === 'UNSERVED') {
        places.push({
          ...at,
          note: `${t(`status.${node.status}`)} · ${lacks}`,
          look: 'unserved',
          hub: null,
        });
      }
    }
    return { hubs, places };
  }, [network, t, f, lacks, hubLacks]);
}
