import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { get, post } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { known } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { toldApart } from '@/shared/names';
import { SearchLimits } from '@/shared/plan/SearchLimits';
import { underWayAt } from '@/shared/plan/UnderWay';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Icon } from '@/shared/ui/icons';
import { LocalGovernmentSelect, ProvinceSelect } from '@/shared/ui/places';
import { useHref } from '@/shared/url';
import { useFresh } from '@/shared/useFresh';
import '../board.css';
import { TERMS } from './coveragePlanWords';

/** As the server weighs when nothing is said: what is left empty stays so. */
const DEFAULT_WEIGHTS = { travel: 1, balance: 80, continuity: 20, cohesion: 10 };
const BLANK: Record<keyof typeof DEFAULT_WEIGHTS, number | string> = {
  travel: '',
  balance: '',
  continuity: '',
  cohesion: '',
};

/** All four or none: the server takes them together. */
export function weightsOf(typed: typeof BLANK) {
  if (TERMS.every((term) => typed[term] === '')) return null;
  const weight = (term: keyof typeof BLANK) =>
    typed[term] === '' ? DEFAULT_WEIGHTS[term] : Number(typed[term]);
  return {
    travel: weight('travel'),
    balance: weight('balance'),
    continuity: weight('continuity'),
    cohesion: weight('cohesion'),
  };
}

interface Supposed {
  key: string;
  name: string;
  /** The local government at which it would be based. */
  at: string | null;
  capacity: number | string;
}

interface Values {
  provinceCode: string | null;
  from: string | null;
  weights: typeof BLANK;
  maxSeconds: number | string;
  seed: number | string;
  without: string[];
  added: Supposed[];
}

const same = (places: readonly string[]) => Object.fromEntries(places.map((place) => [place, place]));

