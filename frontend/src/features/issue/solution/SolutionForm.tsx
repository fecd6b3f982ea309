import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put } from '@/api/client';
import { type IssueModule, known, type Solution } from '@/api/types';
import { RecordForm } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { newId } from '@/shared/newId';
import { can, useMe } from '@/shared/session';
import { toastDone } from '@/shared/ui/feedback';
import { MODULES } from '../issueWords';
import { Similar } from '../Similar';

export interface SolutionValues {
  /** Chosen here and kept with the draft, so that a retry proposes nothing twice. */
  id: string;
  title: string;
  text: string;
  module: IssueModule | null;
  /** As they are typed: one beside the other, with commas. */
  keywords: string;
  fromIssueId: string | null;
}

export const newSolution = (of?: Partial<SolutionValues>): SolutionValues => ({
  id: newId(),
  title: '',
  text: '',
  module: null,
  keywords: '',
  fromIssueId: null,
  ...of,
});

export const ofSolution = (of: Solution): SolutionValues => ({
  id: of.id,
  title: of.title,
  text: of.text,
  module: of.module,
  keywords: of.keywords.join(', '),
  fromIssueId: of.fromIssueId ?? null,
});

/** Each once, in the order in which they were typed. */
export const wordsOf = (typed: string) => [
  ...new Set(
    typed
      .split(/[,;\n、，]/)
      .map((word) => word.trim().replace(/\s+/g, ' '))
      .filter(Boolean),
  ),
];

/** What worked, written so that somebody else can do it. */
export function SolutionForm({
  values,
  solution,
  etag = null,
  draft,
  onSaved,
  onClose,
}: {
  values: SolutionValues;
  /** As it is stored, when it is changed. */
  solution?: Solution;
  etag?: string | null;
  draft: string;
  onSaved: (solution: Solution) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const proposes = !can(me, 'DEPARTMENT');
  const record = useRecord({
    draft,
    values,
    etag,
    fields: {
      title: t('solution.title'),
      module: { label: t('solution.module'), shown: (of) => (of ? t(`issueModule.${of}`) : '') },
      text: t('solution.text'),
      keywords: t('solution.keywords'),
    },
    elsewhere: (v) => ({
      fromIssueId: 'title',
      ...Object.fromEntries(wordsOf(v.keywords).map((_, i) => [`keywords.${i}`, 'keywords'])),
    }),
    write: (v, version) =>
      put('/api/v1/solutions/{id}', {
        params: { path: { id: v.id } },
        body: {
          ...known({
            title: v.title.trim(),
            text: v.text.trim(),
            module: v.module,
            fromIssueId: v.fromIssueId,
          }),
          keywords: wordsOf(v.keywords),
        },
        headers: solution ? ifMatch(version) : {},
      }),
    theirs: solution && {
      query: getWithEtag('/api/v1/solutions/{id}', { params: { path: { id: solution.id } } }),
      of: ofSolution,
    },
    told: null,
    done: () =>
      toastDone(t(solution ? 'common.saved' : proposes ? 'solution.isProposed' : 'solution.isKept')),
    after: ({ data }) => onSaved(data),
    onClose,
  });
  const { field, form } = record;
  return (
    <RecordForm
      of={record}
      submit={t(solution ? 'common.save' : proposes ? 'solution.propose' : 'solution.keep')}
    >
      <TextInput required maxLength={300} description={t('solution.titleHint')} {...field('title')} />
      {!solution && (
        <Similar
          text={form.values.title}
          module={form.values.module ?? undefined}
          except={form.values.fromIssueId ?? undefined}
          onlySolutions
          title={t('solution.already')}
        />
      )}
      <Select
        required
        allowDeselect={false}
        data={MODULES.map((value) => ({ value, label: t(`issueModule.${value}`) }))}
        {...field('module')}
      />
      <Textarea required autosize minRows={8} description={t('solution.textHint')} {...field('text')} />
      <TextInput description={t('solution.keywordsHint')} {...field('keywords')} />
    </RecordForm>
  );
}
