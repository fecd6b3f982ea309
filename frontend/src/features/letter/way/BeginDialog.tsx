import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post, put } from '@/api/client';
import { known, type LetterKind } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { newId } from '@/shared/newId';
import { useSend } from '@/shared/useSend';

/** Writes a letter down and lays it before whoever signs. */
export function BeginDialog({
  kind,
  subject,
  onClose,
}: {
  kind: LetterKind;
  subject: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  // what is sent once more after a broken connection is the same letter
  const [id] = useState(() => newId());
  const client = useQueryClient();
  const { send } = useSend();
  const record = useRecord({
    draft: `outgoing.begin.${kind}.${subject}`,
    values: { to: '', note: '' },
    fields: { to: t('letterView.to'), note: t('letterView.note') },
    write: (v) => async () => {
      const path = { id };
      let refused: unknown;
      const begun = await send(
        put('/api/v1/letters/{id}', { params: { path }, body: { kind, subjectId: subject } }),
        {
          invalidates: null,
          failed: (error) => {
            refused = error;
          },
        },
      );
      if (!begun) throw refused;
      return post('/api/v1/letters/{id}/present', {
        params: { path },
        body: known({ to: v.to.trim(), note: v.note.trim() }),
      });
    },
    told: t('letterAct.presented'),
    // somebody else has begun meanwhile: the page behind shows how far that one is
    conflict: async () => {
      await client.invalidateQueries();
      return undefined;
    },
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={`${t('letterWay.begin')}: ${t(`letterKind.${kind}`)}`}
      lead={t('letterWay.lead')}
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
