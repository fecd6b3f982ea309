import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { get } from '@/api/client';
import type { Issue } from '@/api/types';
import { dropDraft, keepDraft, readDraft } from '@/shared/form/draft';
import type { Draft } from '@/shared/form/useDraftForm';
import { useFormat } from '@/shared/format';
import { useWaiting } from '@/shared/offline/useOutbox';
import { useMe } from '@/shared/session';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import { IssueNav } from '../IssueNav';
import type { IssueValues } from '../issueValues';
import { newDraft } from '../newDraft';
import '../knowledge.css';
import { Similar, useSimilar } from '../Similar';
import { askedInto } from './asIssue';
import { MyIssue } from './MyIssue';

/** What is typed and neither answered nor sent. */
const DRAFT = 'ask';
/** How many of one's own are shown here; the list has all. */
const OPEN_ONES = 50;
const SOLVED_ONES = 10;

/** A local government asks, tries what worked elsewhere, sends what is left, and follows it. */
export function AskView({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  useTitle(t('ask.title'));
  return (
    <>
      <IssueNav />
      <Head title={t('ask.title')} lead={t('ask.lead')} />
      <div className="mk-cols">
        <div className="mk-grid">
          <Question />
          <Mine />
        </div>
        {children && (
          <section className="mk-grid" aria-labelledby="people">
            <h2 id="people" style={{ margin: '0 0 -8px' }}>
              {t('ask.people')}
            </h2>
            {children}
          </section>
        )}
      </div>
    </>
  );
}

/** One field; what worked elsewhere below it, and the way on when that doesn't help. */
function Question() {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const [text, setText] = useState(() => readDraft<{ text: string }>(DRAFT)?.text ?? '');
  const found = useSimilar({ text });
  const askForHelp = () => {
    const draft = newDraft({ localGovernment: me.scope.code ?? '' });
    if (text.trim() === '') {
      navigate(href('/issues/new'));
      return;
    }
    // the form goes on from there, with what was filled in there before
    const before = readDraft<Draft<IssueValues>>(draft);
    const module = found.data?.items.map((one) => one.solution?.module ?? one.issue?.module)[0];
    keepDraft(draft, {
      base: null,
      values: { ...(module && { module }), ...before?.values, ...askedInto(before?.values, text) },
    });
    dropDraft(DRAFT);
    navigate(href('/issues/new'));
  };
  return (
    <section className="mk-card mk-grid mk-find" style={{ gap: 12 }}>
      <Textarea
        autosize
        minRows={3}
        maxRows={10}
        size="md"
        label={t('ask.what')}
        placeholder={t('ask.whatHint')}
        maxLength={5000}
        value={text}
        onChange={(e) => {
          setText(e.currentTarget.value);
          if (e.currentTarget.value.trim() === '') dropDraft(DRAFT);
          else keepDraft(DRAFT, { text: e.currentTarget.value });
        }}
      />
      <Similar
        text={text}
        title={t('ask.answers')}
        onFollow={(issue) => navigate(href(`/issues/${issue.id}`))}
      />
      <div>
        <Button size="md" leftSection={<Icon name="talk" size={20} />} onClick={askForHelp}>
          {t('ask.stillStuck')}
        </Button>
        <p className="mk-small mk-muted" style={{ margin: '6px 0 0' }}>
          {t('ask.helpHint')}
        </p>
      </div>
    </section>
  );
}

const mine = (open: boolean, size: number) =>
  get('/api/v1/issues', {
    params: { query: { open, size, sort: open ? '-raisedOn' : '-changedAt' } },
  });

/** What was asked: what waits on this device, what is open, what was solved. */
function Mine() {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const open = useQuery(mine(true, OPEN_ONES));
  const solved = useQuery(mine(false, SOLVED_ONES));
  const waiting = useWaiting()?.filter((row) => row.kind === 'ISSUE') ?? [];
  const error = open.error ?? solved.error;
  const known = new Set(open.data?.items.map(({ id }) => `/api/v1/issues/${id}`));
  const unsent = waiting.filter((row) => !known.has(row.url));
  const none = unsent.length === 0 && open.data?.items.length === 0 && solved.data?.items.length === 0;
  return (
    <section aria-labelledby="mine" className="mk-grid" style={{ gap: 12 }}>
      <h2 id="mine" style={{ margin: 0 }}>
        {t('ask.mine')}
      </h2>
      {unsent.length > 0 && (
        <ul className="mk-own-issues" aria-label={t('ask.unsent')}>
          {unsent.map((row) => (
            <li key={row.id}>
              <h3 lang="th">{row.title}</h3>
              <p style={{ margin: 0 }}>
                <Icon name="upload" size={16} /> {t('ask.waiting')} ·{' '}
                <Link to="/queue">{t('ask.toQueue')}</Link>
              </p>
            </li>
          ))}
        </ul>
      )}
      {error && <Failed error={error} retry={() => Promise.all([open.refetch(), solved.refetch()])} />}
      {!error && (!open.data || !solved.data) && <Bones lines={4} height={26} />}
      {none && (
        <div className="mk-card">
          <Empty icon="talk" title={t('ask.noneTitle')} text={t('ask.noneText')} />
        </div>
      )}
      {open.data && open.data.items.length > 0 && <Issues of={open.data.items} label={t('ask.mine')} />}
      {solved.data && solved.data.items.length > 0 && (
        <details className="mk-more" open={open.data?.items.length === 0 && unsent.length === 0}>
          <summary>{t('ask.solvedOnes', { n: f.n(solved.data.total) })}</summary>
          <div className="mk-grid" style={{ gap: 10, marginTop: 10 }}>
            <Issues of={solved.data.items} label={t('ask.solvedOnes', { n: f.n(solved.data.total) })} />
            {solved.data.total > SOLVED_ONES && (
              <Link to={href('/issues', { open: 'false' })}>
                {t('ask.allOf', { n: f.n(solved.data.total) })}
              </Link>
            )}
          </div>
        </details>
      )}
    </section>
  );
}

function Issues({ of, label }: { of: readonly Issue[]; label: string }) {
  return (
    <ul className="mk-own-issues" aria-label={label}>
      {of.map((one) => (
        <li key={one.id} data-state={one.state}>
          <MyIssue of={one} />
        </li>
      ))}
    </ul>
  );
}
