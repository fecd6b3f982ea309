import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { Issue } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { DateField } from '@/shared/ui/DateField';
import { Warning } from '@/shared/ui/Warning';
import { useToday } from '@/shared/useToday';
import { actDraft, wordsWith } from './actWords';
import type { Using, WordyAct } from './issueWords';

/** The texts of what needs words. */
const WORDS = {
  ESCALATE: { lead: 'issueAct.escalateLead', label: 'issueAct.note', told: 'issueAct.escalated' },
  ANSWER: { lead: 'issueAct.answerLead', label: 'issueAct.text', told: 'issueAct.answered' },
  RESOLVE: { lead: 'issueAct.resolveLead', label: 'issueAct.solution', told: 'issueAct.resolved' },
  REOPEN: { lead: 'issueAct.reopenLead', label: 'issueAct.reason', told: 'issueAct.reopened' },
} as const satisfies Record<WordyAct, object>;

/** What is taken over from elsewhere. */
interface Taking {
  taken: Using | null;
  /** Its words are put to what was written. */
  take: (one: Using) => void;
  /** The words stay; that it helped isn't counted. */
  leave: () => void;
}

/** Said in words: why it is escalated, what the answer is, what solved it, why it is open again. */
export function ActDialog({
  issue,
  act,
  using,
  children,
  done,
  onClose,
}: {
  issue: Issue;
  act: WordyAct;
  /** What it begins with, where nothing was written before. */
  using?: Using;
  /** What helps to write it. */
  children?: (taking: Taking) => ReactNode;
  /** What follows at once when it is through, given what was taken over. */
  done?: (taken: Using | null) => unknown;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const words = WORDS[act];
  const resolves = act === 'RESOLVE';
  const sent = useRef<Using | null>(null);
  const today = useToday();
  // a list doesn't tell what happened: then the server does
  const opened = issue.history?.findLast((one) => one.action === 'REOPENED')?.on ?? issue.raisedOn;
  const record = useRecord({
    draft: actDraft(issue, act),
    values: wordsWith(using),
    fields: { text: t(words.label), on: t('issueAct.on') },
    elsewhere: () => ({ note: 'text', solution: 'text', reason: 'text' }),
    write: (v) => {
      sent.current = v.taken;
      const params = { path: { id: issue.id } };
      const said = v.text.trim();
      if (act === 'ESCALATE') return post('/api/v1/issues/{id}/escalate', { params, body: { note: said } });
      if (act === 'ANSWER') return post('/api/v1/issues/{id}/answer', { params, body: { text: said } });
      if (act === 'REOPEN') return post('/api/v1/issues/{id}/reopen', { params, body: { reason: said } });
      return post('/api/v1/issues/{id}/resolve', {
        params,
        body: { solution: said, ...(v.on !== null && { on: v.on }) },
      });
    },
    conflict: (problem) => {
      if (problem.code !== 'ISSUE_STATE') return undefined;
      void client.invalidateQueries();
      return <Warning>{t('issueAct.changed')}</Warning>;
    },
    told: t(words.told),
    done: () => done?.(sent.current),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      size="lg"
      title={`${t(`issueDo.${act}`)}: ${issue.title}`}
      lead={t(act === 'REOPEN' && issue.mergedInto ? 'issueAct.reopenMerged' : words.lead)}
      submit={t(`issueDo.${act}`)}
    >
      <Textarea autosize minRows={5} required data-autofocus {...record.field('text')} />
      {resolves && <DateField clearable minDate={opened} maxDate={today} {...record.field('on')} />}
      {children?.({
        taken: record.form.values.taken,
        take: (one) => record.form.setValues((before) => wordsWith(one, before)),
        leave: () => record.form.setFieldValue('taken', null),
      })}
    </RecordDialog>
  );
}
