import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import { known } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { Warning } from '@/shared/ui/Warning';
import { PARTS } from '../reportWords';
import { type OfReport, pathOf } from './ofReport';

type Part = (typeof PARTS)[number];

/** Back to the province, with what is to be mended beside each section. */
export function ReturnDialog({ report, onClose }: OfReport) {
  const { t } = useTranslation();
  const f = useFormat();
  const nameOf = (part: Part) => t(`reportSection.${part}`);
  const record = useRecord({
    draft: `return.${report.provinceCode}.${report.month}`,
    values: Object.fromEntries(PARTS.map((part) => [part, ''])) as Record<Part, string>,
    fields: Object.fromEntries(PARTS.map((part) => [part, nameOf(part)])) as Record<Part, string>,
    elsewhere: () => Object.fromEntries(PARTS.map((part) => [`remarks.${part}`, part])),
    write: (v) =>
      post('/api/v1/monthly-reports/{province}/{month}/return', {
        ...pathOf(report),
        body: {
          remarks: Object.fromEntries(
            PARTS.map((part) => [part, v[part].trim()] as const).filter(([, said]) => said !== ''),
          ),
        },
      }),
    told: t('reportAct.returned'),
    onClose,
  });
  const { form } = record;
  const said = PARTS.filter((part) => form.values[part].trim() !== '');
  return (
    <RecordDialog
      of={record}
      size="lg"
      title={t('reportDo.RETURN')}
      lead={t('reportAct.returnLead')}
      submit={t('reportDo.RETURN')}
    >
      {PARTS.map((part, i) => (
        <Textarea
          key={part}
          autosize
          minRows={1}
          lang="th"
          {...record.field(part)}
          label={part === 'summary' ? nameOf(part) : `${f.n(i)}. ${nameOf(part)}`}
        />
      ))}
      <p className="mk-muted mk-small" style={{ margin: 0 }} aria-live="polite">
        {said.length > 0 ? t('reportAct.remarksOn', { n: f.n(said.length) }) : t('reportAct.noRemarks')}
      </p>
    </RecordDialog>
  );
}

/** The Department has read it. */
export function AcknowledgeDialog({ report, onClose }: OfReport) {
  const { t } = useTranslation();
  const record = useRecord({
    draft: `acknowledge.${report.provinceCode}.${report.month}`,
    values: { note: '' },
    fields: { note: t('report.note') },
    write: (v) =>
      post('/api/v1/monthly-reports/{province}/{month}/acknowledge', {
        ...pathOf(report),
        body: known({ note: v.note.trim() }),
      }),
    told: t('reportAct.acknowledged'),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('reportDo.ACKNOWLEDGE')}
      lead={t('reportAct.acknowledgeLead')}
      submit={t('reportDo.ACKNOWLEDGE')}
    >
      <Textarea autosize minRows={3} lang="th" data-autofocus {...record.field('note')} />
    </RecordDialog>
  );
}

/** A new version of what was submitted, with why: the submitted one counts until this is submitted too. */
export function CorrectDialog({ report, onClose }: OfReport) {
  const { t } = useTranslation();
  const record = useRecord({
    draft: `correct.${report.provinceCode}.${report.month}`,
    values: { reason: '' },
    fields: { reason: t('report.reason') },
    validate: { reason: (v) => (v.trim() ? null : t('report.reasonMissing')) },
    write: (v) =>
      post('/api/v1/monthly-reports/{province}/{month}/correct', {
        ...pathOf(report),
        body: { reason: v.reason.trim() },
      }),
    told: t('reportAct.corrected'),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('reportDo.CORRECT')}
      lead={t('reportAct.correctLead')}
      submit={t('reportDo.CORRECT')}
    >
      {report.state === 'ACKNOWLEDGED' && <Warning>{t('reportAct.correctAcknowledged')}</Warning>}
      <Textarea required autosize minRows={3} lang="th" data-autofocus {...record.field('reason')} />
    </RecordDialog>
  );
}
