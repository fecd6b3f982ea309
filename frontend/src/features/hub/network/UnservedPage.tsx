import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NearHub, Unserved } from '@/api/types';
import { useFormat } from '@/shared/format';
import { mayWriteIn, useMe, useScope } from '@/shared/session';
import { StatusAndWhy } from '@/shared/status';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Empty, Head, toastDone } from '@/shared/ui/feedback';
import { ChoiceFilter, PlaceFilter } from '@/shared/ui/filters';
import { PlaceLink } from '@/shared/ui/PlaceLink';
import { HubNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { type Proposed, ProposeHubs } from '../ProposeHubs';
import { TodayOnly } from '../TodayOnly';
import { useTie } from '../useTie';

/** Who needs a hub, and who could be it. */
export default function UnservedPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [url] = useUrlState();
  const { province, district } = useScope();
  const { tie, busy } = useTie();
  const [proposing, setProposing] = useState<Proposed>();
  useTitle(t('hubNav.hub-unserved'));
  const filters = { province, district, lost: url.lost === undefined ? undefined : url.lost === 'true' };
  const list = useList('/api/v1/hub-network/unserved', filters);
  const tieTo = ({ localGovernment: { code, name } }: Unserved, hub: NearHub) =>
    tie(hub.hubId!, code, () => toastDone(t('unserved.tied', { name, hub: hub.name })));
  const near = (hub: NearHub, path?: string) => (
    <>
      {path ? (
        <Link lang="th" to={href(path)}>
          {hub.name}
        </Link>
      ) : (
        <span lang="th">{hub.name}</span>
      )}
      {hub.distanceKm != null && (
        <span className="mk-small mk-muted" style={{ display: 'block' }}>
          {t('lg.km', { km: f.km(hub.distanceKm) })}
        </span>
      )}
    </>
  );
  /** One of another district may not be opened, but it is told where to ask. */
  const nearHub = (hub: NearHub) => near(hub, hub.hubId ? `/hubs/${hub.hubId}` : undefined);
  const columns: Column<Unserved>[] = [
    {
      key: 'name',
      label: t('lg.name'),
      cell: (u) => (
        <PlaceLink
          of={u.localGovernment}
          district={u.localGovernment.district.name}
          province={!province && u.localGovernment.province.name}
        />
      ),
    },
    {
      key: 'needs',
      label: t('members.needs'),
      sort: 'need',
      cell: (u) => <StatusAndWhy of={u} />,
    },
    {
      key: 'why',
      label: t('unserved.why'),
      cell: (u) =>
        u.lostHub ? (
          <>
            {t('unserved.lost')}
            <span className="mk-small" style={{ display: 'block' }}>
              {nearHub(u.lostHub)}
            </span>
          </>
        ) : (
          t('unserved.nobody')
        ),
    },
    {
      key: 'hub',
      label: t('unserved.nearestHub'),
      cell: (u) =>
        u.nearestHub ? (
          <>
            {nearHub(u.nearestHub)}
            {mayWriteIn(me, u.localGovernment.province.code) && u.nearestHub.hubId && (
              <Button
                className="mk-noprint"
                size="xs"
                variant="light"
                mt={4}
                loading={busy === u.localGovernment.code}
                disabled={busy !== undefined && busy !== u.localGovernment.code}
                aria-label={t('unserved.tieTo', { name: u.localGovernment.name, hub: u.nearestHub.name })}
                onClick={() => void tieTo(u, u.nearestHub!)}
              >
                {t('unserved.tie')}
              </Button>
            )}
          </>
        ) : (
          <span className="mk-muted">{t('unserved.noHub')}</span>
        ),
    },
    {
      key: 'eligible',
      label: t('unserved.nearestEligible'),
      cell: (u) =>
        u.nearestEligible ? (
          <>
            {near(u.nearestEligible, `/local-governments/${u.nearestEligible.code}`)}
            {mayWriteIn(me, u.localGovernment.province.code) && !u.nearestEligible.hubId && (
              <Button
                className="mk-noprint"
                size="xs"
                variant="default"
                mt={4}
                aria-label={t('unserved.proposeOne', { name: u.nearestEligible.name })}
                onClick={() => setProposing({ code: u.nearestEligible!.code, name: u.nearestEligible!.name })}
              >
                {t('candidates.propose')}
              </Button>
            )}
          </>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <>
      <HubNav />
      <TodayOnly />
      <Head title={t('hubNav.hub-unserved')} lead={t('unserved.lead')} />
      <search className="mk-filters">
        <ChoiceFilter
          name="lost"
          label={t('unserved.why')}
          data={[
            { value: 'true', label: t('unserved.lost') },
            { value: 'false', label: t('unserved.nobody') },
          ]}
        />
        <PlaceFilter />
      </search>
      <DataTable
        name="hub-unserved"
        label={t('hubNav.hub-unserved')}
        columns={columns}
        rowKey={(u) => u.localGovernment.code}
        {...list}
        empty={<Empty icon="check" title={t('unserved.emptyTitle')} text={t('unserved.emptyText')} />}
      />
      {proposing && <ProposeHubs who={[proposing]} onClose={() => setProposing(undefined)} />}
    </>
  );
}
