import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import { known, type WorkloadItem } from '@/api/types';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { besideOnly, useSend } from '@/shared/useSend';

/** Says which day of an assignment is its last. */
export function EndDialog({ item, onClose }: { item: WorkloadItem; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [on, setOn] = useState<string | null>(me.today);
  const [error, setError] = useState<string | null>(null);
  const { send, busy } = useSend();
  const save = async () => {
    const write = post('/api/v1/assignments/{id}/end', {
      params: { path: { id: item.assignmentId } },
      body: known({ on: on ?? '' }),
    });
    const failed = besideOnly('on', setError);
    if (await send(write, { done: () => toastDone(t('common.saved')), failed })) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('workload.endTitle', { name: item.localGovernment.name })}>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('workload.endHint')}
          </p>
          <DateField label={t('workload.lastDay')} required value={on} onChange={setOn} error={error} />
          <FormButtons busy={busy} submit={t('workload.end')} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
