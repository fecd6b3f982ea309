import { Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import { useFormat } from '@/shared/format';
import { Dialog } from '@/shared/ui/Dialog';
import { Failed } from '@/shared/ui/feedback';
import { useHref } from '@/shared/url';
import { TrainerForm } from './TrainerForm';

/** Only somebody who passed becomes a trainer: first the course, then the person, then the form. */
export function NewTrainer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const [cohort, setCohort] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const cohorts = useQuery(get('/api/v1/cohorts', { params: { query: { size: 500 } } }));
  const people = useQuery({
    ...get('/api/v1/cohorts/{id}/participants', {
      params: { path: { id: cohort ?? '' }, query: { result: 'PASSED', role: 'TRAINEE', size: 500 } },
    }),
    enabled: cohort !== null,
  });
  const free = people.data?.items.filter((p) => !p.trainerId) ?? [];
  const chosen = free.find((p) => p.id === person);
  if (chosen) return <TrainerForm from={chosen} onClose={onClose} />;
  return (
    <Dialog onClose={onClose} title={t('trainer.add')}>
      <Stack gap="sm">
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('trainer.addHint')}
        </p>
        {(cohorts.error ?? people.error) && <Failed error={cohorts.error ?? people.error} />}
        <Select
          label={t('trainer.cohort')}
          searchable
          data={(cohorts.data?.items ?? []).map((c) => ({
            value: c.id,
            label: `${c.name} (${f.fy(c.fiscalYear)})`,
          }))}
          value={cohort}
          onChange={(id) => {
            setCohort(id);
            setPerson(null);
          }}
        />
        <Select
          label={t('trainer.person')}
          searchable
          disabled={!people.data}
          description={people.data && free.length === 0 ? t('trainer.nobodyFree') : undefined}
          data={free.map((p) => ({ value: p.id, label: `${p.name} (${p.code})` }))}
          value={person}
          onChange={setPerson}
        />
        {cohort && people.data && free.length === 0 && (
          <Link to={href(`/training/${cohort}`)}>{t('trainer.toCohort')}</Link>
        )}
      </Stack>
    </Dialog>
  );
}
