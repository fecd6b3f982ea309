import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HubState, HubSummary } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { can, mayWriteIn, useMe, useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Empty, Head, toastProblem } from '@/shared/ui/feedback';
import { ChoiceFilter, PlaceFilter, SearchFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { Narrowed } from '@/shared/ui/Narrowed';
import { PhoneLink } from '@/shared/ui/PhoneLink';
import { PlaceLink } from '@/shared/ui/PlaceLink';
import { HubNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { flag, useHref, useUrlState } from '@/shared/url';
import { downloadLetters } from './downloadLetters';
import { HubChip, WhySuspended } from './HubChip';
import { HUB_STATES } from './hubWords';
import { InviteManyDialog } from './InviteManyDialog';
import { TodayOnly } from './TodayOnly';

export default function HubsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [url] = useUrlState();
  const { province, district } = useScope();
  const [chosen, setChosen] = useState<ReadonlyMap<string, HubSummary>>(new Map());
  const [inviting, setInviting] = useState(false);
  const [busy, setBusy] = useState(false);
  useTitle(t('hubNav.hubs'));
  const filters = {
    province,
    district,
    state: url.state as HubState | undefined,
    open: flag(url.open),
    resumable: flag(url.resumable),
    activeOn: url.activeOn,
    q: url.q,
  };
  const list = useList('/api/v1/hubs', filters);
  const may = can(me, 'PROVINCE');
  const narrowed = !!(url.state || url.open || url.resumable || url.activeOn || url.q || district);
  const mine = (hub: HubSummary) => mayWriteIn(me, hub.localGovernment.province.code);
  const choose = (hub: HubSummary, on: boolean) =>
    setChosen((now) => {
      const next = new Map(now);
      if (on) next.set(hub.id, hub);
      else next.delete(hub.id);
      return next;
    });
  const shown = (list.rows ?? []).filter(mine);
  const all = shown.length > 0 && shown.every((hub) => chosen.has(hub.id));
  const proposed = [...chosen.values()].filter((hub) => hub.state === 'PROPOSED');
  const columns: Column<HubSummary>[] = [
    {
      key: 'name',
      label: t('hub.hub'),
      sort: 'name',
      cell: (hub) => (
        <PlaceLink
          of={hub.localGovernment}
          district={hub.localGovernment.district.name}
          to={`/hubs/${hub.id}`}
          province={!province && hub.localGovernment.province.name}
        />
      ),
    },
    {
      key: 'state',
      label: t('hub.state'),
      sort: 'state',
      cell: (hub) => (
        <>
          <HubChip state={hub.state} />
          {hub.state === 'SUSPENDED' && (
            <span className="mk-small mk-muted" style={{ display: 'block' }}>
              <WhySuspended of={hub} />
            </span>
          )}
          {(hub.state === 'DECLINED' || hub.state === 'RETIRED') && hub.reason && (
            <span className="mk-small mk-muted" style={{ display: 'block' }}>
              {hub.reason}
            </span>
          )}
          {hub.resumableSince && (
            <strong className="mk-small mk-up" style={{ display: 'block' }}>
              {t('hub.resumable', { date: f.date(hub.resumableSince) })}
            </strong>
          )}
        </>
      ),
    },
    {
      key: 'members',
      label: t('hub.members'),
      sort: 'members',
      numeric: true,
      cell: (hub) => t('hub.of', { n: f.n(hub.members), of: f.n(hub.maxMembers) }),
    },
    {
      key: 'advised',
      label: t('hub.advised'),
      sort: 'advisedMembers',
      numeric: true,
      cell: (hub) => t('hub.of', { n: f.n(hub.advisedMembers), of: f.n(hub.members) }),
    },
    {
      key: 'contact',
      label: t('hub.contact'),
      cell: (hub) => (
        <>
          {hub.contact ?? (hub.phone ? '' : '–')}
          {hub.phone && (
            <PhoneLink
              className="mk-nowrap"
              style={{ display: 'block' }}
              phone={hub.phone}
              of={hub.localGovernment}
            />
          )}
        </>
      ),
    },
    {
      key: 'letter',
      label: t('hub.letterNumber'),
      cell: (hub) => (
        <>
          {hub.letterNumber ?? '–'}
          {hub.invitedOn && (
            <span className="mk-small mk-muted mk-nowrap" style={{ display: 'block' }}>
              {f.date(hub.invitedOn)}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'since',
      label: t('hub.since'),
      cell: (hub) => (
        <span className="mk-nowrap">
          {f.date(
            hub.state === 'ACTIVE' ? hub.acceptedOn : (hub.changedOn ?? hub.invitedOn ?? hub.proposedOn),
          )}
        </span>
      ),
    },
    {
      key: 'topics',
      label: t('hub.topics'),
      optional: true,
      cell: (hub) => hub.topics.map((topic) => t(`skill.${topic}`)).join(', ') || '–',
    },
  ];
  if (may) {
    columns.splice(1, 0, {
      key: 'choose',
      label: t('hubs.choose'),
      cell: (hub) =>
        mine(hub) && (
          <Checkbox
            className="mk-noprint"
            aria-label={t('hubs.chooseOne', { name: hub.localGovernment.name })}
            checked={chosen.has(hub.id)}
            onChange={(e) => choose(hub, e.currentTarget.checked)}
          />
        ),
    });
  }
  return (
    <>
      <HubNav />
      <TodayOnly />
      <Head title={t('hubNav.hubs')} lead={t('hubs.lead')}>
        {may && (
          <Button component={Link} to={href('/imports/new', { kind: 'hubs' })} variant="default">
            {t('training.import')}
          </Button>
        )}
        {may && (
          <Button component={Link} to={href('/hub-candidates')} leftSection={<Icon name="plus" size={16} />}>
            {t('hubs.propose')}
          </Button>
        )}
      </Head>
      <search className="mk-filters">
        <SearchFilter />
        <ChoiceFilter
          name="state"
          label={t('hub.state')}
          data={HUB_STATES.map((value) => ({ value, label: t(`hubState.${value}`) }))}
        />
        <ChoiceFilter
          name="open"
          label={t('hubs.which')}
          data={[
            { value: 'true', label: t('hubs.open') },
            { value: 'false', label: t('hubs.closed') },
          ]}
        />
        <ChoiceFilter
          name="resumable"
          label={t('hubs.resumable')}
          data={[
            { value: 'true', label: t('common.yes') },
            { value: 'false', label: t('common.no') },
          ]}
        />
        <PlaceFilter />
      </search>
      {url.activeOn && (
        <Narrowed says={t('hubs.activeOn', { date: f.date(url.activeOn) })} not={{ activeOn: null }} />
      )}
      {may && (
        <section className="mk-inline mk-noprint" style={{ marginBottom: 10 }} aria-label={t('hubs.choose')}>
          <Checkbox
            label={t('hubs.chooseAll')}
            checked={all}
            disabled={shown.length === 0}
            onChange={() => {
              for (const hub of shown) choose(hub, !all);
            }}
          />
          <span role="status" className="mk-muted">
            {chosen.size > 0 && t('hubs.chosen', { n: f.n(chosen.size) })}
          </span>
          {chosen.size > 0 && (
            <>
              <Button
                size="xs"
                variant="default"
                loading={busy}
                leftSection={<Icon name="download" size={16} />}
                onClick={() => {
                  setBusy(true);
                  void downloadLetters([...chosen.keys()], me.today)
                    .catch(toastProblem)
                    .finally(() => setBusy(false));
                }}
              >
                {t('hubs.letters')}
              </Button>
              {proposed.length > 0 && (
                <Button
                  size="xs"
                  leftSection={<Icon name="mail" size={16} />}
                  onClick={() => setInviting(true)}
                >
                  {t('hubs.invite', { n: f.n(proposed.length) })}
                </Button>
              )}
              <Button size="xs" variant="default" onClick={() => setChosen(new Map())}>
                {t('hubs.chooseNone')}
              </Button>
            </>
          )}
        </section>
      )}
      <DataTable
        name="hubs"
        label={t('hubNav.hubs')}
        columns={columns}
        rowKey={(hub) => hub.id}
        {...list}
        tools={<ListLine text={async (of) => (await import('./hubsLine')).hubsLine(of, filters)} />}
        empty={
          <Empty
            icon="hub"
            title={t(narrowed ? 'hubs.noneTitle' : 'network.emptyTitle')}
            text={t(narrowed ? 'hubs.noneText' : 'network.emptyText')}
            action={<Link to={href('/hub-candidates')}>{t('network.toCandidates')}</Link>}
          />
        }
      />
      {inviting && (
        <InviteManyDialog
          hubs={proposed}
          onClose={() => setInviting(false)}
          onDone={(ids) => setChosen((now) => new Map([...now].filter(([id]) => !ids.includes(id))))}
        />
      )}
    </>
  );
}
