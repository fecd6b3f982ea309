import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import { toldApart } from '@/shared/names';
import { useMe } from '@/shared/session';

interface Chosen {
  id: string;
  name: string;
}

/**
 * Trainers that may go there, by id with their names: those who serve the province on that day, and the Department's.
 *
 * @param known who is chosen already
 */
export function useTrainerNames(province: string | undefined, known: readonly Chosen[] = []) {
  const asked = { size: 500, sort: 'name', active: true };
  const here = useQuery({
    ...get('/api/v1/trainers', { params: { query: { ...asked, province } } }),
    enabled: province !== undefined,
  });
  const theirs = useQuery(
    get('/api/v1/trainers', { params: { query: { ...asked, affiliation: 'DEPARTMENT' } } }),
  );
  const people = new Map(
    [...(here.data?.items ?? []), ...(theirs.data?.items ?? [])].map((person) => [person.id, person]),
  );
  const called = toldApart([...people.values()]);
  const names = new Map(known.map((one) => [one.id, one.name]));
  for (const person of people.values()) names.set(person.id, called(person));
  return names;
}

export function TrainerChoice({
  names,
  ...props
}: MultiSelectProps & { names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      data={[...names].map(([value, label]) => ({ value, label }))}
      nothingFoundMessage={t('visit.noTrainers')}
      {...props}
    />
  );
}

/** Who goes there when nobody says otherwise: the one who asks, else the one who is responsible for the place. */
export function useLikelyTrainer(code: string | null): string | undefined {
  const me = useMe();
  const assignments = useQuery({
    ...get('/api/v1/assignments', {
      params: { query: { localGovernment: code ?? '', on: me.today, size: 20 } },
    }),
    enabled: code !== null && me.role !== 'TRAINER',
  });
  if (me.role === 'TRAINER') return me.trainerId ?? undefined;
  return assignments.data?.items.find((a) => a.role === 'PRIMARY')?.trainerId;
}
