import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, remove } from '@/api/client';
import type { Advice, Hub } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { Empty, toastDone, toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useFresh } from '@/shared/useFresh';
import { mayAdvise } from '../hubWords';
import { AdviceDialog } from './AdviceDialog';

/** Whom a hub helped with what. */
export function AdviceLog({ hub }: { hub: Hub }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const fresh = useFresh();
  const [dialog, setDialog] = useState<{ advice?: Advice; etag?: string | null }>();
  const may = mayAdvise(me, hub) && hub.acceptedOn != null;
  const list = useList('/api/v1/hubs/{hubId}/advice', {}, { of: { hubId: hub.id } });
  const stored = (id: string) =>
    fresh(getWithEtag('/api/v1/hubs/{hubId}/advice/{id}', { params: { path: { hubId: hub.id, id } } }));
  const edit = async (id: string) => {
    try {
      const { data, etag } = await stored(id);
      setDialog({ advice: data, etag });
    } catch (error) {
      toastProblem(error);
    }
  };
  const columns: Column<Advice>[] = [
    { key: 'on', label: t('advice.on'), cell: (a) => <span className="mk-nowrap">{f.date(a.on)}</span> },
    {
      key: 'member',
      label: t('members.member'),
      cell: (a) => (
        <>
          <span lang="th">{a.localGovernment.name}</span>
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {t(`adviceMode.${a.mode}`)} · {t('advice.minutesOf', { n: f.n(a.minutes) })}
          </span>
        </>
      ),
    },
    {
      key: 'what',
      label: t('advice.what'),
      cell: (a) => (
        <>
          <span style={{ whiteSpace: 'pre-line' }}>{a.what}</span>
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {[a.topics.map((topic) => t(`skill.${topic}`)).join(', '), a.advisor].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'by',
      label: t('advice.by'),
      optional: true,
      cell: (a) => `${a.createdBy} · ${f.moment(a.createdAt)}`,
    },
  ];
  if (may) {
    columns.push({
      key: 'tools',
      label: t('members.actions'),
      cell: (a) => (
        <div className="mk-inline mk-noprint" style={{ flexWrap: 'nowrap' }}>
          <Button
            size="xs"
            variant="default"
            aria-label={t('advice.editOne', { name: a.localGovernment.name, date: f.date(a.on) })}
            onClick={() => void edit(a.id)}
          >
            {t('common.edit')}
          </Button>
          <ConfirmButton
            compact
            label={t('common.delete')}
            title={t('advice.deleteTitle')}
            text={t('advice.deleteText', { name: a.localGovernment.name, date: f.date(a.on) })}
            confirm={t('common.delete')}
            sends={async () =>
              remove('/api/v1/hubs/{hubId}/advice/{id}', {
                params: { path: { hubId: hub.id, id: a.id } },
                headers: ifMatch((await stored(a.id)).etag),
              })
            }
            done={() => toastDone(t('advice.deleted'))}
          />
        </div>
      ),
    });
  }
  const add = may && (
    <Button
      size="xs"
      disabled={hub.members.length === 0}
      leftSection={<Icon name="plus" size={14} />}
      onClick={() => setDialog({})}
    >
      {t('advice.add')}
    </Button>
  );
  return (
    <section className="mk-card" aria-labelledby="advice-log">
      <div className="mk-cardhead">
        <h2 id="advice-log">{t('advice.title')}</h2>
        {add}
      </div>
      <DataTable
        name="advice"
        label={t('advice.entries')}
        columns={columns}
        rowKey={(a) => a.id}
        {...list}
        empty={<Empty icon="list" title={t('advice.emptyTitle')} text={t('advice.emptyText')} />}
      />
      {dialog && <AdviceDialog hub={hub} {...dialog} onClose={() => setDialog(undefined)} />}
    </section>
  );
}
