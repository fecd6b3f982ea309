import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import { known, type TrainerDetail } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { useDraftForm } from '@/shared/useDraftForm';
import { beside, useSend } from '@/shared/useSend';
import { type Employment, EmploymentFields, employed } from './employment';

const FIELDS = ['from', 'affiliation', 'provinceCode', 'localGovernmentCode'] as const;

/** From a day on a trainer serves elsewhere; what it answers for stays until it is handed over. */
export function TransferDialog({ trainer, onClose }: { trainer: TrainerDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { send, busy } = useSend();
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
    const write = post('/api/v1/trainers/{id}/transfers', {
      params: { path: { id: trainer.id } },
      body: known({ from: v.from ?? '', ...employed(v) }),
    });
    const done = () => {
      dropDraft(draft);
      toastDone(t('common.saved'));
    };
    if (await send(write, { done, failed: beside(form, FIELDS) })) onClose();
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