/** Asks for a division: usually only a day is needed, the rest has good defaults. */
export function ProposeCoveragePlanDialog({
  province,
  without,
  onClose,
}: {
  province: string | undefined;
  /** Id of a trainer to be left out. */
  without?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const fresh = useFresh();
  const navigate = useNavigate();
  const href = useHref();
  const values: Values = {
    provinceCode: province ?? null,
    from: me.today,
    weights: BLANK,
    maxSeconds: 20,
    seed: '',
    without: without ? [without] : [],
    added: [],
  };
  /** Where it would be based, by what the registry says now. */
  const placed = async ({ name, at, capacity }: Supposed) => {
    if (!at) return null;
    const { latitude, longitude } = await fresh(
      get('/api/v1/local-governments/{code}', { params: { path: { code: at } } }),
    );
    if (latitude == null || longitude == null) return null;
    return { name: name.trim(), latitude, longitude, capacity: Number(capacity) };
  };
  const record = useRecord({
    draft: `plan.${province ?? 'new'}${without ? `.without.${without}` : ''}`,
    values,
    fields: {
      provinceCode: t('place.province'),
      from: t('propose.from'),
      maxSeconds: t('propose.maxSeconds'),
      seed: t('propose.seed'),
      without: t('propose.without'),
    },
    elsewhere: ({ added, without }) => ({
      ...Object.fromEntries(without.map((_, i) => [`without.${i}`, 'without'])),
      ...same(TERMS.map((term) => `weights.${term}`)),
      ...same(added.flatMap((_, i) => ['at', 'name', 'capacity'].map((field) => `added.${i}.${field}`))),
    }),
    write: (v) => async () => {
      const added = await Promise.all(v.added.map((one) => placed(one)));
      const errors = added.flatMap((one, i) =>
        one ? [] : { pointer: `/added/${i}/at`, code: 'NOWHERE', message: t('propose.noPosition') },
      );
      if (errors.length > 0) throw new ProblemError({ status: 422, title: '', errors });
      return post('/api/v1/coverage-plans', {
        body: known({
          provinceCode: v.provinceCode ?? '',
          from: v.from ?? '',
          weights: weightsOf(v.weights),
          maxSeconds: Number(v.maxSeconds),
          seed: v.seed === '' ? null : Number(v.seed),
          without: v.without.length > 0 ? v.without : null,
          added: added.length > 0 ? added.filter((one) => one !== null) : null,
        }),
      });
    },
    conflict: underWayAt('/plans'),
    told: null,
    after: ({ data }) => navigate(href(`/plans/${data.id}`)),
    onClose,
  });
  const { form, field } = record;
  const { provinceCode, added } = form.values;
  const trainers = useQuery({
    ...get('/api/v1/trainers', {
      params: { query: { province: provinceCode ?? undefined, active: true, size: 500 } },
    }),
    enabled: provinceCode !== null,
  });
  const called = toldApart(trainers.data?.items ?? [], (x) => x.localGovernmentName);
  return (
    <RecordDialog
      of={record}
      title={t('plans.propose')}
      size="lg"
      lead={t('propose.lead')}
      submit={t('propose.submit')}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {province === undefined && (
          <ProvinceSelect
            required
            placeholder=""
            {...field('provinceCode')}
            onChange={(code) => form.setValues({ provinceCode: code, without: [] })}
          />
        )}
        <DateField required {...field('from')} />
      </SimpleGrid>
      <details className="mk-more">
        <summary>{t('propose.advanced')}</summary>
        <Stack gap="sm" mt="sm">
          <p className="mk-small mk-muted" style={{ margin: 0 }}>
            {t('propose.weightsHint')}
          </p>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            {TERMS.map((term) => (
              <NumberInput
                key={term}
                label={t(`term.${term}`)}
                description={t(`termHint.${term}`)}
                placeholder={String(DEFAULT_WEIGHTS[term])}
                min={0}
                max={1000}
                allowDecimal={false}
                hideControls
                {...form.getInputProps(`weights.${term}`)}
              />
            ))}
            <SearchLimits of={record} />
          </SimpleGrid>
        </Stack>
      </details>
      <details className="mk-more" open={without !== undefined || undefined}>
        <summary>{t('propose.whatIf')}</summary>
        <Stack gap="sm" mt="sm">
          <p className="mk-small mk-muted" style={{ margin: 0 }}>
            {t('propose.whatIfHint')}
          </p>
          {(trainers.data?.items.length ?? 0) > 0 && (
            <Checkbox.Group {...field('without')}>
              <div className="mk-checks">
                {trainers.data?.items.map((trainer) => (
                  <Checkbox key={trainer.id} value={trainer.id} label={called(trainer)} />
                ))}
              </div>
            </Checkbox.Group>
          )}
          {added.map((one, i) => (
            <fieldset key={one.key} className="mk-supposed">
              <legend>{t('propose.supposed', { n: i + 1 })}</legend>
              <TextInput label={t('trainer.name')} required {...form.getInputProps(`added.${i}.name`)} />
              <LocalGovernmentSelect
                label={t('propose.at')}
                required
                province={provinceCode ?? undefined}
                value={one.at}
                onChange={(code) => form.setFieldValue(`added.${i}.at`, code)}
                error={form.errors[`added.${i}.at`]}
              />
              <NumberInput
                label={t('trainer.capacity')}
                required
                min={1}
                max={500}
                allowDecimal={false}
                hideControls
                {...form.getInputProps(`added.${i}.capacity`)}
              />
              <ActionIcon
                variant="default"
                size={36}
                aria-label={t('propose.remove', { n: i + 1 })}
                onClick={() => form.removeListItem('added', i)}
              >
                <Icon name="trash" size={16} />
              </ActionIcon>
            </fieldset>
          ))}
          <Group>
            <Button
              variant="default"
              size="xs"
              leftSection={<Icon name="plus" size={14} />}
              onClick={() =>
                form.insertListItem('added', {
                  key: String(Date.now()),
                  name: '',
                  at: null,
                  capacity: 20,
                })
              }
            >
              {t('propose.add')}
            </Button>
          </Group>
        </Stack>
      </details>
    </RecordDialog>
  );
}
