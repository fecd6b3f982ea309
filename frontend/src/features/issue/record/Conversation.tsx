import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ifMatch, put, remove } from '@/api/client';
import type { Issue, IssueComment, IssueHappened, IssuePerson } from '@/api/types';
import { dayOf } from '@/shared/dates';
import { RecordDialog, RecordForm } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { newId } from '@/shared/newId';
import type { Waiting } from '@/shared/offline/store';
import { useWaiting, useWaitingAt } from '@/shared/offline/useOutbox';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { toastDone } from '@/shared/ui/feedback';
import { Icon, type IconName } from '@/shared/ui/icons';
import { useHref, useUrlState } from '@/shared/url';
import { issueAt } from '../asked';
import { mayDo } from '../issueWords';
import { talkOf } from './talk';

const SIGN: Record<IssueHappened['action'], IconName> = {
  RAISED: 'talk',
  STARTED: 'half',
  ESCALATED: 'up',
  ANSWERED: 'down',
  RESOLVED: 'check',
  REOPENED: 'undo',
  MERGED: 'copy',
};

/** What became of it and what was said, as a conversation: who, when, in which words. */
export function Conversation({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const f = useFormat();
  const rows = useWaiting() ?? [];
  const below = `${issueAt(issue.id)}/comments/`;
  // one that has just arrived stands there already
  const known = new Set((issue.comments ?? []).map((one) => one.id));
  const waiting = rows.filter((row) => row.url.startsWith(below) && !known.has(row.url.slice(below.length)));
  const [url] = useUrlState();
  const mended = useWaitingAt(null, url.mend);
  const [written, setWritten] = useState(0);
  return (
    <section className="mk-card" aria-labelledby="talk">
      <h2 id="talk" style={{ marginBottom: 12 }}>
        {t('issueTalk.title')}
      </h2>
      <ol className="mk-talk">
        {talkOf(issue).map((one) =>
          one.what === 'HAPPENED' ? (
            <Happened key={one.key} of={one.of} />
          ) : (
            <Comment key={one.key} issue={issue} of={one.of} />
          ),
        )}
        {waiting.map((row) => (
          <Unsent key={row.id} of={row} says={f.moment(new Date(row.writtenAt).toISOString())} />
        ))}
      </ol>
      {mayDo(issue, 'COMMENT') && (
        <div className="mk-noprint" style={{ marginTop: 6 }}>
          {mended !== undefined && (
            <CommentBox
              key={written}
              issue={issue}
              mended={mended?.kind === 'COMMENT' && written === 0 ? mended : undefined}
              onSaid={() => setWritten((n) => n + 1)}
            />
          )}
        </div>
      )}
    </section>
  );
}

/** Who, as what; of an import nobody. */
function By({ of }: { of: IssuePerson }) {
  const { t } = useTranslation();
  return (
    <>
      <strong>{of.name}</strong>
      <span className="mk-small mk-muted">{of.role ? t(`role.${of.role}`) : t('issue.imported')}</span>
    </>
  );
}

function Happened({ of }: { of: IssueHappened }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const told = dayOf(of.at);
  return (
    <li>
      <span className="mk-talksign" data-what={of.action}>
        <Icon name={SIGN[of.action]} size={16} />
      </span>
      <div style={{ minWidth: 0 }}>
        <div className="mk-inline" style={{ gap: '2px 8px' }}>
          <By of={of.by} />
          <span>{t(`issueDid.${of.action}`)}</span>
          <span className="mk-small mk-muted">
            {f.moment(of.at)}
            {told !== of.on && ` · ${t('issueTalk.onDay', { date: f.date(of.on) })}`}
          </span>
        </div>
        {of.otherId && (
          <p style={{ margin: '4px 0 0' }}>
            {t('issueTalk.into')}{' '}
            {of.otherTitle ? (
              <Link to={href(`/issues/${of.otherId}`)}>{of.otherTitle}</Link>
            ) : (
              t('issueTalk.otherUnknown')
            )}
          </p>
        )}
        {of.text && (
          <p className="mk-bubble" data-what={of.action}>
            {of.text}
          </p>
        )}
      </div>
    </li>
  );
}

function Comment({ issue, of }: { issue: Issue; of: IssueComment }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [changing, setChanging] = useState(false);
  const params = { path: { id: issue.id, commentId: of.id } };
  return (
    <li>
      <span className="mk-talksign">
        <Icon name="talk" size={16} />
      </span>
      <div style={{ minWidth: 0 }}>
        <div className="mk-inline" style={{ gap: '2px 8px' }}>
          <By of={of.by} />
          <span>{t('issueTalk.commented')}</span>
          <span className="mk-small mk-muted">
            {f.moment(of.writtenAt)}
            {of.changedAt !== of.writtenAt && ` · ${t('issueTalk.edited', { at: f.moment(of.changedAt) })}`}
          </span>
        </div>
        <p className="mk-bubble" data-own={of.own || undefined}>
          {of.text}
        </p>
        {of.own && mayDo(issue, 'COMMENT') && (
          <Group gap={6} mt={6} className="mk-noprint">
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon name="pencil" size={14} />}
              onClick={() => setChanging(true)}
            >
              {t('common.edit')}
            </Button>
            <ConfirmButton
              compact
              icon="trash"
              label={t('common.delete')}
              title={t('issueTalk.deleteTitle')}
              text={t('issueTalk.deleteText')}
              confirm={t('common.delete')}
              sends={remove('/api/v1/issues/{id}/comments/{commentId}', {
                params,
                headers: ifMatch(`"${of.version}"`),
              })}
              done={() => toastDone(t('issueTalk.deleted'))}
            />
          </Group>
        )}
        {changing && <ChangeComment issue={issue} of={of} onClose={() => setChanging(false)} />}
      </div>
    </li>
  );
}

