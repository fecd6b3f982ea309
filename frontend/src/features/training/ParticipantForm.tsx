import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
// biome-ignore lint/style/noRestrictedImports: a version is asked for by stating again what stands there
import { ifMatch, perform, post, put } from '@/api/client';
import { known, type Participant, type ParticipantRole, type TrainingResult } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useMe } from '@/shared/session';
import { Warning } from '@/shared/ui/Warning';
import { type Employment, EmploymentFields, employed, ownPlace } from './employment';

export const RESULTS = ['PASSED', 'FAILED', 'ABSENT'] as const satisfies readonly TrainingResult[];
export const PARTICIPANT_ROLES = ['TRAINEE', 'OBSERVER'] as const satisfies readonly ParticipantRole[];

interface Values extends Employment {
  code: string;
  name: string;
  position: string;
  role: ParticipantRole;
  result: TrainingResult | null;
}

const toValues = (p: Participant): Values => ({
  code: p.code,
  name: p.name,
  position: p.position ?? '',
  affiliation: p.affiliation,
  provinceCode: p.provinceCode ?? null,
  localGovernmentCode: p.localGovernmentCode ?? null,
  role: p.role,
  result: p.result ?? null,
});

const toBody = (v: Values) =>
  known({
    code: v.code.trim() || null,
    name: v.name.trim(),
    position: v.position.trim() || null,
    ...employed(v),
    role: v.role,
    result: v.role === 'OBSERVER' ? null : v.result,
  });

/**
 * The version of a participant as it stands in the list: the list has none, but stating again what was read is answered
 * with it, and refused with 412 when somebody has changed it since.
 */
export async function versionOf(seen: Participant): Promise<string | null> {
  const { etag } = await perform(
    put('/api/v1/cohorts/{id}/participants/{participantId}', {
      params: { path: { id: seen.cohortId, participantId: seen.id } },
      body: known({ ...toBody(toValues(seen)), result: seen.result ?? null }),
      headers: ifMatch('"unknown"'),
    }),
  );
  return etag;
}

export function ParticipantForm({
  cohortId,
  participant,
  onClose,
}: {
  cohortId: string;
  participant?: Participant;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const empty: Values = {
    code: '',
    name: '',
    position: '',
    ...ownPlace(me),
    role: 'TRAINEE',
    result: null,
  };
  const record = useRecord({
    draft: `participant.${participant?.id ?? cohortId}`,
    values: participant ? toValues(participant) : empty,
    fields: {
      code: t('participant.code'),
      name: t('trainer.name'),
      position: t('trainer.position'),
      affiliation: t('employment.affiliation'),
      provinceCode: t('place.province'),
      localGovernmentCode: t('place.localGovernment'),
      role: t('participant.role'),
      result: t('participant.result'),
    },
    write: (v) =>
      participant
        ? async () =>
            put('/api/v1/cohorts/{id}/participants/{participantId}', {
              params: { path: { id: cohortId, participantId: participant.id } },
              body: toBody(v),
              headers: ifMatch(await versionOf(participant)),
            })
        : post('/api/v1/cohorts/{id}/participants', {
            params: { path: { id: cohortId } },
            body: toBody(v),
          }),
    conflict: ({ status }) => {
      if (status !== 412) return false;
      void client.invalidateQueries();
      return <Warning title={t('conflict.title')}>{t('participant.stale')}</Warning>;
    },
    onClose,
  });
  const { form, field } = record;
  return (
    <RecordDialog of={record} title={t(participant ? 'participant.edit' : 'participant.add')}>
      <TextInput required {...field('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput description={participant ? undefined : t('participant.codeHint')} {...field('code')} />
        <TextInput {...field('position')} />
      </SimpleGrid>
      <EmploymentFields form={form} known={participant?.localGovernmentName} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          required
          data={PARTICIPANT_ROLES.map((value) => ({ value, label: t(`participantRole.${value}`) }))}
          {...field('role')}
        />
        {form.values.role === 'TRAINEE' && (
          <Select
            placeholder={t('participant.resultUnknown')}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            data={RESULTS.map((value) => ({ value, label: t(`trainingResult.${value}`) }))}
            {...field('result')}
          />
        )}
      </SimpleGrid>
    </RecordDialog>
  );
}
