import { Checkbox, NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { get, post } from '@/api/client';
import { known, type Trainer, type VisitPlan } from '@/api/types';
import { type IsoDate, isIsoDate, plusDays } from '@/shared/dates';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { SearchLimits } from '@/shared/plan/SearchLimits';
import { underWayAt } from '@/shared/plan/UnderWay';
import { useMe, useScope } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { ProvinceSelect } from '@/shared/ui/places';
import { useHref } from '@/shared/url';
import { useTrainerNames } from '../TrainerChoice';
import { useHolidays } from '../useHolidays';
import { useVisitPolicy } from '../Why';
import { DaysAhead } from './DaysAhead';
import { daysAhead, LONGEST, nextDays } from './workdays';

/** Seconds, and days, that may be asked for. */
const MOST_SECONDS = 120;
const MOST_DAYS = 20;
const MOST_STOPS = 12;

interface Values {
  provinceCode: string | null;
  trainerId: string | null;
  from: string | null;
  to: string | null;
  days: number | string;
  perDay: number | string;
  fullChecklist: boolean;
  maxSeconds: number | string;
  seed: number | string;
}

/** What is asked for again, as it was asked for. */
export type Again = Pick<
  VisitPlan,
  'provinceCode' | 'from' | 'to' | 'trainer' | 'wantedDays' | 'perDay' | 'fullChecklist'
>;

/** Keys begin at this field, and see the others: its choices open when they are asked for. */
const beginsHere = { 'data-autofocus': true, openOnFocus: false };

const number = (value: number | string) => (value === '' ? null : Number(value));

interface Props {
  /** Whose days they are, if that is known already. */
  trainer?: string;
  /** A plan that is made anew. */
  again?: Again;
  onClose: () => void;
}

/** Asks for a trainer's days: whom, from when to when; all else has good defaults. */
export function ProposeVisitPlanDialog(props: Props) {
  const me = useMe();
  const given = me.role === 'TRAINER' || props.again ? undefined : props.trainer;
  const person = useQuery({
    ...get('/api/v1/trainers/{id}', { params: { path: { id: given ?? '' } } }),
    enabled: given !== undefined,
  });
  // the form begins with where that trainer serves
  return person.isLoading ? null : <Asked {...props} person={person.data} />;
}

function Asked({ trainer, person, again, onClose }: Props & { person: Trainer | undefined }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const { province } = useScope();
  const policy = useVisitPolicy();
  const own = me.role === 'TRAINER' ? me.trainerId : undefined;
  const whose = own ?? again?.trainer.id ?? trainer ?? null;
  const [first, last] = nextDays(me.today);
  // a day that is over can't be planned: then the whole moves
  const keeps = again && again.from >= me.today;
  const values: Values = {
    provinceCode: again?.provinceCode ?? province ?? person?.provinceCode ?? null,
    trainerId: whose,
    from: keeps ? again.from : first,
    to: keeps ? again.to : last,
    days: again?.wantedDays ?? '',
    perDay: again?.perDay ?? '',
    fullChecklist: again?.fullChecklist ?? false,
    maxSeconds: '',
    seed: '',
  };
  const record = useRecord({
    draft: again ? undefined : `visit-plan.${whose ?? province ?? 'nation'}`,
    values,
    fields: {
      provinceCode: t('place.province'),
      trainerId: t('days.trainer'),
      from: t('days.from'),
      to: t('days.to'),
      days: t('days.howMany'),
      perDay: t('days.perDay'),
      fullChecklist: t('days.fullChecklist'),
      maxSeconds: t('propose.maxSeconds'),
      seed: t('propose.seed'),
    },
    write: (v) =>
      post('/api/v1/visit-plans', {
        body: known({
          trainerId: v.trainerId ?? '',
          from: v.from ?? '',
          to: v.to ?? '',
          days: number(v.days),
          perDay: number(v.perDay),
          fullChecklist: v.fullChecklist || null,
          maxSeconds: number(v.maxSeconds),
          seed: number(v.seed),
        }),
      }),
    conflict: underWayAt('/visit-plans', t('days.underWay')),
    told: null,
    after: ({ data }) => navigate(href(`/visit-plans/${data.id}`)),
    onClose,
  });
  const { form, field, box } = record;
  const v = form.values;
  const isTheirs = person && (person.provinceCode ?? null) === v.provinceCode;
  const names = useTrainerNames(
    v.provinceCode ?? undefined,
    again ? [again.trainer] : isTheirs ? [person] : [],
  );
  const asksProvince = me.scope.level === 'NATION' && !again;
  const input = { hideControls: true, allowDecimal: false, clampBehavior: 'none', min: 1 } as const;
  return (
    <RecordDialog
      of={record}
      title={t(own ? 'days.proposeOwn' : 'days.propose')}
      size="lg"
      lead={t('days.proposeLead')}
      submit={t('propose.submit')}
    >
      {asksProvince && (
        <ProvinceSelect
          placeholder=""
          {...beginsHere}
          {...field('provinceCode')}
          onChange={(code) => form.setValues({ provinceCode: code, trainerId: null })}
        />
      )}
      {!own && (
        <Select
          searchable
          required
          {...(!asksProvince && beginsHere)}
          data={[...names].map(([value, label]) => ({ value, label }))}
          nothingFoundMessage={t('visit.noTrainers')}
          {...field('trainerId')}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DateField required minDate={me.today} {...field('from')} />
        <DateField
          required
          minDate={v.from && isIsoDate(v.from) ? v.from : me.today}
          maxDate={v.from && isIsoDate(v.from) ? plusDays(v.from, LONGEST - 1) : undefined}
          {...field('to')}
        />
        <NumberInput {...input} max={MOST_DAYS} description={t('days.howManyHint')} {...field('days')} />
        <NumberInput {...input} max={MOST_STOPS} description={t('days.perDayHint')} {...field('perDay')} />
      </SimpleGrid>
      {v.from && v.to && isIsoDate(v.from) && isIsoDate(v.to) && (
        <Ahead from={v.from} to={v.to} trainer={v.trainerId} province={v.provinceCode ?? undefined} />
      )}
      <details className="mk-more">
        <summary>{t('days.more')}</summary>
        <Stack gap="sm" mt="sm">
          <Checkbox
            {...box('fullChecklist')}
            description={
              policy &&
              t('days.fullChecklistHint', {
                n: f.n(policy.fullChecklistMinutes),
                usual: f.n(policy.stopMinutes),
              })
            }
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <SearchLimits of={record} most={MOST_SECONDS} />
          </SimpleGrid>
        </Stack>
      </details>
    </RecordDialog>
  );
}

/** The days that are meant, as far as they are known. */
function Ahead({
  from,
  to,
  trainer,
  province,
}: {
  from: IsoDate;
  to: IsoDate;
  trainer: string | null;
  province: string | undefined;
}) {
  const holidays = useHolidays(from, to, province);
  const planned = useQuery({
    ...get('/api/v1/visits', {
      params: { query: { trainer: trainer ?? undefined, state: 'PLANNED', from, to, size: 500 } },
    }),
    enabled: trainer !== null,
  });
  const person = useQuery({
    ...get('/api/v1/trainers/{id}', { params: { path: { id: trainer ?? '' } } }),
    enabled: trainer !== null,
  });
  const days = useMemo(() => {
    const counts = new Map<IsoDate, number>();
    for (const { plannedOn } of (trainer !== null && planned.data?.items) || []) {
      if (plannedOn) counts.set(plannedOn, (counts.get(plannedOn) ?? 0) + 1);
    }
    const { activeFrom, activeTo } = (trainer !== null && person.data) || {};
    return daysAhead(from, to, { holidays, planned: counts, activeFrom, activeTo });
  }, [from, to, trainer, holidays, planned.data, person.data]);
  return <DaysAhead days={days} />;
}
