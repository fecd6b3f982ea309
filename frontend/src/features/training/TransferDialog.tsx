import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { fieldErrors } from '@/api/problem';
import { known, type TrainerDetail } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone, toastProblem } from '@/shared/ui/feedback';
import { useDraftForm } from '@/shared/useDraftForm';
import { type Employment, EmploymentFields, employed } from './employment';

const FIELDS = ['from', 'affiliation', 'provinceCode', 'localGovernmentCode'] as const;

/** From a day on a trainer serves elsewhere; what it answers for stays until it is handed over. */
export function TransferDialog({ trainer, onClose }: { trainer: TrainerDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const draft = `transfer.${trainer.id}`;
  const { form } = useDraftForm<Employment & { from: string | null }>(
    draft,
    {
      from: me.today,
      affiliation: trainer.affiliation,
      provinceCode: trainer.provinceCode ?? null,
      localGovernmentCode: null,
    },
    null,
  );
  const save = async (v: typeof form.values) => {
    setBusy(true);
    try {
      await api.POST('/api/v1/trainers/{id}/transfers', {
        params: { path: { id: trainer.id } },
        body: known({ from: v.from ?? '', ...employed(v) }),
      });
      dropDraft(draft);
      toastDone(t('common.saved'));
      await client.invalidateQueries();
      onClose();
    } catch (error) {
      const { beside, general } = fieldErrors(error, FIELDS);
      form.setErrors(beside);
      if (general.length > 0 || Object.keys(beside).length === 0) toastProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog onClose={onClose} title={t('posting.transferTitle', { name: trainer.name })}>
      <form noValidate onSubmit={form.onSubmit((v) => void save(v))}>
        <Stack gap="sm">
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('posting.transferHint')}
          </p>
          <DateField label={t('posting.from')} required {...form.getInputProps('from')} />
          <EmploymentFields
            values={form.values}
            errors={form.errors}
            onChange={(change) => form.setValues(change)}
          />
          <FormButtons
            busy={busy}
            submit={t('posting.transfer')}
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
