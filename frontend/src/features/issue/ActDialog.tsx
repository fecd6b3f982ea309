import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { Issue } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { DateField } from '@/shared/ui/DateField';
import { Warning } from '@/shared/ui/Warning';
import { useToday } from '@/shared/useToday';
import type { WordyAct } from './issueWords';

/** The texts of what needs words. */
const WORDS = {
  ESCALATE: { lead: 'issueAct.escalateLead', label: 'issueAct.note', told: 'issueAct.escalated' },
  ANSWER: { lead: 'issueAct.answerLead', label: 'issueAct.text', told: 'issueAct.answered' },
  RESOLVE: { lead: 'issueAct.resolveLead', label: 'issueAct.solution', told: 'issueAct.resolved' },
  REOPEN: { lead: 'issueAct.reopenLead', label: 'issueAct.reason', told: 'issueAct.reopened' },
} as const satisfies Record<WordyAct, object>;

/** Said in words: why it is escalated, what the answer is, what solved it, why it is open again. */
export function ActDialog({
  issue,
  act,
  text = '',
  children,
  done,
  onClose,
}: {
  issue: Issue;
  act: WordyAct;
  /** What it begins with. */
  text?: string;
  /** What helps to write it; given what puts a text into it. */
  children?: (write: (text: string) => void) => ReactNode;
  /** What follows at once when it is through. */
  done?: () => unknown;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const words = WORDS[act];
  const resolves = act === 'RESOLVE';
  const today = useToday();
  // a list doesn't tell what happened: then the server does
  const opened = issue.history?.findLast((one) => one.action === 'REOPENED')?.on ?? issue.raisedOn;
  const record = useRecord({
    // what is taken over from elsewhere is no draft of this one's
    draft: text ? undefined : `issue.${act.toLowerCase()}.${issue.id}`,
    values: { text, on: null as string | null },
    fields: { text: t(words.label), on: t('issueAct.on') },
    elsewhere: () => ({ note: 'text', solution: 'text', reason: 'text' }),
    write: (v) => {
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
    done,
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
      {children?.((given) => record.form.setFieldValue('text', given))}
    </RecordDialog>
  );
}
