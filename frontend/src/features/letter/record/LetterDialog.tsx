import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, patch } from '@/api/client';
import { known } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { DateField } from '@/shared/ui/DateField';
import { useToday } from '@/shared/useToday';
import { daysOf, proposed, type Recorded } from './nextDay';
import { type OfVersion, pathOf } from './ofLetter';

/** The letter's number and days, which come after the signature: the step that is recorded, with today, or a correction of any. */
export function LetterDialog({ letter, etag, step, onClose }: OfVersion & { step: Recorded | undefined }) {
  const { t } = useTranslation();
  const today = useToday();
  const stored = daysOf(letter);
  // what is left out stays as it is: who empties one would be told that it is saved
  const stays = (field: keyof typeof stored) => (value: string | null) =>
    stored[field] && !value?.trim() ? t('letterView.stays') : null;
  const record = useRecord({
    draft: `outgoing.days.${letter.id}.${step ?? ''}`,
    values: proposed(letter, step, today),
    etag,
    fields: {
      letterNumber: t('letterView.letterNumber'),
      letterDate: t('letterView.letterDate'),
      sentOn: t('letterView.sentOn'),
      receivedOn: t('letterView.receivedOn'),
    },
    validate: {
      letterNumber: stays('letterNumber'),
      letterDate: stays('letterDate'),
      sentOn: stays('sentOn'),
      receivedOn: stays('receivedOn'),
    },
    write: (v, version) =>
      patch('/api/v1/letters/{id}', {
        ...pathOf(letter),
        body: known({
          letterNumber: v.letterNumber.trim(),
          letterDate: v.letterDate,
          sentOn: v.sentOn,
          receivedOn: v.receivedOn,
        }),
        headers: ifMatch(version),
      }),
    theirs: { query: getWithEtag('/api/v1/letters/{id}', pathOf(letter)), of: daysOf },
    onClose,
  });
  const { field } = record;
  const title = t(`letterDo.${step ?? 'LETTER'}`);
  return (
    <RecordDialog of={record} title={title} lead={t('letterAct.letterLead')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          lang="th"
          data-autofocus={step === 'NUMBER' || step === undefined || undefined}
          {...field('letterNumber')}
        />
        <DateField maxDate={today} {...field('letterDate')} />
        <DateField
          maxDate={today}
          clearable={!stored.sentOn}
          data-autofocus={step === 'SEND' || undefined}
          {...field('sentOn')}
        />
        <DateField
          maxDate={today}
          clearable={!stored.receivedOn}
          data-autofocus={step === 'RECEIVE' || undefined}
          {...field('receivedOn')}
        />
      </SimpleGrid>
    </RecordDialog>
  );
}
