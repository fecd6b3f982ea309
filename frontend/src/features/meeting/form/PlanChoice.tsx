import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { PlanState } from '@/api/types';
import { useFormat } from '@/shared/format';

/** Of which a meeting may speak: one that is proposed, agreed or in force. */
const SPOKEN_OF: readonly PlanState[] = ['READY', 'AGREED', 'APPLIED'];

/** The division of the province that the meeting speaks of. */
export function PlanChoice({
  province,
  value,
  error,
  onChange,
}: {
  province: string;
  value: string | null;
  error: ReactNode;
  onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const plans = useQuery({
    ...get('/api/v1/coverage-plans', { params: { query: { province, size: 50 } } }),
    enabled: province !== '',
  });
  const data = (plans.data?.items ?? [])
    .filter((one) => SPOKEN_OF.includes(one.state) || one.id === value)
    .map((one) => ({
      value: one.id,
      label: t('meetingForm.plan', { date: f.date(one.from), state: t(`planState.${one.state}`) }),
    }));
  return (
    <Select
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      label={t('meeting.coveragePlan')}
      description={t('meetingForm.planHint')}
      placeholder={t(data.length === 0 ? 'meetingForm.noPlans' : 'meetingForm.planNone')}
      data={data}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
