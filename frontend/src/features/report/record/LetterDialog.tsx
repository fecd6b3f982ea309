import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, patch } from '@/api/client';
import { known, type Report } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { can, useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { useToday } from '@/shared/useToday';
import { type OfVersion, pathOf } from './ofReport';

const ofReport = (report: Report) => ({
  letterNumber: report.letterNumber ?? '',
  letterDate: report.letterDate ?? null,
  sentOn: report.sentOn ?? null,
  receivedOn: report.receivedOn ?? null,
});

/** The letter's number and days, which come after the signature. */
export function LetterDialog({ report, etag, onClose }: OfVersion) {
  const { t } = useTranslation();
  const me = useMe();
  const today = useToday();
  const writes = can(me, 'PROVINCE');
  const stored = ofReport(report);
  // what is left out stays as it is: who empties one would be told that it is saved
  const stays = (field: keyof typeof stored) => (value: string | null) =>
    stored[field] && !value?.trim() ? t('report.letterStays') : null;
  const record = useRecord({
    draft: `letter.${report.provinceCode}.${report.month}`,
    values: stored,
    etag,
    validate: {
      letterNumber: stays('letterNumber'),
      letterDate: stays('letterDate'),
      sentOn: stays('sentOn'),
      receivedOn: stays('receivedOn'),
    },
    fields: {
      letterNumber: t('signature.letterNumber'),
      letterDate: t('signature.letterDate'),
      sentOn: t('report.sentOn'),
      receivedOn: t('report.receivedOn'),
    },
    write: (v, version) =>
      patch('/api/v1/monthly-reports/{province}/{month}/letter', {
        ...pathOf(report),
        body: known(
          writes
            ? {
                letterNumber: v.letterNumber.trim(),
                letterDate: v.letterDate,
                sentOn: v.sentOn,
                receivedOn: v.receivedOn,
              }
            : { receivedOn: v.receivedOn },
        ),
        headers: ifMatch(version),
      }),
    theirs: {
      query: getWithEtag('/api/v1/monthly-reports/{province}/{month}', pathOf(report)),
      of: ofReport,
    },
    onClose,
  });
  const { field } = record;
  return (
    <RecordDialog of={record} title={t('reportDo.LETTER')} lead={t('reportAct.letterLead')}>
      {writes && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput lang="th" data-autofocus {...field('letterNumber')} />
          <DateField maxDate={today} {...field('letterDate')} />
        </SimpleGrid>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {writes && <DateField maxDate={today} {...field('sentOn')} />}
        <DateField maxDate={today} {...field('receivedOn')} />
      </SimpleGrid>
    </RecordDialog>
  );
}
