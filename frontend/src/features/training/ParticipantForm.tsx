import { Alert, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
// biome-ignore lint/style/noRestrictedImports: a version is asked for by stating again what stands there
import { ifMatch, perform, post, put } from '@/api/client';
import type { ProblemError } from '@/api/problem';
import { known, type Participant, type ParticipantRole, type TrainingResult } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { useMe } from '@/shared/session';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useDraftForm } from '@/shared/useDraftForm';
import { beside, useSend } from '@/shared/useSend';
import { type Employment, EmploymentFields, employed, ownPlace } from './employment';

export const RESULTS = ['PASSED', 'FAILED', 'ABSENT'] as const satisfies readonly TrainingResult[];
export const PARTICIPANT_ROLES = ['TRAINEE', 'OBSERVER'] as const satisfies readonly ParticipantRole[];

const FIELDS = [
  'code',
  'name',
  'position',
  'affiliation',
  'provinceCode',
  'localGovernmentCode',
  'role',
  'result',
] as const;

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
  const { send, busy } = useSend();
  const [stale, setStale] = useState(false);
  const draft = `participant.${participant?.id ?? cohortId}`;
  const { form } = useDraftForm<Values>(
    draft,
    participant
      ? toValues(participant)
      : { code: '', name: '', position: '', ...ownPlace(me), role: 'TRAINEE', result: null },
    null,
  );
  const save = async (v: Values) => {
    const write = async () =>
      participant
        ? put('/api/v1/cohorts/{id}/participants/{participantId}', {
            params: { path: { id: cohortId, participantId: participant.id } },
            body: toBody(v),
            headers: ifMatch(await versionOf(participant)),
          })
        : post('/api/v1/cohorts/{id}/participants', {
            params: { path: { id: cohortId } },
            body: toBody(v),
          });
    const done = () => {
      dropDraft(draft);
      toastDone(t('common.saved'));
    };
    const conflict = async ({ status }: ProblemError) => {
      if (status !== 412) return false;
      setStale(true);
      await client.invalidateQueries();
      return true;
    };
    if (await send(write, { done, conflict, failed: beside(form, FIELDS) })) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t(participant ? 'participant.edit' : 'participant.add')}>
      <form noValidate onSubmit={form.onSubmit((v) => void save(v))}>
        <Stack gap="sm">
          {stale && (
            <Alert
              color="gold"
              variant="light"
              role="alert"
              icon={<Icon name="warning" />}
              title={t('conflict.title')}
            >
              {t('participant.stale')}
            </Alert>
          )}
          <TextInput label={t('trainer.name')} required {...form.getInputProps('name')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={t('participant.code')}
              description={participant ? undefined : t('participant.codeHint')}
              {...form.getInputProps('code')}
            />
            <TextInput label={t('trainer.position')} {...form.getInputProps('position')} />
          </SimpleGrid>
          <EmploymentFields
            values={form.values}
            errors={form.errors}
            known={participant?.localGovernmentName}
            onChange={(change) => form.setValues(change)}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              label={t('participant.role')}
              required
              data={PARTICIPANT_ROLES.map((value) => ({ value, label: t(`participantRole.${value}`) }))}
              {...form.getInputProps('role')}
            />
            {form.values.role === 'TRAINEE' && (
              <Select
                label={t('participant.result')}
                placeholder={t('participant.resultUnknown')}
                clearable
                clearButtonProps={{ 'aria-label': t('common.clear') }}
                data={RESULTS.map((value) => ({ value, label: t(`trainingResult.${value}`) }))}
                {...form.getInputProps('result')}
              />
            )}
          </SimpleGrid>
          <FormButtons
            busy={busy}
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
