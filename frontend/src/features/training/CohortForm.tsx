import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { getWithEtag, ifMatch, post, put } from '@/api/client';
import { type Cohort, known } from '@/api/types';
import { fiscalYearOf } from '@/shared/dates';
import { dropDraft } from '@/shared/draft';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { ProvinceSelect } from '@/shared/ui/places';
import { useHref } from '@/shared/url';
import { useDraftForm } from '@/shared/useDraftForm';
import { beside, useSend } from '@/shared/useSend';
import { useTheirs } from '@/shared/useTheirs';

const FIELDS = [
  'code',
  'name',
  'course',
  'fiscalYear',
  'startsOn',
  'endsOn',
  'venue',
  'provinceCode',
] as const;

interface Values {
  code: string;
  name: string;
  course: string;
  fiscalYear: number | string;
  startsOn: string | null;
  endsOn: string | null;
  venue: string;
  provinceCode: string | null;
}

const toValues = (c: Cohort): Values => ({
  code: c.code,
  name: c.name,
  course: c.course ?? '',
  fiscalYear: c.fiscalYear,
  startsOn: c.startsOn,
  endsOn: c.endsOn,
  venue: c.venue ?? '',
  provinceCode: c.provinceCode ?? null,
});

export function CohortForm({
  cohort,
  etag,
  onClose,
}: {
  cohort?: Cohort;
  etag?: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const href = useHref();
  const { send, busy } = useSend();
  const own = me.role === 'ADMIN' ? null : (me.scope.provinceCode ?? null);
  const draft = `cohort.${cohort?.id ?? 'new'}`;
  const empty: Values = {
    code: '',
    name: '',
    course: '',
    fiscalYear: fiscalYearOf(me.today),
    startsOn: null,
    endsOn: null,
    venue: '',
    provinceCode: own,
  };
  const { form, base, setBase } = useDraftForm(draft, cohort ? toValues(cohort) : empty, etag ?? null);
  const stored = getWithEtag('/api/v1/cohorts/{id}', { params: { path: { id: cohort?.id ?? '' } } });
  const { conflict, compare } = useTheirs({ form, setBase }, stored, toValues);
  const label: Record<(typeof FIELDS)[number], string> = {
    code: t('cohort.code'),
    name: t('cohort.name'),
    course: t('cohort.course'),
    fiscalYear: t('cohort.fiscalYear'),
    startsOn: t('cohort.startsOn'),
    endsOn: t('cohort.endsOn'),
    venue: t('cohort.venue'),
    provinceCode: t('place.province'),
  };
  const save = async (v: Values, version: string | null) => {
    const body = known({
      code: v.code.trim(),
      name: v.name.trim(),
      course: v.course.trim() || null,
      fiscalYear: typedNumber(v.fiscalYear) as number,
      startsOn: v.startsOn ?? '',
      endsOn: v.endsOn ?? '',
      venue: v.venue.trim() || null,
      provinceCode: v.provinceCode,
    });
    const write = cohort
      ? put('/api/v1/cohorts/{id}', { params: { path: { id: cohort.id } }, body, headers: ifMatch(version) })
      : post('/api/v1/cohorts', { body });
    const done = ({ data }: { data: Cohort }) => {
      if (!cohort) navigate(href(`/training/${data.id}`));
      dropDraft(draft);
      toastDone(t('common.saved'));
    };
    if (await send(write, { done, conflict, failed: beside(form, FIELDS) })) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t(cohort ? 'cohort.edit' : 'cohort.add')}>
      <form noValidate onSubmit={form.onSubmit((v) => void save(v, base.current))}>
        <Stack gap="sm">
          {compare(FIELDS, (key) => label[key], save)}
          <TextInput label={label.name} required {...form.getInputProps('name')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label={label.code} required {...form.getInputProps('code')} />
            <NumberField label={label.fiscalYear} required {...form.getInputProps('fiscalYear')} />
            <DateField label={label.startsOn} required {...form.getInputProps('startsOn')} />
            <DateField label={label.endsOn} required {...form.getInputProps('endsOn')} />
          </SimpleGrid>
          <TextInput label={label.course} {...form.getInputProps('course')} />
          <TextInput label={label.venue} {...form.getInputProps('venue')} />
          {!own && (
            <ProvinceSelect
              label={t('cohort.holderProvince')}
              placeholder={t('affiliation.DEPARTMENT')}
              value={form.values.provinceCode}
              onChange={(code) => form.setFieldValue('provinceCode', code)}
              error={form.errors.provinceCode}
            />
          )}
          <FormButtons
            busy={busy}
            onCancel={() => {
              dropDraft(draft);
              onClose();
            }}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
