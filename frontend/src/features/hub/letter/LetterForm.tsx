import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put, remove } from '@/api/client';
import { known, type LetterTemplate } from '@/api/types';
import { useRecord } from '@/shared/form/useRecord';
import { WordsForm } from '@/shared/letter/WordsForm';
import { LetterPreview } from './LetterPreview';
import { LETTER_FIELDS, type LetterValues } from './letterWords';

const ofTemplate = ({ words }: LetterTemplate): LetterValues =>
  Object.fromEntries(LETTER_FIELDS.map((key) => [key, words[key] ?? ''])) as LetterValues;

/** The words of the invitation beside the letter that they make. */
export function LetterForm({ template, etag }: { template: LetterTemplate; etag: string | null }) {
  const { t } = useTranslation();
  const params = { path: { province: template.provinceCode } };
  const stored = ofTemplate(template);
  const record = useRecord({
    draft: `letter.${template.provinceCode}`,
    values: stored,
    etag,
    fields: {
      office: t('letterField.office'),
      numberPrefix: t('letterField.numberPrefix'),
      subject: t('letterField.subject'),
      reference: t('letterField.reference'),
      enclosures: t('letterField.enclosures'),
      body: t('letterField.body'),
      signer: t('letterField.signer'),
      signerPosition: t('letterField.signerPosition'),
      unit: t('letterField.unit'),
      phone: t('letterField.phone'),
    },
    write: (v, version) =>
      put('/api/v1/hubs/letter-templates/{province}', { params, body: known(v), headers: ifMatch(version) }),
    theirs: {
      query: getWithEtag('/api/v1/hubs/letter-templates/{province}', { params }),
      of: ofTemplate,
    },
  });
  return (
    <div className="mk-letterpage">
      <WordsForm
        of={record}
        stored={stored}
        etag={etag}
        own={template.own}
        placeholders={template.placeholders}
        first="body"
        reset={() =>
          remove('/api/v1/hubs/letter-templates/{province}', {
            params,
            headers: ifMatch(record.base.current),
          })
        }
      >
        {(input) => (
          <>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <Textarea required {...input('office')} />
              <TextInput required {...input('numberPrefix')} />
            </SimpleGrid>
            <TextInput required {...input('subject')} />
            <Textarea description={t('hubLetter.referenceHint')} {...input('reference')} />
            <Textarea {...input('enclosures')} />
            <Textarea required minRows={8} description={t('letter.bodyHint')} {...input('body')} />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <TextInput required {...input('signer')} />
              <TextInput required {...input('signerPosition')} />
              <TextInput required {...input('unit')} />
              <TextInput required {...input('phone')} />
            </SimpleGrid>
          </>
        )}
      </WordsForm>
      <LetterPreview words={record.form.values} province={template.provinceCode} />
    </div>
  );
}
