import { Button, SegmentedControl, SimpleGrid, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { post, remove } from '@/api/client';
import { type Exemption, known } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { can, useMe, useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { DateField } from '@/shared/ui/DateField';
import { Empty, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { LocalGovernmentSelect, ProvinceSelect } from '@/shared/ui/places';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';

export default function ExemptionsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const [url] = useUrlState();
  const { province } = useScope();
  const [adding, add] = useDisclosure(false);
  const may = can(me, 'DEPARTMENT');
  useTitle(t('nav.exemptions'));
  const filters = { province: url.province && province };
  const list = useList('/api/v1/exemptions', filters);
  const place = (e: Exemption) =>
    e.level === 'NATION' ? (
      t('level.NATION')
    ) : e.localGovernmentCode ? (
      <Link to={`/local-governments/${e.localGovernmentCode}`}>{e.name ?? e.localGovernmentCode}</Link>
    ) : (
      t('place.provinceOf', { name: e.name ?? e.provinceCode })
    );
  const columns: Column<Exemption>[] = [
    { key: 'place', label: t('exemptions.place'), cell: place },
    {
      key: 'period',
      label: t('exemptions.period'),
      cell: (e) => (
        <span className="mk-nowrap">
          {f.date(e.from)} – {f.date(e.to)}
        </span>
      ),
    },
    { key: 'reason', label: t('exemptions.reason'), cell: (e) => e.reason },
    {
      key: 'by',
      label: t('exemptions.createdBy'),
      cell: (e) => (
        <>
          {e.createdBy}
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {f.moment(e.createdAt)}
          </span>
        </>
      ),
    },
  ];
  if (may) {
    columns.push({
      key: 'delete',
      label: t('common.delete'),
      cell: (e) => (
        <ConfirmButton
          compact
          icon="trash"
          label={t('common.delete')}
          title={t('exemptions.deleteTitle')}
          text={t('exemptions.deleteText', { from: f.date(e.from), to: f.date(e.to) })}
          confirm={t('common.delete')}
          sends={remove('/api/v1/exemptions/{id}', { params: { path: { id: e.id } } })}
        />
      ),
    });
  }
  return (
    <>
      <Head title={t('nav.exemptions')} lead={t('exemptions.lead')}>
        {may && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={add.open}>
            {t('exemptions.add')}
          </Button>
        )}
      </Head>
      <DataTable
        name="exemptions"
        label={t('nav.exemptions')}
        columns={columns}
        rowKey={(e) => e.id}
        {...list}
        empty={
          <Empty
            icon="pause"
            title={t('exemptions.emptyTitle')}
            text={t('exemptions.emptyText')}
            action={may && <Button onClick={add.open}>{t('exemptions.add')}</Button>}
          />
        }
      />
      {adding && <ExemptionForm onClose={add.close} />}
    </>
  );
}

const LEVELS = ['NATION', 'PROVINCE', 'LOCAL_GOVERNMENT'] as const;

interface Values {
  level: (typeof LEVELS)[number];
  provinceCode: string | null;
  localGovernmentCode: string | null;
  from: string | null;
  to: string | null;
  reason: string;
}

function ExemptionForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const empty: Values = {
    level: 'NATION',
    provinceCode: null,
    localGovernmentCode: null,
    from: me.today,
    to: null,
    reason: '',
  };
  // Without a place the server would take it for the whole country.
  const chosen = (of: Values['level']) => (code: string | null, v: Values) =>
    v.level === of && !code ? t('exemptions.choosePlace') : null;
  const record = useRecord({
    draft: 'exemption',
    values: empty,
    fields: {
      provinceCode: t('place.province'),
      localGovernmentCode: t('place.localGovernment'),
      from: t('exemptions.from'),
      to: t('exemptions.to'),
      reason: t('exemptions.reason'),
    },
    validate: { provinceCode: chosen('PROVINCE'), localGovernmentCode: chosen('LOCAL_GOVERNMENT') },
    write: (v) =>
      post('/api/v1/exemptions', {
        body: known({
          provinceCode: v.level === 'PROVINCE' ? v.provinceCode : null,
          localGovernmentCode: v.level === 'LOCAL_GOVERNMENT' ? v.localGovernmentCode : null,
          from: v.from,
          to: v.to,
          reason: v.reason.trim(),
        }),
      }),
    onClose,
  });
  const { form, field } = record;
  const { level } = form.values;
  return (
    <RecordDialog of={record} title={t('exemptions.add')}>
      <SegmentedControl
        aria-label={t('exemptions.level')}
        data={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        {...form.getInputProps('level')}
      />
      {level === 'PROVINCE' && <ProvinceSelect required placeholder="" {...field('provinceCode')} />}
      {level === 'LOCAL_GOVERNMENT' && <LocalGovernmentSelect required {...field('localGovernmentCode')} />}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DateField required {...field('from')} />
        <DateField required {...field('to')} />
      </SimpleGrid>
      <Textarea required {...field('reason')} />
    </RecordDialog>
  );
}
