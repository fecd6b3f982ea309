import { useTranslation } from 'react-i18next';
import { getWithEtag } from '@/api/client';
import type { Visit } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { StorageWarning } from '@/shared/offline/StorageWarning';
import { DateField } from '@/shared/ui/DateField';
import { useToday } from '@/shared/useToday';
import { changeWaits, changing } from '../asWritten';

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
  const f = useFormat();
  const today = useToday();
  const record = useRecord({
    values: { plannedOn: visit.plannedOn ?? null },
    etag,
    fields: { plannedOn: t('visit.plannedOn') },
    write: ({ plannedOn }, version) => changing(visit, version, { plannedOn }),
    theirs: {
      query: getWithEtag('/api/v1/visits/{id}', { params: { path: { id: visit.id } } }),
      of: ({ plannedOn }) => ({ plannedOn: plannedOn ?? null }),
    },
    later: ({ plannedOn }) => changeWaits(visit, t('visit.movedTo', { date: f.date(plannedOn) })),
    onClose,
  });
  return (
    <RecordDialog of={record} title={t('visit.move')}>
      <StorageWarning />
      <DateField required minDate={today} {...record.field('plannedOn')} />
    </RecordDialog>
  );
}