function ChangeComment({ issue, of, onClose }: { issue: Issue; of: IssueComment; onClose: () => void }) {
  const { t } = useTranslation();
  const record = useRecord({
    draft: `issue.comment.${issue.id}.${of.id}`,
    values: { text: of.text },
    etag: `"${of.version}"`,
    fields: { text: t('issueTalk.comment') },
    write: ({ text }, version) =>
      put('/api/v1/issues/{id}/comments/{commentId}', {
        params: { path: { id: issue.id, commentId: of.id } },
        body: { text: text.trim() },
        headers: ifMatch(version),
      }),
    told: t('issueTalk.changed'),
    onClose,
  });
  return (
    <RecordDialog of={record} title={t('issueTalk.change')}>
      <Textarea autosize minRows={3} required {...record.field('text')} />
    </RecordDialog>
  );
}

/** One that is on its way. */
function Unsent({ of, says }: { of: Waiting; says: string }) {
  const { t } = useTranslation();
  const { text } = JSON.parse(of.json ?? '{}') as { text?: string };
  if (of.method === 'DELETE') return null;
  return (
    <li>
      <span className="mk-talksign">
        <Icon name="clock" size={16} />
      </span>
      <div style={{ minWidth: 0 }}>
        <span className="mk-small mk-muted">
          {says} · <Link to="/queue">{t('issue.waits')}</Link>
        </span>
        <p className="mk-bubble" data-own>
          {text}
        </p>
      </div>
    </li>
  );
}

function CommentBox({
  issue,
  mended,
  onSaid,
}: {
  issue: Issue;
  /** One that waits and is mended here. */
  mended: Waiting | undefined;
  onSaid: () => void;
}) {
  const { t } = useTranslation();
  const [begun] = useState(() => ({ id: newId(), text: '', ...mended?.mend?.values }));
  const record = useRecord({
    draft: mended ? `issue.mend.${mended.id}` : `issue.comment.${issue.id}`,
    values: begun,
    fields: { text: t('issueTalk.comment') },
    write: (v) =>
      put('/api/v1/issues/{id}/comments/{commentId}', {
        params: { path: { id: issue.id, commentId: v.id } },
        body: { text: v.text.trim() },
      }),
    later: (v) => ({
      kind: 'COMMENT',
      title: `${issue.title} · ${v.text.trim().slice(0, 60)}`,
      mend: { address: `/issues/${issue.id}`, values: v },
    }),
    onKept: onSaid,
    told: t('issueTalk.sent'),
    after: onSaid,
  });
  return (
    <RecordForm
      of={record}
      buttons={
        <Group justify="flex-end">
          <Button type="submit" loading={record.busy} disabled={record.form.values.text.trim() === ''}>
            {t('issueTalk.send')}
          </Button>
        </Group>
      }
    >
      <Textarea
        autosize
        minRows={2}
        description={t('issueTalk.commentHint')}
        // what is typed while it is sent would be neither this comment's nor the next one's
        readOnly={record.busy}
        {...record.field('text')}
      />
    </RecordForm>
  );
}
