import { Button, Group, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { getWithEtag, ifMatch, post, put, remove } from '@/api/client';
import { known, type LgType, type LocalGovernmentDetail } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { useMe } from '@/shared/session';
import { LG_TYPES } from '@/shared/status';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { DateField } from '@/shared/ui/DateField';
import { Dialog } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { DistrictSelect, ProvinceSelect } from '@/shared/ui/places';
import { useDraftForm } from '@/shared/useDraftForm';
import { beside, useSend } from '@/shared/useSend';
import { useTheirs } from '@/shared/useTheirs';

const FIELDS = [
  'code',
  'name',
  'type',
  'districtCode',
  'latitude',
  'longitude',
  'activeFrom',
  'activeTo',
  'predecessors',
  'typeChangedOn',
] as const;

interface Values {
  code: string;
  name: string;
  type: LgType;
  province: string | null;
  districtCode: string;
  latitude: number | string;
  longitude: number | string;
  activeFrom: string | null;
  activeTo: string | null;
  predecessors: string[];
  typeChangedOn: string | null;
}

const toValues = (lg?: LocalGovernmentDetail): Values => ({
  code: lg?.code ?? '',
  name: lg?.name ?? '',
  type: lg?.type ?? 'SAO',
  province: lg?.province.code ?? null,
  districtCode: lg?.district.code ?? '',
  latitude: lg?.latitude ?? '',
  longitude: lg?.longitude ?? '',
  activeFrom: lg?.activeFrom ?? null,
  activeTo: lg?.activeTo ?? null,
  predecessors: lg?.predecessors ?? [],
  typeChangedOn: null,
});

const toBody = (v: Values) => ({
  name: v.name.trim(),
  type: v.type,
  districtCode: v.districtCode,
  latitude: typedNumber(v.latitude),
  longitude: typedNumber(v.longitude),
  activeFrom: v.activeFrom,
  activeTo: v.activeTo,
  predecessors: v.predecessors,
});

/** Adds a local government, or changes and closes one (ADMIN). */
export default function LocalGovernmentForm({
  lg,
  etag,
  onClose,
}: {
  lg?: LocalGovernmentDetail;
  etag?: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const { send, busy } = useSend();
  const [closeOn, setCloseOn] = useState<string | null>(me.today);
  const draft = `local-government.${lg?.code ?? 'new'}`;
  const { form, base, setBase } = useDraftForm(draft, toValues(lg), etag ?? null);
  const stored = getWithEtag('/api/v1/local-governments/{code}', {
    params: { path: { code: lg?.code ?? '' } },
  });
  const { conflict, compare } = useTheirs({ form, setBase }, stored, toValues);

  const save = async (values: Values, version: string | null) => {
    const write = lg
      ? put('/api/v1/local-governments/{code}', {
          params: { path: { code: lg.code } },
          body: known({
            ...toBody(values),
            typeChangedOn: values.type === lg.type ? null : values.typeChangedOn,
          }),
          headers: ifMatch(version),
        })
      : post('/api/v1/local-governments', { body: known({ code: values.code.trim(), ...toBody(values) }) });
    const done = () => {
      dropDraft(draft);
      toastDone(t('common.saved'));
    };
    if (!(await send(write, { done, conflict, failed: beside(form, FIELDS) }))) return;
    onClose();
    if (!lg) navigate(`/local-governments/${values.code.trim()}`);
  };

  const label = {
    code: t('lg.code'),
    name: t('lg.name'),
    type: t('lg.type'),
    districtCode: t('place.district'),
    latitude: t('lg.latitude'),
    longitude: t('lg.longitude'),
    activeFrom: t('lg.activeFrom'),
    activeTo: t('lg.activeTo'),
    predecessors: t('lg.predecessors'),
    typeChangedOn: t('lg.typeChangedOn'),
  };

  const shown = (key: (typeof FIELDS)[number], v: Values) =>
    key === 'type' ? t(`type.${v.type}`) : String(v[key] ?? '');

  return (
    <Dialog size="lg" onClose={onClose} title={lg ? t('lg.edit') : t('lg.add')}>
      <form noValidate onSubmit={form.onSubmit((values) => void save(values, base.current))}>
        <Stack gap="sm">
          {compare(FIELDS, (key) => label[key], save, shown)}
          {!lg && (
            <TextInput
              label={label.code}
              description={t('lg.codeHint')}
              inputMode="numeric"
              required
              {...form.getInputProps('code')}
            />
          )}
          <TextInput label={label.name} required {...form.getInputProps('name')} />
          <Select
            label={label.type}
            data={LG_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) }))}
            {...form.getInputProps('type')}
          />
          {lg && form.values.type !== lg.type && (
            <DateField label={label.typeChangedOn} required {...form.getInputProps('typeChangedOn')} />
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <ProvinceSelect
              value={form.values.province}
              onChange={(code) => form.setValues({ province: code, districtCode: '' })}
            />
            <DistrictSelect
              province={form.values.province ?? undefined}
              required
              value={form.values.districtCode}
              onChange={(code) => form.setFieldValue('districtCode', code ?? '')}
              error={form.errors.districtCode}
            />
            <NumberField label={label.latitude} {...form.getInputProps('latitude')} />
            <NumberField label={label.longitude} {...form.getInputProps('longitude')} />
            <DateField label={label.activeFrom} clearable {...form.getInputProps('activeFrom')} />
            <DateField label={label.activeTo} clearable {...form.getInputProps('activeTo')} />
          </SimpleGrid>
          <TagsInput
            label={label.predecessors}
            description={t('lg.predecessorsHint')}
            {...form.getInputProps('predecessors')}
          />
          <Group justify="space-between">
            {lg && !lg.activeTo ? (
              <ConfirmButton
                label={t('lg.close')}
                title={t('lg.close')}
                confirm={t('lg.close')}
                text={
                  <Stack gap="xs">
                    <span>{t('lg.closeText', { name: lg.name })}</span>
                    <DateField label={t('lg.activeTo')} value={closeOn} onChange={setCloseOn} />
                  </Stack>
                }
                sends={() =>
                  remove('/api/v1/local-governments/{code}', {
                    params: { path: { code: lg.code }, query: { on: closeOn ?? undefined } },
                    headers: ifMatch(base.current),
                  })
                }
                done={onClose}
              />
            ) : (
              <span />
            )}
            <Group>
              <Button
                variant="default"
                onClick={() => {
                  dropDraft(draft);
                  onClose();
                }}
              >
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {t('common.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
