import { NumberInput, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { get, post } from '@/api/client';
import { known } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { SearchLimits } from '@/shared/plan/SearchLimits';
import { underWayAt } from '@/shared/plan/UnderWay';
import { Icon } from '@/shared/ui/icons';
import { LocalGovernmentSelect, ProvinceSelect } from '@/shared/ui/places';
import { Warning } from '@/shared/ui/Warning';
import { useHref } from '@/shared/url';

export interface Named {
  code: string;
  name: string;
}

interface PlanWishes {
  provinceCode: string | null;
  radiusKm: number | string;
  maxMembers: number | string;
  maxSeconds: number | string;
  seed: number | string;
  pinned: Named[];
  excluded: Named[];
}

const number = (value: number | string) => (value === '' ? null : Number(value));
const listed = (of: readonly Named[]) => (of.length > 0 ? of.map((one) => one.code) : null);

/** What asks for a network. */
export const proposing = (v: PlanWishes) =>
  post('/api/v1/hub-plans', {
    body: known({
      provinceCode: v.provinceCode ?? '',
      radiusKm: number(v.radiusKm),
      maxMembers: number(v.maxMembers),
      maxSeconds: number(v.maxSeconds),
      seed: number(v.seed),
      pinned: listed(v.pinned),
      excluded: listed(v.excluded),
    }),
  });

export function ProposeHubPlanDialog({
  province,
  onClose,
}: {
  province: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const navigate = useNavigate();
  const policy = useQuery(get('/api/v1/hubs/policy'));
  const href = useHref();
  // a plan moves the members of suspended hubs to others, those of hubs that could advise again too
  const waiting = useQuery(
    get('/api/v1/hubs', {
      params: { query: { ...(province ? { province } : {}), resumable: true, size: 1 } },
    }),
  );
  const values: PlanWishes = {
    provinceCode: province ?? null,
    radiusKm: '',
    maxMembers: '',
    maxSeconds: 20,
    seed: '',
    pinned: [],
    excluded: [],
  };
  const record = useRecord({
    draft: `hub-plan.${province ?? 'nation'}`,
    values,
    fields: {
      provinceCode: t('place.province'),
      radiusKm: t('hubPlans.radius'),
      maxMembers: t('hubPlans.maxMembers'),
      maxSeconds: t('propose.maxSeconds'),
      seed: t('propose.seed'),
      pinned: t('hubPlans.pinned'),
      excluded: t('hubPlans.excluded'),
    },
    elsewhere: (v) =>
      Object.fromEntries(
        (['pinned', 'excluded'] as const).flatMap((list) => v[list].map((_, i) => [`${list}.${i}`, list])),
      ),
    write: proposing,
    conflict: underWayAt('/hub-plans'),
    told: null,
    after: ({ data }) => navigate(href(`/hub-plans/${data.id}`)),
    onClose,
  });
  const { form, field } = record;
  const input = { hideControls: true, clampBehavior: 'none' } as const;
  return (
    <RecordDialog
      of={record}
      title={t('hubPlans.propose')}
      size="lg"
      lead={t('hubPlans.proposeLead')}
      submit={t('propose.submit')}
    >
      {(waiting.data?.total ?? 0) > 0 && (
        <Warning icon="info">
          {t('hubPlans.resumeFirst', { n: f.n(waiting.data?.total ?? 0) })}{' '}
          <Link to={href('/hubs', { resumable: 'true' })}>{t('hubPlans.resumeFirstLink')}</Link>
        </Warning>
      )}
      {province === undefined && (
        <ProvinceSelect
          required
          placeholder=""
          {...field('provinceCode')}
          onChange={(code) => form.setValues({ provinceCode: code, pinned: [], excluded: [] })}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NumberInput
          {...input}
          description={t('hubPlans.radiusHint')}
          placeholder={policy.data ? f.digits(String(policy.data.radiusKm)) : ''}
          min={1}
          max={300}
          {...field('radiusKm')}
        />
        <NumberInput
          {...input}
          description={t('hubPlans.maxMembersHint')}
          placeholder={policy.data ? f.digits(String(policy.data.maxMembers)) : ''}
          min={1}
          allowDecimal={false}
          {...field('maxMembers')}
        />
      </SimpleGrid>
      <details className="mk-more">
        <summary>{t('hubPlans.wishes')}</summary>
        <Stack gap="sm" mt="sm">
          <Places
            key={`pinned ${form.values.provinceCode}`}
            province={form.values.provinceCode ?? undefined}
            {...field('pinned')}
          />
          <Places
            key={`excluded ${form.values.provinceCode}`}
            province={form.values.provinceCode ?? undefined}
            {...field('excluded')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <SearchLimits of={record} />
          </SimpleGrid>
        </Stack>
      </details>
    </RecordDialog>
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
  error?: ReactNode;
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
