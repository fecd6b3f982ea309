import {
  ActionIcon,
  Alert,
  Button,
  Checkbox,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { get, post } from '@/api/client';
import { type ProblemDetails, ProblemError } from '@/api/problem';
import { known } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { toldApart } from '@/shared/names';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { Icon } from '@/shared/ui/icons';
import { LocalGovernmentSelect, ProvinceSelect } from '@/shared/ui/places';
import { useHref } from '@/shared/url';
import { useDraftForm } from '@/shared/useDraftForm';
import { useFresh } from '@/shared/useFresh';
import { beside, useSend } from '@/shared/useSend';
import './board.css';
import { TERMS } from './planWords';

/** As the server weighs when nothing is said: what is left empty stays so. */
export const DEFAULT_WEIGHTS = { travel: 1, balance: 80, continuity: 20, cohesion: 10 };
const BLANK = { travel: '', balance: '', continuity: '', cohesion: '' } as Record<
  keyof typeof DEFAULT_WEIGHTS,
  number | string
>;

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

const FIELDS = [
  'provinceCode',
  'from',
  'maxSeconds',
  'seed',
  ...TERMS.map((term) => `weights.${term}`),
] as const;

/** Asks for a division: usually only a day is needed, the rest has good defaults. */
export function ProposeDialog({
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
  const { send, busy } = useSend();
  const [other, setOther] = useState<string>();
  const draft = `plan.${province ?? 'new'}${without ? `.without.${without}` : ''}`;
  const { form } = useDraftForm(
    draft,
    {
      provinceCode: province ?? null,
      from: me.today as string | null,
      weights: BLANK,
      maxSeconds: 20 as number | string,
      seed: '' as number | string,
      without: without ? [without] : ([] as string[]),
      added: [] as Supposed[],
    },
    null,
  );
  const { provinceCode, added } = form.values;
  const trainers = useQuery({
    ...get('/api/v1/trainers', {
      params: { query: { province: provinceCode ?? undefined, active: true, size: 500 } },
    }),
    enabled: provinceCode !== null,
  });
  const called = toldApart(trainers.data?.items ?? [], (x) => x.localGovernmentName);
  const save = async (v: typeof form.values) => {
    setOther(undefined);
    const write = async () => {
      const nowhere: ProblemDetails['errors'] = [];
      const supposed = await Promise.all(
        v.added.map(async (one, i) => {
          const place = one.at
            ? await fresh(get('/api/v1/local-governments/{code}', { params: { path: { code: one.at } } }))
            : undefined;
          const { latitude, longitude } = place ?? {};
          if (latitude != null && longitude != null)
            return { name: one.name.trim(), latitude, longitude, capacity: Number(one.capacity) };
          nowhere.push({ pointer: `/added/${i}/at`, code: 'NOWHERE', message: t('propose.noPosition') });
          return null;
        }),
      );
      if (nowhere.length > 0) throw new ProblemError({ status: 422, title: '', errors: nowhere });
      return post('/api/v1/coverage-plans', {
        body: known({
          provinceCode: v.provinceCode ?? '',
          from: v.from ?? '',
          weights: weightsOf(v.weights),
          maxSeconds: Number(v.maxSeconds),
          seed: v.seed === '' ? null : Number(v.seed),
          without: v.without.length > 0 ? v.without : null,
          added: supposed.length > 0 ? supposed.filter((one) => one !== null) : null,
        }),
      });
    };
    const made = await send(write, {
      done: () => dropDraft(draft),
      conflict: ({ problem: { planId } }) => {
        if (typeof planId === 'string') setOther(planId);
        return typeof planId === 'string';
      },
      failed: beside(form, [
        ...FIELDS,
        ...v.added.flatMap((_, i) => ['at', 'name', 'capacity'].map((field) => `added.${i}.${field}`)),
      ]),
    });
    if (made) navigate(href(`/plans/${made.data.id}`));
  };
  return (
    <Dialog onClose={onClose} title={t('plans.propose')} size="lg">
      <form noValidate onSubmit={form.onSubmit((v) => void save(v))}>
        <Stack gap="sm">
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('propose.lead')}
          </p>
          {other && (
            <Alert color="gold" variant="light" role="alert" icon={<Icon name="clock" />}>
              {t('propose.underWay')} <Link to={href(`/plans/${other}`)}>{t('propose.toUnderWay')}</Link>
            </Alert>
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            {province === undefined && (
              <ProvinceSelect
                required
                placeholder=""
                value={provinceCode}
                onChange={(code) => form.setValues({ provinceCode: code, without: [] })}
                error={form.errors.provinceCode}
              />
            )}
            <DateField label={t('propose.from')} required {...form.getInputProps('from')} />
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
                <NumberInput
                  label={t('propose.maxSeconds')}
                  description={t('propose.maxSecondsHint')}
                  min={1}
                  max={600}
                  allowDecimal={false}
                  hideControls
                  {...form.getInputProps('maxSeconds')}
                />
                <NumberInput
                  label={t('propose.seed')}
                  description={t('propose.seedHint')}
                  min={0}
                  allowDecimal={false}
                  hideControls
                  {...form.getInputProps('seed')}
                />
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
                <Checkbox.Group label={t('propose.without')} {...form.getInputProps('without')}>
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
          <FormButtons
            busy={busy}
            submit={t('propose.submit')}
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
