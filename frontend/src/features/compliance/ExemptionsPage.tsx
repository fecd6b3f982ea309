import { Button, SegmentedControl, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { post, remove } from '@/api/client';
import { type Exemption, known } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { useFormat } from '@/shared/format';
import { can, useMe, useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { Empty, Head, toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { LocalGovernmentSelect, ProvinceSelect } from '@/shared/ui/places';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';
import { useDraftForm } from '@/shared/useDraftForm';
import { beside, useSend } from '@/shared/useSend';

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

const FIELDS = ['provinceCode', 'localGovernmentCode', 'from', 'to', 'reason'] as const;

function ExemptionForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { send, busy } = useSend();
  const empty = {
    level: 'NATION' as 'NATION' | 'PROVINCE' | 'LOCAL_GOVERNMENT',
    provinceCode: null as string | null,
    localGovernmentCode: null as string | null,
    from: me.today as string | null,
    to: null as string | null,
    reason: '',
  };
  const { form } = useDraftForm('exemption', empty, null);
  const { level } = form.values;
  const save = async (v: typeof form.values) => {
    // Without a place the server would take it for the whole country.
    const place =
      level === 'PROVINCE' ? 'provinceCode' : level === 'LOCAL_GOVERNMENT' ? 'localGovernmentCode' : null;
    if (place && !v[place]) {
      form.setFieldError(place, t('exemptions.choosePlace'));
      return;
    }
    const write = post('/api/v1/exemptions', {
      body: known({
        provinceCode: level === 'PROVINCE' ? v.provinceCode : null,
        localGovernmentCode: level === 'LOCAL_GOVERNMENT' ? v.localGovernmentCode : null,
        from: v.from ?? '',
        to: v.to ?? '',
        reason: v.reason.trim(),
      }),
    });
    const done = () => {
      dropDraft('exemption');
      toastDone(t('common.saved'));
    };
    if (await send(write, { done, failed: beside(form, FIELDS) })) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('exemptions.add')}>
      <form noValidate onSubmit={form.onSubmit((v) => void save(v))}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('exemptions.level')}
            value={level}
            onChange={(v) => form.setFieldValue('level', v as typeof level)}
            data={(['NATION', 'PROVINCE', 'LOCAL_GOVERNMENT'] as const).map((v) => ({
              value: v,
              label: t(`level.${v}`),
            }))}
          />
          {level === 'PROVINCE' && (
            <ProvinceSelect
              required
              placeholder=""
              value={form.values.provinceCode}
              onChange={(code) => form.setFieldValue('provinceCode', code)}
              error={form.errors.provinceCode}
            />
          )}
          {level === 'LOCAL_GOVERNMENT' && (
            <LocalGovernmentSelect
              required
              value={form.values.localGovernmentCode}
              onChange={(code) => form.setFieldValue('localGovernmentCode', code)}
              error={form.errors.localGovernmentCode}
            />
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <DateField label={t('exemptions.from')} required {...form.getInputProps('from')} />
            <DateField label={t('exemptions.to')} required {...form.getInputProps('to')} />
          </SimpleGrid>
          <Textarea label={t('exemptions.reason')} required {...form.getInputProps('reason')} />
          <FormButtons
            busy={busy}
            onCancel={() => {
              dropDraft('exemption');
              onClose();
            }}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
