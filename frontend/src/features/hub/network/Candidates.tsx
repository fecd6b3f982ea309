import { Button, Checkbox, NumberInput, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { HubCandidate } from '@/api/types';
import { useFormat } from '@/shared/format';
import { mayWriteIn, useMe, useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Empty } from '@/shared/ui/feedback';
import { PlaceFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { PlaceLink } from '@/shared/ui/PlaceLink';
import { useHref, useUrlState } from '@/shared/url';
import { useLater } from '@/shared/useLater';
import '../hub.css';
import { type Proposed, ProposeHubs } from '../ProposeHubs';
import { CandidateReach } from './CandidateReach';

/** Who has earned it, ranked by how many in need it would reach. */
export function Candidates({ province }: { province: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const { district } = useScope();
  const [url, change] = useUrlState();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Proposed>>(new Map());
  const [proposing, setProposing] = useState<readonly Proposed[]>();
  const policy = useQuery(get('/api/v1/hubs/policy'));
  const radiusKm = Number(url.radius) > 0 ? Number(url.radius) : undefined;
  const filters = { province, district, radiusKm, declined: url.declined === 'true' || undefined };
  const list = useList('/api/v1/hubs/candidates', filters);
  const items = list.rows;
  const may = mayWriteIn(me, province);
  const selected = items?.find((c) => c.localGovernment.code === url.at) ?? items?.[0];
  const columns = useColumns(items, {
    may,
    selected: selected?.localGovernment.code,
    chosen,
    onLook: (code) => change({ at: code }, { replace: true, keepPage: true }),
    onChoose: ({ code, name }, on) =>
      setChosen((now) => {
        const next = new Map(now);
        if (on) next.set(code, { code, name });
        else next.delete(code);
        return next;
      }),
    onPropose: (one) => setProposing([one]),
  });
  const setRadius = useLater(
    (value: number | string) => change({ radius: value === '' ? null : value }, { replace: true }),
    400,
  );
  return (
    <>
      <search className="mk-filters">
        <PlaceFilter />
        <NumberInput
          label={t('candidates.radius')}
          placeholder={policy.data ? f.digits(String(policy.data.radiusKm)) : ''}
          min={1}
          max={300}
          defaultValue={url.radius ?? ''}
          onChange={setRadius}
          onBlur={() => setRadius.flush()}
        />
        <Switch
          className="mk-fit"
          mb={8}
          label={t('candidates.declined')}
          checked={url.declined === 'true'}
          onChange={(e) => change({ declined: e.currentTarget.checked ? 'true' : null })}
        />
      </search>
      {chosen.size > 0 && (
        <div className="mk-inline mk-noprint" style={{ marginBottom: 10 }}>
          <span role="status" className="mk-muted">
            {t('candidates.chosen', { n: f.n(chosen.size) })}
          </span>
          <Button size="xs" onClick={() => setProposing([...chosen.values()])}>
            {t('candidates.proposeMany', { n: f.n(chosen.size) })}
          </Button>
          <Button size="xs" variant="default" onClick={() => setChosen(new Map())}>
            {t('hubs.chooseNone')}
          </Button>
        </div>
      )}
      <div className="mk-cols mk-hubcols">
        <div>
          <DataTable
            name="hub-candidates"
            label={t('hubNav.hub-candidates')}
            columns={columns}
            rowKey={(c) => c.localGovernment.code}
            {...list}
            empty={<Nobody />}
          />
        </div>
        {selected && items && (
          <CandidateReach
            items={items}
            selected={selected}
            radiusKm={radiusKm ?? policy.data?.radiusKm}
            onLook={(code) => change({ at: code }, { replace: true, keepPage: true })}
          />
        )}
      </div>
      {proposing && (
        <ProposeHubs
          who={proposing}
          onClose={() => setProposing(undefined)}
          onDone={(codes) => setChosen((now) => new Map([...now].filter(([code]) => !codes.includes(code))))}
        />
      )}
    </>
  );
}

function Nobody() {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <Empty
      icon="hub"
      title={t('candidates.emptyTitle')}
      text={t('candidates.emptyText')}
      action={<Link to={href('/hub-candidates', { view: 'not' })}>{t('candidates.toNot')}</Link>}
    />
  );
}

interface Choosing {
  may: boolean;
  selected: string | undefined;
  chosen: ReadonlyMap<string, Proposed>;
  onLook: (code: string) => void;
  onChoose: (who: Proposed, on: boolean) => void;
  onPropose: (who: Proposed) => void;
}

function useColumns(items: readonly HubCandidate[] | undefined, with_: Choosing): Column<HubCandidate>[] {
  const { t } = useTranslation();
  const f = useFormat();
  const { may, selected, chosen, onLook, onChoose, onPropose } = with_;
  const most = Math.max(1, ...(items ?? []).map((c) => c.adds));
  const columns: Column<HubCandidate>[] = [
    {
      key: 'name',
      label: t('lg.name'),
      cell: (c) => (
        <>
          <PlaceLink of={c.localGovernment} district={c.localGovernment.district.name} />
          {c.declinedOn && (
            <span className="mk-small mk-down" style={{ display: 'block' }}>
              {t('candidates.declinedOn', { date: f.date(c.declinedOn) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'adds',
      label: t('candidates.adds'),
      sort: 'adds',
      numeric: true,
      width: 130,
      cell: (c) => (
        <>
          <span className="mk-bar mk-hubbar">
            <i aria-hidden="true">
              <b style={{ width: `${(c.adds / most) * 100}%` }} />
            </i>
            <strong>{f.n(c.adds)}</strong>
          </span>
          {c.promised > 0 && (
            <span className="mk-small mk-muted">{t('candidates.promised', { n: f.n(c.promised) })}</span>
          )}
        </>
      ),
    },
    {
      key: 'km',
      label: t('candidates.km'),
      sort: 'distanceKm',
      numeric: true,
      cell: (c) => (c.distanceKm == null ? '–' : t('lg.km', { km: f.km(c.distanceKm) })),
    },
    {
      key: 'look',
      label: t('candidates.reach'),
      cell: ({ localGovernment: { code, name } }) => (
        <div className="mk-inline mk-noprint">
          <button
            type="button"
            className="mk-plain"
            aria-pressed={selected === code}
            aria-label={t('candidates.lookAt', { name })}
            title={t('candidates.onMap')}
            onClick={() => onLook(code)}
          >
            <Icon name="map" size={16} />
          </button>
          {may && (
            <Button size="xs" variant="light" onClick={() => onPropose({ code, name })}>
              {t('candidates.propose')}
            </Button>
          )}
        </div>
      ),
    },
  ];
  if (may) {
    columns.splice(1, 0, {
      key: 'choose',
      label: t('hubs.choose'),
      cell: ({ localGovernment: { code, name } }) => (
        <Checkbox
          className="mk-noprint"
          aria-label={t('hubs.chooseOne', { name })}
          checked={chosen.has(code)}
          onChange={(e) => onChoose({ code, name }, e.currentTarget.checked)}
        />
      ),
    });
  }
  return columns;
}
