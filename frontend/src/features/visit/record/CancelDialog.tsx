import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put } from '@/api/client';
import type { Visit } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { resaid } from '../resaid';

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
  const params = { path: { id: visit.id } };
  const record = useRecord({
    draft: `visit.cancel.${visit.id}`,
    values: { cancelReason: '' },
    etag,
    fields: { cancelReason: t('visit.cancelReason') },
    write: ({ cancelReason }, version) =>
      put('/api/v1/visits/{id}', {
        params,
        body: { ...resaid(visit), state: 'CANCELLED', cancelReason: cancelReason.trim() },
        headers: ifMatch(version),
      }),
    theirs: {
      query: getWithEtag('/api/v1/visits/{id}', { params }),
      of: ({ cancelReason }) => ({ cancelReason: cancelReason ?? '' }),
    },
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
      <Textarea autosize minRows={3} required {...record.field('cancelReason')} />
    </RecordDialog>
  );
}
