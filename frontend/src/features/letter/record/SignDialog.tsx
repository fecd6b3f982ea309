import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { Letter } from '@/api/types';
import { RecordForm } from '@/shared/form/RecordForm';
import { SignatureFields, useSignature } from '@/shared/form/signature';
import { Dialog } from '@/shared/ui/Dialog';
import { Bones } from '@/shared/ui/feedback';
import { lastSigned, letterOf } from '../asked';
import { type OfLetter, pathOf } from './ofLetter';

/** Signed: its words are frozen from here on. Who signs is who signed the last of its kind, until somebody says otherwise. */
export function SignDialog(of: OfLetter) {
  const { t } = useTranslation();
  const found = useQuery(lastSigned(of.letter.province.code, of.letter.kind));
  const last = found.data?.items[0]?.id;
  const before = useQuery({ ...letterOf(last ?? ''), enabled: last !== undefined });
  const waits = found.isPending || (last !== undefined && before.isPending);
  return (
    <Dialog title={t('letterDo.SIGN')} size="lg" onClose={of.onClose}>
      {waits ? <Bones lines={5} /> : <Form {...of} signer={before.data?.data} />}
    </Dialog>
  );
}

function Form({ letter, onClose, signer }: OfLetter & { signer: Letter | undefined }) {
  const { t } = useTranslation();
  const record = useSignature({
    draft: `outgoing.sign.${letter.id}`,
    signer,
    write: (body) => post('/api/v1/letters/{id}/sign', { ...pathOf(letter), body }),
    told: t('letterAct.signed'),
    onClose,
  });
  return (
    <RecordForm of={record} lead={t('letterAct.signLead')} submit={t('letterDo.SIGN')}>
      <SignatureFields of={record} />
    </RecordForm>
  );
}
