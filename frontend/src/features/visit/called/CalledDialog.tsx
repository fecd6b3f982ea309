import { SegmentedControl, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '@/api/client';
import { ClockWarning } from '@/shared/ClockWarning';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { newId } from '@/shared/newId';
import { StorageWarning } from '@/shared/offline/StorageWarning';
import { useMe } from '@/shared/session';
import type { CalledPlace } from '@/shared/ui/called';
import { withParams } from '@/shared/url';
import { useToday } from '@/shared/useToday';
import { TrainerChoice, useLikelyTrainer, useTrainerNames } from '../TrainerChoice';

interface Values {
  /** Chosen here and kept with the draft, so that a retry can't enter the same twice. */
  id: string;
  reached: boolean;
  what: string;
  trainerIds: string[];
}

/** A call is noted down: whether somebody answered, and what came of it. An unanswered one is no contact. */
export default function CalledDialog({ place, onClose }: { place: CalledPlace; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  // nobody is asked for the day of a call
  const on = useToday();
  const likely = useLikelyTrainer(place.code);
  const names = useTrainerNames(me.scope.provinceCode ?? undefined);
  const values: Values = { id: newId(), reached: true, what: '', trainerIds: [] };
  const findings = (v: Values) => v.what.trim() || (v.reached ? '' : t('called.nobody'));
  const record = useRecord({
    draft: `called.${place.code}`,
    values,
    fields: {
      reached: t('called.reached'),
      what: t('called.what'),
      trainerIds: t('called.who'),
    },
    elsewhere: () => ({ '': 'what', findings: 'what', on: 'what', 'trainerIds.0': 'trainerIds' }),
    write: (v) =>
      put('/api/v1/visits/{id}', {
        params: { path: { id: v.id } },
        body: {
          localGovernmentCode: place.code,
          state: 'DONE',
          mode: 'PHONE',
          on,
          reached: v.reached,
          trainerIds: v.trainerIds,
          findings: findings(v) || null,
        },
      }),
    told: t('called.saved'),
    later: (v) => ({
      kind: 'VISIT',
      title: `${place.name} · ${t('visitMode.PHONE')}`,
      // this dialog stands over any page: it is mended as the visit that it is
      mend: {
        address: withParams('/visits/new', { localGovernment: place.code }),
        values: {
          id: v.id,
          localGovernmentCode: place.code,
          placeName: place.name,
          state: 'DONE',
          mode: 'PHONE',
          on,
          reached: v.reached,
          trainerIds: v.trainerIds,
          findings: findings(v),
        },
      },
    }),
    onClose,
  });
  const { field, form } = record;
  const at = useRef(form);
  at.current = form;
  useEffect(() => {
    if (likely && at.current.getValues().trainerIds.length === 0) {
      at.current.setFieldValue('trainerIds', [likely]);
    }
  }, [likely]);
  const reached = form.values.reached;
  return (
    <RecordDialog of={record} title={t('called.title')} lead={<span lang="th">{place.name}</span>}>
      <StorageWarning />
      <ClockWarning />
      <SegmentedControl
        fullWidth
        aria-label={t('called.reached')}
        data={[
          { value: 'true', label: t('called.yes') },
          { value: 'false', label: t('called.no') },
        ]}
        value={String(reached)}
        onChange={(value) => form.setFieldValue('reached', value === 'true')}
      />
      <Textarea
        autosize
        minRows={3}
        required={reached}
        description={reached ? undefined : t('called.noHint')}
        {...field('what')}
      />
      {me.role !== 'TRAINER' && <TrainerChoice required names={names} {...field('trainerIds')} />}
    </RecordDialog>
  );
}
