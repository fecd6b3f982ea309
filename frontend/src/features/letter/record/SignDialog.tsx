import { SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import { known, type Letter } from '@/api/types';
import { RecordForm } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { DateField } from '@/shared/ui/DateField';
import { Dialog } from '@/shared/ui/Dialog';
import { Bones } from '@/shared/ui/feedback';
import { useToday } from '@/shared/useToday';
import { lastSigned, letterOf } from '../asked';
import { type OfLetter, pathOf } from './ofLetter';

interface Signature {
  signedBy: string;
  position: string;
  capacity: string;
  letterNumber: string;
  letterDate: string | null;
}

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
  const today = useToday();
  const values: Signature = {
    signedBy: signer?.signedBy ?? '',
    position: signer?.position ?? '',
    capacity: signer?.capacity ?? '',
    letterNumber: '',
    letterDate: null,
  };
  const record = useRecord({
    draft: `outgoing.sign.${letter.id}`,
    values,
    fields: {
      signedBy: t('letterView.signedBy'),
      position: t('letterView.position'),
      capacity: t('letterView.capacity'),
      letterNumber: t('letterView.letterNumber'),
      letterDate: t('letterView.letterDate'),
    },
    validate: {
      signedBy: (v) => (v.trim() ? null : t('letterView.signedByMissing')),
      position: (v) => (v.trim() ? null : t('letterView.positionMissing')),
    },
    write: (v) =>
      post('/api/v1/letters/{id}/sign', {
        ...pathOf(letter),
        body: known({
          signedBy: v.signedBy.trim(),
          position: v.position.trim(),
          capacity: v.capacity.trim(),
          letterNumber: v.letterNumber.trim(),
          letterDate: v.letterDate,
        }),
      }),
    told: t('letterAct.signed'),
    onClose,
  });
  const { field } = record;
  return (
    <RecordForm of={record} lead={t('letterAct.signLead')} submit={t('letterDo.SIGN')}>
      <TextInput required lang="th" data-autofocus {...field('signedBy')} />
      <TextInput required lang="th" {...field('position')} />
      <TextInput lang="th" description={t('letterView.capacityHint')} {...field('capacity')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput lang="th" description={t('letterView.later')} {...field('letterNumber')} />
        <DateField clearable maxDate={today} description={t('letterView.later')} {...field('letterDate')} />
      </SimpleGrid>
    </RecordForm>
  );
}
