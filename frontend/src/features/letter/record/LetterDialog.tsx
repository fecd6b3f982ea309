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

/** The letter's number and days, which come after the signature: what the step needs, with today; all of them where they are corrected. */
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
      letterNumber: t('signature.letterNumber'),
      letterDate: t('signature.letterDate'),
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
  const shows = (...steps: Recorded[]) => step === undefined || steps.includes(step);
  return (
    <RecordDialog of={record} title={title} lead={t(step ? `letterLead.${step}` : 'letterAct.letterLead')}>
      <SimpleGrid cols={{ base: 1, xs: step === 'SEND' || step === 'RECEIVE' ? 1 : 2 }} spacing="sm">
        {shows('NUMBER') && (
          <>
            <TextInput lang="th" data-autofocus {...field('letterNumber')} />
            <DateField maxDate={today} {...field('letterDate')} />
          </>
        )}
        {shows('NUMBER', 'SEND') && (
          <DateField
            maxDate={today}
            clearable={!stored.sentOn}
            description={step === 'NUMBER' ? t('signature.later') : undefined}
            {...field('sentOn')}
          />
        )}
        {shows('RECEIVE') && (
          <DateField maxDate={today} clearable={!stored.receivedOn} {...field('receivedOn')} />
        )}
      </SimpleGrid>
    </RecordDialog>
  );
}
