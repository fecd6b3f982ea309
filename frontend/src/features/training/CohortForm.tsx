import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { getWithEtag, ifMatch, post, put } from '@/api/client';
import { type Cohort, known } from '@/api/types';
import { fiscalYearOf } from '@/shared/dates';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { ProvinceSelect } from '@/shared/ui/places';
import { useHref } from '@/shared/url';

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

const toBody = (v: Values) =>
  known({
    code: v.code.trim(),
    name: v.name.trim(),
    course: v.course.trim() || null,
    fiscalYear: typedNumber(v.fiscalYear),
    startsOn: v.startsOn,
    endsOn: v.endsOn,
    venue: v.venue.trim() || null,
    provinceCode: v.provinceCode,
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
  const own = me.role === 'ADMIN' ? null : (me.scope.provinceCode ?? null);
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
  const path = { path: { id: cohort?.id ?? '' } };
  const record = useRecord({
    draft: `cohort.${cohort?.id ?? 'new'}`,
    values: cohort ? toValues(cohort) : empty,
    etag,
    fields: {
      code: t('cohort.code'),
      name: t('cohort.name'),
      course: t('cohort.course'),
      fiscalYear: t('cohort.fiscalYear'),
      startsOn: t('cohort.startsOn'),
      endsOn: t('cohort.endsOn'),
      venue: t('cohort.venue'),
      provinceCode: t('cohort.holderProvince'),
    },
    write: (v, version) =>
      cohort
        ? put('/api/v1/cohorts/{id}', { params: path, body: toBody(v), headers: ifMatch(version) })
        : post('/api/v1/cohorts', { body: toBody(v) }),
    theirs: { query: getWithEtag('/api/v1/cohorts/{id}', { params: path }), of: toValues },
    done: ({ data }) => {
      if (!cohort) navigate(href(`/training/${data.id}`));
    },
    onClose,
  });
  const { field } = record;
  return (
    <RecordDialog of={record} title={t(cohort ? 'cohort.edit' : 'cohort.add')}>
      <TextInput required {...field('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput required {...field('code')} />
        <NumberField required {...field('fiscalYear')} />
        <DateField required {...field('startsOn')} />
        <DateField required {...field('endsOn')} />
      </SimpleGrid>
      <TextInput {...field('course')} />
      <TextInput {...field('venue')} />
      {!own && <ProvinceSelect placeholder={t('affiliation.DEPARTMENT')} {...field('provinceCode')} />}
    </RecordDialog>
  );
}
