import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { post } from '@/api/client';
import type { LgType, Proposal, ProposalState } from '@/api/types';
import { useFormat } from '@/shared/format';
import { can, useMe, useScope } from '@/shared/session';
import { LG_TYPES } from '@/shared/status';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Dialog } from '@/shared/ui/Dialog';
import { Empty, Head, toastDone } from '@/shared/ui/feedback';
import { ChoiceFilter, PlaceFilter } from '@/shared/ui/filters';
import { PlaceLink } from '@/shared/ui/PlaceLink';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';
import { useSend } from '@/shared/useSend';

const STATES = ['PENDING', 'ACCEPTED', 'REFUSED'] as const satisfies readonly ProposalState[];

export default function ProposalsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const [url, change] = useUrlState();
  const { province, district } = useScope();
  const state = (url.state ?? 'PENDING') as ProposalState | 'ALL';
  const [deciding, setDeciding] = useState<{ proposal: Proposal; accept: boolean }>();
  useTitle(t('nav.proposals'));
  const filters = {
    state: state === 'ALL' ? undefined : state,
    kind: url.kind as Proposal['kind'] | undefined,
    province,
    district,
  };
  const list = useList('/api/v1/registry-proposals', filters);
  const value = (p: Proposal, text: string) =>
    p.kind === 'TYPE' && (LG_TYPES as readonly string[]).includes(text) ? t(`type.${text as LgType}`) : text;
  const columns: Column<Proposal>[] = [
    {
      key: 'name',
      label: t('lg.name'),
      cell: (p) => (
        <PlaceLink
          of={p.localGovernment}
          district={p.localGovernment.district.name}
          province={p.localGovernment.province.name}
        />
      ),
    },
    { key: 'kind', label: t('proposals.kind'), cell: (p) => t(`proposalKind.${p.kind}`) },
    { key: 'current', label: t('proposals.current'), cell: (p) => value(p, p.currentValue) },
    {
      key: 'proposed',
      label: t('proposals.proposed'),
      cell: (p) => <strong>{value(p, p.proposedValue)}</strong>,
    },
    {
      key: 'found',
      label: t('proposals.found'),
      cell: (p) => (
        <>
          {f.moment(p.foundAt)}
          {p.importId && (
            <Link className="mk-small" style={{ display: 'block' }} to={`/imports/${p.importId}`}>
              {t('proposals.inImport', { row: p.row == null ? '–' : f.n(p.row) })}
            </Link>
          )}
        </>
      ),
    },
    {
      key: 'state',
      label: t('proposals.state'),
      cell: (p) => (
        <>
          {t(`proposalState.${p.state}`)}
          {p.decidedBy && (
            <span className="mk-small mk-muted" style={{ display: 'block' }}>
              {p.decidedBy} · {f.moment(p.decidedAt)}
              {p.note && ` · ${p.note}`}
            </span>
          )}
          {p.state === 'PENDING' && can(me) && (
            <Group gap={6} mt={4} wrap="nowrap">
              <Button size="xs" onClick={() => setDeciding({ proposal: p, accept: true })}>
                {t('proposals.accept')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setDeciding({ proposal: p, accept: false })}>
                {t('proposals.refuse')}
              </Button>
            </Group>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <Head title={t('nav.proposals')} lead={t('proposals.lead')} />
      <search className="mk-filters">
        <Select
          label={t('proposals.state')}
          value={state}
          data={[
            ...STATES.map((s) => ({ value: s as string, label: t(`proposalState.${s}`) })),
            { value: 'ALL', label: t('common.all') },
          ]}
          onChange={(s) => change({ state: s })}
        />
        <ChoiceFilter
          name="kind"
          label={t('proposals.kind')}
          data={(['TYPE', 'NAME'] as const).map((value) => ({ value, label: t(`proposalKind.${value}`) }))}
        />
        <PlaceFilter />
      </search>
      <DataTable
        name="proposals"
        label={t('nav.proposals')}
        columns={columns}
        rowKey={(p) => p.id}
        {...list}
        empty={<Empty icon="pencil" title={t('proposals.emptyTitle')} text={t('proposals.emptyText')} />}
      />
      {deciding && <Decide {...deciding} value={value} onClose={() => setDeciding(undefined)} />}
    </>
  );
}

function Decide({
  proposal,
  accept,
  value,
  onClose,
}: {
  proposal: Proposal;
  accept: boolean;
  value: (p: Proposal, text: string) => string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const { send, busy } = useSend();
  const decide = async () => {
    const init = { params: { path: { id: proposal.id } }, body: note.trim() ? { note: note.trim() } : {} };
    const write = accept
      ? post('/api/v1/registry-proposals/{id}/accept', init)
      : post('/api/v1/registry-proposals/{id}/refuse', init);
    if (await send(write, { done: () => toastDone(t('proposals.done')) })) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t(accept ? 'proposals.acceptTitle' : 'proposals.refuseTitle')}>
      <Stack gap="sm">
        <strong lang="th">{proposal.localGovernment.name}</strong>
        <dl className="mk-dl" style={{ margin: 0 }}>
          <dt>{t('proposals.current')}</dt>
          <dd>{value(proposal, proposal.currentValue)}</dd>
          <dt>{t('proposals.proposed')}</dt>
          <dd>{value(proposal, proposal.proposedValue)}</dd>
        </dl>
        <Textarea label={t('proposals.note')} value={note} onChange={(e) => setNote(e.currentTarget.value)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={busy} onClick={() => void decide()}>
            {t(accept ? 'proposals.accept' : 'proposals.refuse')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
