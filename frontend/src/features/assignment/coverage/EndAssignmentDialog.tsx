import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import { known, type WorkloadItem } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';

/** Says which day of an assignment is its last. */
export function EndAssignmentDialog({ item, onClose }: { item: WorkloadItem; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const values: { on: string | null } = { on: me.today };
  const record = useRecord({
    values,
    fields: { on: t('workload.lastDay') },
    write: (v) =>
      post('/api/v1/assignments/{id}/end', {
        params: { path: { id: item.assignmentId } },
        body: known(v),
      }),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('workload.endTitle', { name: item.localGovernment.name })}
      lead={t('workload.endHint')}
      submit={t('workload.end')}
    >
      <DateField required {...record.field('on')} />
    </RecordDialog>
  );
}
