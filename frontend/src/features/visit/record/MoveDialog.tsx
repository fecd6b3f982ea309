import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put } from '@/api/client';
import type { Visit } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { resaid } from '../resaid';

/** To another day. */
export function MoveDialog({
  visit,
  etag,
  onClose,
}: {
  visit: Visit;
  etag: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const params = { path: { id: visit.id } };
  const record = useRecord({
    values: { plannedOn: visit.plannedOn ?? null },
    etag,
    fields: { plannedOn: t('visit.plannedOn') },
    write: ({ plannedOn }, version) =>
      put('/api/v1/visits/{id}', {
        params,
        body: { ...resaid(visit), plannedOn },
        headers: ifMatch(version),
      }),
    theirs: {
      query: getWithEtag('/api/v1/visits/{id}', { params }),
      of: ({ plannedOn }) => ({ plannedOn: plannedOn ?? null }),
    },
    onClose,
  });
  return (
    <RecordDialog of={record} title={t('visit.move')}>
      <DateField required minDate={me.today} {...record.field('plannedOn')} />
    </RecordDialog>
  );
}
