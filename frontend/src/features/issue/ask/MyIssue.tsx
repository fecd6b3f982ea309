import { Button, Textarea } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { post } from '@/api/client';
import type { Issue } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { Icon } from '@/shared/ui/icons';
import { Warning } from '@/shared/ui/Warning';
import { useHref } from '@/shared/url';
import { issueOf } from '../asked';
import { IssueChip } from '../IssueChip';
import { lastAnswer } from './lastAnswer';

/** One that we asked: who has it since when, what was answered, and whether that helped. */
export function MyIssue({ of }: { of: Issue }) {
  const { t } = useTranslation();
  const href = useHref();
  const [saying, setSaying] = useState<'RESOLVE' | 'REOPEN'>();
  return (
    <>
      <div className="mk-cardhead" style={{ margin: 0, flexWrap: 'nowrap', alignItems: 'start' }}>
        <h3 lang="th">
          <Link className="mk-link" to={href(`/issues/${of.id}`)}>
            {of.title}
          </Link>
        </h3>
        <IssueChip state={of.state} />
      </div>
      <p style={{ margin: 0 }}>
        <Where of={of} />
      </p>
      {of.state !== 'RESOLVED' ? (
        <Answer of={of} />
      ) : (
        of.solution && (
          <div className="mk-answered">
            <small>{t('ask.solvedBy')}</small>
            <p className="mk-passage" lang="th">
              {of.solution}
            </p>
          </div>
        )
      )}
      <span className="mk-inline mk-noprint">
        {of.actions.includes('RESOLVE') && (
          <Button
            size="sm"
            variant="light"
            leftSection={<Icon name="check" size={16} />}
            aria-label={t('ask.solvedOf', { title: of.title })}
            onClick={() => setSaying('RESOLVE')}
          >
            {t('ask.solved')}
          </Button>
        )}
        {of.actions.includes('REOPEN') && (
          <Button
            size="sm"
            variant="default"
            leftSection={<Icon name="undo" size={16} />}
            aria-label={t('ask.notSolvedOf', { title: of.title })}
            onClick={() => setSaying('REOPEN')}
          >
            {t('ask.notSolved')}
          </Button>
        )}
        <Button
          component={Link}
          size="sm"
          variant="subtle"
          to={href(`/issues/${of.id}`)}
          aria-label={t('ask.openOf', { title: of.title })}
        >
          {t('ask.open')}
        </Button>
      </span>
      {saying && <SayDialog of={of} what={saying} onClose={() => setSaying(undefined)} />}
    </>
  );
}

/** Its state in a sentence. */
function Where({ of }: { of: Issue }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (of.state === 'RESOLVED') {
    const date = f.date(of.resolvedOn);
    return of.daysToResolve == null
      ? t('askState.RESOLVED', { date })
      : t('askState.RESOLVED_IN', { date, n: f.n(of.daysToResolve) });
  }
  const days = of.holder?.days ?? 0;
  const date = f.date(of.holder?.since ?? of.raisedOn);
  const since = days > 0 ? t('askState.SINCE', { n: f.n(days), date }) : t('askState.SINCE_TODAY');
  return of.state === 'IN_PROGRESS' && of.owner
    ? t('askState.IN_PROGRESS_BY', { since, name: of.owner.name })
    : t(`askState.${of.state}`, { since });
}

/** What somebody else said last. */
function Answer({ of }: { of: Issue }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  // only where something was said at all: a list doesn't tell what
  const said = of.commentCount > 0 || of.state !== 'OPEN';
  // and near what is looked at: there may be fifty, each to be read whole
  const { ref, entry } = useIntersection({ rootMargin: '300px' });
  const near = useRef(false);
  near.current ||= entry?.isIntersecting ?? false;
  const whole = useQuery({ ...issueOf(of.id), enabled: said && near.current });
  const last = whole.data && lastAnswer(whole.data.data, me.id);
  if (!last) return said ? <span ref={ref} /> : null;
  return (
    <div className="mk-answered">
      <small>{t('ask.answerOf', { name: last.name, date: f.date(last.on) })}</small>
      <p className="mk-passage" lang="th">
        {last.text}
      </p>
    </div>
  );
}

const WORDS = {
  RESOLVE: {
    title: 'ask.solvedTitle',
    lead: 'ask.solvedLead',
    label: 'ask.how',
    submit: 'ask.solved',
    told: 'ask.doneSolved',
  },
  REOPEN: {
    title: 'ask.notSolvedTitle',
    lead: 'ask.notSolvedLead',
    label: 'ask.why',
    submit: 'ask.notSolved',
    told: 'ask.doneNotSolved',
  },
} as const;

function SayDialog({ of, what, onClose }: { of: Issue; what: keyof typeof WORDS; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const words = WORDS[what];
  const record = useRecord({
    draft: `issue.${what.toLowerCase()}.${of.id}`,
    values: { text: '' },
    fields: { text: t(words.label) },
    elsewhere: () => ({ solution: 'text', reason: 'text' }),
    write: ({ text }) => {
      const params = { path: { id: of.id } };
      return what === 'RESOLVE'
        ? post('/api/v1/issues/{id}/resolve', { params, body: { solution: text.trim() } })
        : post('/api/v1/issues/{id}/reopen', { params, body: { reason: text.trim() } });
    },
    conflict: (problem) => {
      if (problem.code !== 'ISSUE_STATE') return undefined;
      void client.invalidateQueries();
      return <Warning>{t('ask.stateChanged')}</Warning>;
    },
    told: t(words.told),
    onClose,
  });
  return (
    <RecordDialog of={record} title={t(words.title)} lead={t(words.lead)} submit={t(words.submit)}>
      <p style={{ margin: 0, fontWeight: 600 }} lang="th">
        {of.title}
      </p>
      <Textarea required autosize minRows={3} data-autofocus {...record.field('text')} />
    </RecordDialog>
  );
}
