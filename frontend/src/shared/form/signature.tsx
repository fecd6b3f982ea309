import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { known } from '@/api/types';
import { DateField } from '../ui/DateField';
import type { Sent } from '../useSend';
import { useToday } from '../useToday';
import { useRecord } from './useRecord';

interface Signature {
  signedBy: string;
  position: string;
  capacity: string;
  letterNumber: string;
  letterDate: string | null;
}

type Known = { [K in keyof Signature]?: Signature[K] | null };

interface Signing {
  draft: string;
  /** Who signed the one before: it is who signs this one, until somebody says otherwise. */
  signer?: Known;
  /** Whose number and day may be known already. */
  letter?: Known;
  write: (signed: Partial<Signature> & Pick<Signature, 'signedBy' | 'position'>) => Sent;
  told: string;
  onClose: () => void;
}

/** Who signs, for whom, and the letter's number and day, which may follow. */
export function useSignature({ signer, letter, write, ...record }: Signing) {
  const { t } = useTranslation();
  const values: Signature = {
    signedBy: signer?.signedBy ?? '',
    position: signer?.position ?? '',
    capacity: signer?.capacity ?? '',
    letterNumber: letter?.letterNumber ?? '',
    letterDate: letter?.letterDate ?? null,
  };
  return useRecord({
    ...record,
    values,
    fields: {
      signedBy: t('signature.signedBy'),
      position: t('signature.position'),
      capacity: t('signature.capacity'),
      letterNumber: t('signature.letterNumber'),
      letterDate: t('signature.letterDate'),
    },
    validate: {
      signedBy: (v) => (v.trim() ? null : t('signature.signedByMissing')),
      position: (v) => (v.trim() ? null : t('signature.positionMissing')),
    },
    write: (v) =>
      write(
        known({
          signedBy: v.signedBy.trim(),
          position: v.position.trim(),
          capacity: v.capacity.trim(),
          letterNumber: v.letterNumber.trim(),
          letterDate: v.letterDate,
        }),
      ),
  });
}

export function SignatureFields({ of: { field } }: { of: ReturnType<typeof useSignature> }) {
  const { t } = useTranslation();
  const today = useToday();
  const later = t('signature.later');
  return (
    <>
      <TextInput required lang="th" data-autofocus {...field('signedBy')} />
      <TextInput required lang="th" {...field('position')} />
      <TextInput lang="th" description={t('signature.capacityHint')} {...field('capacity')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput lang="th" description={later} {...field('letterNumber')} />
        <DateField clearable maxDate={today} description={later} {...field('letterDate')} />
      </SimpleGrid>
    </>
  );
}
