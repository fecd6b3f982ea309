import { Alert, NumberInput, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { get, post } from '@/api/client';
import { fieldErrors, type ProblemError } from '@/api/problem';
import { known } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { useFormat } from '@/shared/format';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { LocalGovernmentSelect, ProvinceSelect } from '@/shared/ui/places';
import { useHref } from '@/shared/url';
import { useDraftForm } from '@/shared/useDraftForm';
import { type Sending, useSend } from '@/shared/useSend';

export interface Named {
  code: string;
  name: string;
}

export interface PlanWishes {
  provinceCode: string | null;
  radiusKm: number | string;
  maxMembers: number | string;
  maxSeconds: number | string;
  seed: number | string;
  pinned: Named[];
  excluded: Named[];
}

const FIELDS = [
  'provinceCode',
  'radiusKm',
  'maxMembers',
  'maxSeconds',
  'seed',
  'pinned',
  'excluded',
] as const;
const number = (value: number | string) => (value === '' ? null : Number(value));

/** Asks for a network, and opens it; when one is still being made, that is the other. */
export function useProposePlan() {
  const navigate = useNavigate();
  const href = useHref();
  const { send, busy } = useSend();
  const [other, setOther] = useState<string>();
  const propose = async (v: PlanWishes, sending: Pick<Sending, 'done' | 'failed'> = {}) => {
    setOther(undefined);
    const write = post('/api/v1/hub-plans', {
      body: known({
        provinceCode: v.provinceCode ?? '',
        radiusKm: number(v.radiusKm),
        maxMembers: number(v.maxMembers),
        maxSeconds: number(v.maxSeconds),
        seed: number(v.seed),
        pinned: v.pinned.length > 0 ? v.pinned.map((p) => p.code) : null,
        excluded: v.excluded.length > 0 ? v.excluded.map((p) => p.code) : null,
      }),
    });
    const conflict = ({ problem: { planId } }: ProblemError) => {
      if (typeof planId === 'string') setOther(planId);
      return typeof planId === 'string';
    };
    const made = await send(write, { ...sending, conflict });
    if (made) navigate(href(`/hub-plans/${made.data.id}`));
  };
  return { propose, busy, other };
}

/** Another plan of the province is still being made. */
export function UnderWay({ other, onFollow }: { other: string; onFollow?: () => void }) {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <Alert color="gold" variant="light" role="alert" icon={<Icon name="clock" />}>
      {t('hubPlans.underWay')}{' '}
      <Link to={href(`/hub-plans/${other}`)} onClick={onFollow}>
        {t('hubPlans.toUnderWay')}
      </Link>
    </Alert>
  );
}

