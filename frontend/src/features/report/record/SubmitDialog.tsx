import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { Report } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { SignatureFields, useSignature } from '@/shared/form/signature';
import { Dialog } from '@/shared/ui/Dialog';
import { Bones } from '@/shared/ui/feedback';
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
  const record = useSignature({
    draft: `submit.${report.provinceCode}.${report.month}`,
    signer,
    letter: report,
    write: (body) => post('/api/v1/monthly-reports/{province}/{month}/submit', { ...pathOf(report), body }),
    told: t('reportAct.submitted'),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      size="lg"
      title={t('reportDo.SUBMIT')}
      lead={t('reportAct.submitLead')}
      submit={t('reportDo.SUBMIT')}
    >
      <Unfinished report={report} />
      <SignatureFields of={record} />
    </RecordDialog>
  );
}
