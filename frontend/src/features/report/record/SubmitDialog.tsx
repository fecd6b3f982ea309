import { SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import { known, type Report } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { DateField } from '@/shared/ui/DateField';
import { Dialog } from '@/shared/ui/Dialog';
import { Bones } from '@/shared/ui/feedback';
import { useToday } from '@/shared/useToday';
import { reportOf } from '../asked';
import { useLeftover } from '../leaving';
import { plusMonths } from '../months';
import { NotWhole } from './Leftover';
import { type OfReport, pathOf } from './ofReport';
import { Unfinished } from './Unfinished';

/** Signed and sent: the figures are frozen from here on. Who signs is who signed the month before, until somebody says otherwise. */
export function SubmitDialog(of: OfReport) {
  const { t } = useTranslation();
  const { report } = of;
  const before = useQuery(reportOf(report.provinceCode, plusMonths(report.month, -1)));
  const leftover = useLeftover(report);
  if (leftover.isThere) {
    return (
      <Dialog title={t('reportDo.SUBMIT')} onClose={of.onClose}>
        <NotWhole report={report} onClose={of.onClose} />
      </Dialog>
    );
  }
  if (!before.data && !before.error) {
    return (
      <Dialog title={t('reportDo.SUBMIT')} onClose={of.onClose}>
        <Bones lines={5} />
      </Dialog>
    );
  }
  return <Form {...of} signer={report.signedBy ? report : before.data?.data} />;
}

function Form({ report, onClose, signer }: OfReport & { signer: Report | undefined }) {
  const { t } = useTranslation();
  const today = useToday();
  const values: {
    signedBy: string;
    position: string;
    capacity: string;
    letterNumber: string;
    letterDate: string | null;
  } = {
    signedBy: signer?.signedBy ?? '',
    position: signer?.position ?? '',
    capacity: signer?.capacity ?? '',
    letterNumber: report.letterNumber ?? '',
    letterDate: report.letterDate ?? null,
  };
  const record = useRecord({
    draft: `submit.${report.provinceCode}.${report.month}`,
    values,
    fields: {
      signedBy: t('report.signedBy'),
      position: t('report.position'),
      capacity: t('report.capacity'),
      letterNumber: t('report.letterNumber'),
      letterDate: t('report.letterDate'),
    },
    validate: {
      signedBy: (v) => (v.trim() ? null : t('report.signedByMissing')),
      position: (v) => (v.trim() ? null : t('report.positionMissing')),
    },
    write: (v) =>
      post('/api/v1/monthly-reports/{province}/{month}/submit', {
        ...pathOf(report),
        body: known({
          signedBy: v.signedBy.trim(),
          position: v.position.trim(),
          capacity: v.capacity.trim(),
          letterNumber: v.letterNumber.trim(),
          letterDate: v.letterDate,
        }),
      }),
    told: t('reportAct.submitted'),
    onClose,
  });
  const { field } = record;
  return (
    <RecordDialog
      of={record}
      size="lg"
      title={t('reportDo.SUBMIT')}
      lead={t('reportAct.submitLead')}
      submit={t('reportDo.SUBMIT')}
    >
      <Unfinished report={report} />
      <TextInput required lang="th" data-autofocus {...field('signedBy')} />
      <TextInput required lang="th" {...field('position')} />
      <TextInput lang="th" description={t('report.capacityHint')} {...field('capacity')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput lang="th" description={t('report.letterLater')} {...field('letterNumber')} />
        <DateField clearable maxDate={today} description={t('report.letterLater')} {...field('letterDate')} />
      </SimpleGrid>
    </RecordDialog>
  );
}
