import { Group, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { getWithEtag, ifMatch, post, put, remove } from '@/api/client';
import { known, type LgType, type LocalGovernmentDetail } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useMe } from '@/shared/session';
import { LG_TYPES } from '@/shared/status';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { DateField } from '@/shared/ui/DateField';
import { FormButtons } from '@/shared/ui/Dialog';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { DistrictSelect, ProvinceSelect } from '@/shared/ui/places';

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
  const [closeOn, setCloseOn] = useState<string | null>(me.today);
  const path = { path: { code: lg?.code ?? '' } };
  const record = useRecord({
    draft: `local-government.${lg?.code ?? 'new'}`,
    values: toValues(lg),
    etag,
    fields: {
      code: t('lg.code'),
      name: t('lg.name'),
      type: { label: t('lg.type'), shown: (type) => t(`type.${type}`) },
      districtCode: t('place.district'),
      latitude: t('lg.latitude'),
      longitude: t('lg.longitude'),
      activeFrom: t('lg.activeFrom'),
      activeTo: t('lg.activeTo'),
      predecessors: t('lg.predecessors'),
      typeChangedOn: t('lg.typeChangedOn'),
    },
    write: (v, version) =>
      lg
        ? put('/api/v1/local-governments/{code}', {
            params: path,
            body: known({ ...toBody(v), typeChangedOn: v.type === lg.type ? null : v.typeChangedOn }),
            headers: ifMatch(version),
          })
        : post('/api/v1/local-governments', { body: known({ code: v.code.trim(), ...toBody(v) }) }),
    theirs: { query: getWithEtag('/api/v1/local-governments/{code}', { params: path }), of: toValues },
    after: ({ data }) => {
      onClose();
      if (!lg) navigate(`/local-governments/${data.code}`);
    },
    onClose,
  });
  const { form, field } = record;
  return (
    <RecordDialog
      of={record}
      size="lg"
      title={lg ? t('lg.edit') : t('lg.add')}
      buttons={
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
                  params: { ...path, query: { on: closeOn ?? undefined } },
                  headers: ifMatch(record.base.current),
                })
              }
              done={onClose}
            />
          ) : (
            <span />
          )}
          <FormButtons busy={record.busy} onCancel={record.cancel} />
        </Group>
      }
    >
      {!lg && <TextInput description={t('lg.codeHint')} inputMode="numeric" required {...field('code')} />}
      <TextInput required {...field('name')} />
      <Select data={LG_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) }))} {...field('type')} />
      {lg && form.values.type !== lg.type && <DateField required {...field('typeChangedOn')} />}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <ProvinceSelect
          value={form.values.province}
          onChange={(code) => form.setValues({ province: code, districtCode: '' })}
        />
        <DistrictSelect
          province={form.values.province ?? undefined}
          required
          {...field('districtCode')}
          onChange={(code) => form.setFieldValue('districtCode', code ?? '')}
        />
        <NumberField {...field('latitude')} />
        <NumberField {...field('longitude')} />
        <DateField clearable {...field('activeFrom')} />
        <DateField clearable {...field('activeTo')} />
      </SimpleGrid>
      <TagsInput description={t('lg.predecessorsHint')} {...field('predecessors')} />
    </RecordDialog>
  );
}
