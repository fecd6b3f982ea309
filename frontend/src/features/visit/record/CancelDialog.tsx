import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getWithEtag } from '@/api/client';
import type { Visit } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { StorageWarning } from '@/shared/offline/StorageWarning';
import { changeWaits, changing } from '../asWritten';

/** It won't take place: the plan stays, with why. */
export function CancelDialog({
  visit,
  etag,
  onClose,
}: {
  visit: Visit;
  etag: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const record = useRecord({
    draft: `visit.cancel.${visit.id}`,
    values: { cancelReason: '' },
    etag,
    fields: { cancelReason: t('visit.cancelReason') },
    write: ({ cancelReason }, version) =>
      changing(visit, version, { state: 'CANCELLED', cancelReason: cancelReason.trim() }),
    theirs: {
      query: getWithEtag('/api/v1/visits/{id}', { params: { path: { id: visit.id } } }),
      of: ({ cancelReason }) => ({ cancelReason: cancelReason ?? '' }),
    },
    later: () => changeWaits(visit, t('visit.cancel')),
    told: t('visit.cancelled'),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('visit.cancel')}
      lead={t('visit.cancelLead')}
      submit={t('visit.cancelDo')}
    >
      <StorageWarning />
      <Textarea autosize minRows={3} required {...record.field('cancelReason')} />
    </RecordDialog>
  );
}