export function ProposePlanDialog({
  province,
  onClose,
}: {
  province: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const { propose, busy, other } = useProposePlan();
  const policy = useQuery(get('/api/v1/hubs/policy'));
  const href = useHref();
  // a plan moves the members of suspended hubs to others, those of hubs that could advise again too
  const waiting = useQuery(
    get('/api/v1/hubs', {
      params: { query: { ...(province ? { province } : {}), resumable: true, size: 1 } },
    }),
  );
  const draft = `hub-plan.${province ?? 'nation'}`;
  const { form } = useDraftForm<PlanWishes>(
    draft,
    {
      provinceCode: province ?? null,
      radiusKm: '',
      maxMembers: '',
      maxSeconds: 20,
      seed: '',
      pinned: [],
      excluded: [],
    },
    null,
  );
  const save = (v: PlanWishes) =>
    propose(v, {
      done: () => dropDraft(draft),
      failed: (error) => {
        const { beside, general } = fieldErrors(error, [
          ...FIELDS,
          ...v.pinned.map((_, i) => `pinned.${i}`),
          ...v.excluded.map((_, i) => `excluded.${i}`),
        ]);
        form.setErrors(Object.fromEntries(Object.entries(beside).map(([at, m]) => [at.split('.')[0], m])));
        if (general.length > 0 || Object.keys(beside).length === 0) toastProblem(error);
      },
    });
  const input = { hideControls: true, clampBehavior: 'none' } as const;
  return (
    <Dialog onClose={onClose} title={t('hubPlans.propose')} size="lg">
      <form noValidate onSubmit={form.onSubmit((v) => void save(v))}>
        <Stack gap="sm">
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('hubPlans.proposeLead')}
          </p>
          {other && <UnderWay other={other} />}
          {(waiting.data?.total ?? 0) > 0 && (
            <Alert color="gold" variant="light" icon={<Icon name="info" />}>
              {t('hubPlans.resumeFirst', { n: f.n(waiting.data?.total ?? 0) })}{' '}
              <Link to={href('/hubs', { resumable: 'true' })}>{t('hubPlans.resumeFirstLink')}</Link>
            </Alert>
          )}
          {province === undefined && (
            <ProvinceSelect
              required
              placeholder=""
              value={form.values.provinceCode}
              onChange={(code) => form.setValues({ provinceCode: code, pinned: [], excluded: [] })}
              error={form.errors.provinceCode}
            />
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <NumberInput
              {...input}
              label={t('hubPlans.radius')}
              description={t('hubPlans.radiusHint')}
              placeholder={policy.data ? f.digits(String(policy.data.radiusKm)) : ''}
              min={1}
              max={300}
              {...form.getInputProps('radiusKm')}
            />
            <NumberInput
              {...input}
              label={t('hubPlans.maxMembers')}
              description={t('hubPlans.maxMembersHint')}
              placeholder={policy.data ? f.digits(String(policy.data.maxMembers)) : ''}
              min={1}
              allowDecimal={false}
              {...form.getInputProps('maxMembers')}
            />
          </SimpleGrid>
          <details className="mk-more">
            <summary>{t('hubPlans.wishes')}</summary>
            <Stack gap="sm" mt="sm">
              <Places
                key={`pinned ${form.values.provinceCode}`}
                label={t('hubPlans.pinned')}
                province={form.values.provinceCode ?? undefined}
                value={form.values.pinned}
                onChange={(pinned) => form.setFieldValue('pinned', pinned)}
                error={form.errors.pinned as string | undefined}
              />
              <Places
                key={`excluded ${form.values.provinceCode}`}
                label={t('hubPlans.excluded')}
                province={form.values.provinceCode ?? undefined}
                value={form.values.excluded}
                onChange={(excluded) => form.setFieldValue('excluded', excluded)}
                error={form.errors.excluded as string | undefined}
              />
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                <NumberInput
                  {...input}
                  label={t('propose.maxSeconds')}
                  description={t('propose.maxSecondsHint')}
                  min={1}
                  max={600}
                  allowDecimal={false}
                  {...form.getInputProps('maxSeconds')}
                />
                <NumberInput
                  {...input}
                  label={t('propose.seed')}
                  description={t('propose.seedHint')}
                  min={0}
                  allowDecimal={false}
                  {...form.getInputProps('seed')}
                />
              </SimpleGrid>
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

/** Several local governments, found by name one after the other. */
function Places({
  label,
  province,
  value,
  onChange,
  error,
}: {
  label: string;
  province: string | undefined;
  value: Named[];
  onChange: (value: Named[]) => void;
  error?: string;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(0);
  return (
    <div>
      <LocalGovernmentSelect
        key={asked}
        label={label}
        province={province}
        value={null}
        error={error}
        onChange={() => undefined}
        onPick={(one) => {
          if (!value.some((v) => v.code === one.code)) onChange([...value, one]);
          setAsked(asked + 1);
        }}
      />
      <ul className="mk-picked">
        {value.map((one) => (
          <li key={one.code}>
            <span lang="th">{one.name}</span>
            <button
              type="button"
              className="mk-plain"
              aria-label={t('hubPlans.unpick', { name: one.name })}
              onClick={() => onChange(value.filter((v) => v.code !== one.code))}
            >
              <Icon name="cross" size={14} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
