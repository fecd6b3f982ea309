import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import { known } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { type OfLetter, pathOf } from './ofLetter';

/** Lays it before whoever checks and signs. */
export function PresentDialog({ letter, onClose }: OfLetter) {
  const { t } = useTranslation();
  const record = useRecord({
    draft: `outgoing.present.${letter.id}`,
    values: { to: '', note: '' },
    fields: { to: t('letterView.to'), note: t('letterView.note') },
    write: (v) =>
      post('/api/v1/letters/{id}/present', {
        ...pathOf(letter),
        body: known({ to: v.to.trim(), note: v.note.trim() }),
      }),
    told: t('letterAct.presented'),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('letterDo.PRESENT')}
      lead={t('letterAct.presentLead')}
      submit={t('letterDo.PRESENT')}
    >
      <TextInput lang="th" data-autofocus description={t('letterView.toHint')} {...record.field('to')} />
      <Textarea
        autosize
        minRows={2}
        lang="th"
        description={t('letterView.noteHint')}
        {...record.field('note')}
      />
    </RecordDialog>
  );
}

/** It was read, and may be signed. */
export function CheckDialog({ letter, onClose }: OfLetter) {
  const { t } = useTranslation();
  const record = useRecord({
    draft: `outgoing.check.${letter.id}`,
    values: { note: '' },
    fields: { note: t('letterView.note') },
    write: (v) =>
      post('/api/v1/letters/{id}/check', { ...pathOf(letter), body: known({ note: v.note.trim() }) }),
    told: t('letterAct.checked'),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('letterDo.CHECK')}
      lead={t('letterAct.checkLead')}
      submit={t('letterDo.CHECK')}
    >
      <Textarea
        autosize
        minRows={2}
        lang="th"
        data-autofocus
        description={t('letterView.noteHint')}
        {...record.field('note')}
      />
    </RecordDialog>
  );
}

/** Back to whoever wrote it, with what is to be mended. */
export function ReturnDialog({ letter, onClose }: OfLetter) {
  const { t } = useTranslation();
  const record = useRecord({
    draft: `outgoing.return.${letter.id}`,
    values: { note: '' },
    fields: { note: t('letterView.remark') },
    validate: { note: (v) => (v.trim() ? null : t('letterView.remarkMissing')) },
    write: (v) => post('/api/v1/letters/{id}/return', { ...pathOf(letter), body: { note: v.note.trim() } }),
    told: t('letterAct.returned'),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('letterDo.RETURN')}
      lead={t('letterAct.returnLead')}
      submit={t('letterDo.RETURN')}
    >
      <Textarea required autosize minRows={3} lang="th" data-autofocus {...record.field('note')} />
    </RecordDialog>
  );
}

/** A signed letter that isn't to count any more; it stays, with why. */
export function WithdrawDialog({ letter, onClose }: OfLetter) {
  const { t } = useTranslation();
  const record = useRecord({
    draft: `outgoing.withdraw.${letter.id}`,
    values: { reason: '' },
    fields: { reason: t('letterView.reason') },
    validate: { reason: (v) => (v.trim() ? null : t('letterView.reasonMissing')) },
    write: (v) =>
      post('/api/v1/letters/{id}/withdraw', { ...pathOf(letter), body: { reason: v.reason.trim() } }),
    told: t('letterAct.withdrawn'),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('letterDo.WITHDRAW')}
      lead={t('letterAct.withdrawLead')}
      submit={t('letterDo.WITHDRAW')}
    >
      <Textarea required autosize minRows={3} lang="th" data-autofocus {...record.field('reason')} />
    </RecordDialog>
  );
}
