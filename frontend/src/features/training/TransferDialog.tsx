import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import { known, type TrainerDetail } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { type Employment, EmploymentFields, employed } from './employment';

/** From a day on a trainer serves elsewhere; what it answers for stays until it is handed over. */
export function TransferDialog({ trainer, onClose }: { trainer: TrainerDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const values: Employment & { from: string | null } = {
    from: me.today,
    affiliation: trainer.affiliation,
    provinceCode: trainer.provinceCode ?? null,
    localGovernmentCode: null,
  };
  const record = useRecord({
    draft: `transfer.${trainer.id}`,
    values,
    fields: {
      from: t('posting.from'),
      affiliation: t('employment.affiliation'),
      provinceCode: t('place.province'),
      localGovernmentCode: t('place.localGovernment'),
    },
    write: (v) =>
      post('/api/v1/trainers/{id}/transfers', {
        params: { path: { id: trainer.id } },
        body: known({ from: v.from, ...employed(v) }),
      }),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('posting.transferTitle', { name: trainer.name })}
      lead={t('posting.transferHint')}
      submit={t('posting.transfer')}
    >
      <DateField required {...record.field('from')} />
      <EmploymentFields form={record.form} />
    </RecordDialog>
  );
}
