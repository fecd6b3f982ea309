import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put, remove } from '@/api/client';
import { known, type PaperWords } from '@/api/types';
import { useRecord } from '@/shared/form/useRecord';
import { WordsForm } from '@/shared/letter/WordsForm';
import { PaperPreview } from './PaperPreview';

const ofWords = ({ words }: PaperWords) => ({
  subject: words.subject,
  body: words.body ?? '',
  closing: words.closing ?? '',
});

/** The words of one paper beside what they make. */
export function PaperWordsForm({ of, etag }: { of: PaperWords; etag: string | null }) {
  const { t } = useTranslation();
  const { provinceCode, paper } = of;
  const params = { path: { province: provinceCode, paper } };
  const isForm = paper === 'RESULTS';
  const stored = ofWords(of);
  const record = useRecord({
    draft: `paper.${provinceCode}.${paper}`,
    values: stored,
    etag,
    fields: {
      subject: t(isForm ? 'paperWords.title' : 'paperWords.subject'),
      body: t(isForm ? 'paperWords.above' : 'paperWords.body'),
      closing: t(isForm ? 'paperWords.below' : 'paperWords.closing'),
    },
    write: (v, version) =>
      put('/api/v1/visits/paper-words/{province}/{paper}', {
        params,
        body: known(v),
        headers: ifMatch(version),
      }),
    theirs: {
      query: getWithEtag('/api/v1/visits/paper-words/{province}/{paper}', { params }),
      of: ofWords,
    },
  });
  return (
    <div className="mk-letterpage">
      <WordsForm
        of={record}
        stored={stored}
        etag={etag}
        own={of.own}
        placeholders={of.placeholders}
        mayBeEmpty={of.mayBeEmpty}
        first="body"
        reset={() =>
          remove('/api/v1/visits/paper-words/{province}/{paper}', {
            params,
            headers: ifMatch(record.base.current),
          })
        }
      >
        {(input) => (
          <>
            <TextInput required {...input('subject')} />
            <Textarea
              required={!isForm}
              minRows={isForm ? 2 : 6}
              description={t('letter.bodyHint')}
              {...input('body')}
            />
            <Textarea required={!isForm} minRows={2} {...input('closing')} />
          </>
        )}
      </WordsForm>
      <PaperPreview words={record.form.values} province={provinceCode} paper={paper} />
    </div>
  );
}
