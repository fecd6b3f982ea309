import { Button, MultiSelect, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, getWithEtag, ifMatch, put, remove } from '@/api/client';
import { type Holiday, known } from '@/api/types';
import { shownYear } from '@/shared/dates';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { usePrefs } from '@/shared/prefs';
import { can, useMe, useProvinceName, useProvinces } from '@/shared/session';
import { SheetCard, type SheetColumn } from '@/shared/table/Sheet';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { DateField } from '@/shared/ui/DateField';
import { Bones, Empty, Failed, Head, toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';
import { useFresh } from '@/shared/useFresh';

/** The days on which offices are closed: plans of days and due days go by them. */
export default function HolidaysPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const fresh = useFresh();
  const { lang } = usePrefs();
  const nameOf = useProvinceName();
  const [url, change] = useUrlState();
  const [adding, setAdding] = useState(false);
  useTitle(t('holidays.title'));
  const now = Number(me.today.slice(0, 4));
  const year = Number(url.year ?? now);
  const years = [...new Set([now - 1, now, now + 1, year])].sort();
  const list = useQuery(get('/api/v1/holidays', { params: { query: { year, size: 500 } } }));
  const may = can(me);
  const where = (h: Holiday) =>
    h.provinceCodes ? h.provinceCodes.map((code) => nameOf(code, code)).join(', ') : t('holidays.everywhere');
  const columns: SheetColumn<Holiday>[] = [
    {
      key: 'day',
      label: t('holidays.day'),
      cell: (h) => <span className="mk-nowrap">{f.dateLong(h.day)}</span>,
      value: (h) => h.day,
    },
    { key: 'name', label: t('holidays.name'), cell: (h) => h.name, value: (h) => h.name },
    { key: 'where', label: t('holidays.where'), cell: where, value: where },
    {
      key: 'certain',
      label: t('holidays.certain'),
      cell: (h) => t(h.certain ? 'holidays.isCertain' : 'holidays.expected'),
      value: (h) => t(h.certain ? 'holidays.isCertain' : 'holidays.expected'),
    },
  ];
  if (may) {
    columns.push({
      key: 'tools',
      label: t('holidays.remove'),
      cell: (h) => (
        <ConfirmButton
          compact
          icon="trash"
          label={t('common.delete')}
          title={t('holidays.removeTitle')}
          text={t('holidays.removeText', { date: f.dateLong(h.day), name: h.name })}
          confirm={t('common.delete')}
          sends={async () => {
            const params = { path: { day: h.day } };
            const { etag } = await fresh(getWithEtag('/api/v1/holidays/{day}', { params }));
            return remove('/api/v1/holidays/{day}', { params, headers: ifMatch(etag) });
          }}
          done={() => toastDone(t('holidays.removed'))}
        />
      ),
    });
  }
  return (
    <>
      <Head title={t('holidays.title')} lead={t('holidays.lead')}>
        {may && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
            {t('holidays.add')}
          </Button>
        )}
      </Head>
      <search className="mk-filters">
        <NativeSelect
          label={t('holidays.year')}
          value={String(year)}
          data={years.map((y) => ({ value: String(y), label: f.digits(String(shownYear(y, lang))) }))}
          onChange={(e) => change({ year: e.currentTarget.value })}
        />
      </search>
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : !list.data ? (
        <Bones lines={10} />
      ) : list.data.items.length === 0 ? (
        <div className="mk-card">
          <Empty icon="calendar" title={t('holidays.emptyTitle')} text={t('holidays.emptyText')} />
        </div>
      ) : (
        <SheetCard
          id="holidays"
          title={t('holidays.of', { year: f.digits(String(shownYear(year, lang))) })}
          file={`maekhai-holidays-${year}`}
          columns={columns}
          rows={list.data.items}
          rowKey={(h) => h.day}
        />
      )}
      {adding && <HolidayDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function HolidayDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { lang } = usePrefs();
  const provinces = useProvinces();
  const [, change] = useUrlState();
  const values: { day: string | null; name: string; provinceCodes: string[]; certain: boolean } = {
    day: null,
    name: '',
    provinceCodes: [],
    certain: true,
  };
  const record = useRecord({
    draft: 'holiday.new',
    values,
    fields: {
      day: t('holidays.day'),
      name: t('holidays.name'),
      provinceCodes: t('holidays.where'),
      certain: t('holidays.isCertain'),
    },
    write: (v) =>
      put('/api/v1/holidays/{day}', {
        params: { path: { day: v.day ?? '' } },
        body: {
          ...known({ name: v.name.trim(), certain: v.certain }),
          provinceCodes: v.provinceCodes.length > 0 ? v.provinceCodes : null,
        },
      }),
    validate: { day: (day) => (day ? null : t('holidays.dayMissing')) },
    after: ({ data }) => {
      change({ year: data.day.slice(0, 4) });
      onClose();
    },
    onClose,
  });
  const { field } = record;
  return (
    <RecordDialog of={record} title={t('holidays.add')}>
      <DateField required {...field('day')} />
      <TextInput required {...field('name')} />
      <MultiSelect
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        placeholder={record.form.values.provinceCodes.length === 0 ? t('holidays.everywhere') : undefined}
        data={(provinces.data?.items ?? []).map((p) => ({
          value: p.code,
          label: lang === 'th' ? p.name : p.nameEn,
        }))}
        {...field('provinceCodes')}
      />
      <Switch {...record.box('certain')} />
    </RecordDialog>
  );
}
