import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { Meeting } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';

/** Minutes that were closed are written on, with why. */
export function ReopenDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation();
  const record = useRecord({
    draft: `meeting.reopen.${meeting.id}`,
    values: { reason: '' },
    fields: { reason: t('meetingReopen.reason') },
    write: (v) =>
      post('/api/v1/meetings/{id}/reopen', {
        params: { path: { id: meeting.id } },
        body: { reason: v.reason.trim() },
      }),
    told: t('meetingReopen.done'),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('meetingReopen.button')}
      lead={t('meetingReopen.lead')}
      submit={t('meetingReopen.button')}
    >
      <Textarea autosize required minRows={3} maxLength={1000} data-autofocus {...record.field('reason')} />
    </RecordDialog>
  );
}
