import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { problemAt } from '@/api/problem';
import { known, type WorkloadItem } from '@/api/types';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone, toastProblem } from '@/shared/ui/feedback';

/** Says which day of an assignment is its last. */
export function EndDialog({ item, onClose }: { item: WorkloadItem; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const [on, setOn] = useState<string | null>(me.today);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await api.POST('/api/v1/assignments/{id}/end', {
        params: { path: { id: item.assignmentId } },
        body: known({ on: on ?? '' }),
      });
      toastDone(t('common.saved'));
      await client.invalidateQueries();
      onClose();
    } catch (problem) {
      const beside = problemAt(problem, 'on');
      setError(beside);
      if (!beside) toastProblem(problem);
    } finally {
      setBusy(false);
    }
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
