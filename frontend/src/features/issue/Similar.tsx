import { VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemError } from '@/api/problem';
import type { Issue, IssueModule, Solution } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { IssueChip } from './IssueChip';
import type { Using } from './issueWords';
import './knowledge.css';
import { isEnough, similar } from './similarQuery';

/** Milliseconds after the last key. */
const PAUSE = 300;

interface Uses {
  /** Takes it over. */
  onUse?: (using: Using) => void;
  /** The same was told before: it is followed instead. */
  onFollow?: (issue: Issue) => void;
}

interface Like {
  text: string;
  module?: IssueModule | null;
  /** The issue that it is about, which is like itself. */
  except?: string;
  limit?: number;
}

/** Those that are like a text, asked a moment after the last key. */
export function useSimilar({ text, module, except, limit = 5 }: Like) {
  const [asked] = useDebouncedValue(text.trim(), PAUSE);
  return useQuery({
    ...similar({ text: asked, module, except, limit }),
    enabled: isEnough(asked) && isEnough(text),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/**
 * What is like a problem, and what solved that, while the problem is typed: solutions of the knowledge base and issues of one's own
 * place.
 */
export function Similar({
  title,
  hint,
  onlySolutions,
  onUse,
  onFollow,
  ...like
}: Uses &
  Like & {
    title?: string;
    /** Says what will stand here before there is anything; else it takes no room. */
    hint?: boolean;
    /** Leaves issues out. */
    onlySolutions?: boolean;
  }) {
  const { t } = useTranslation();
  const f = useFormat();
  const id = useId();
  const found = useSimilar(like);
  const enough = isEnough(like.text);
  const items = (enough ? (found.data?.items ?? []) : []).filter((one) => !onlySolutions || one.solution);
  const any = items.length > 0;
  const said = !enough
    ? hint && t('issueSimilar.lead')
    : found.error
      ? t(
          found.error instanceof ProblemError && found.error.code === 'NETWORK'
            ? 'issueSimilar.away'
            : 'issueSimilar.failed',
        )
      : !found.data
        ? t('issueSimilar.looking')
        : any
          ? t('issueSimilar.found', { n: f.n(items.length) })
          : t('issueSimilar.none');
  const headed = any || hint;
  return (
    <section
      className={hint ? 'mk-card mk-likes mk-noprint' : 'mk-likes mk-noprint'}
      aria-labelledby={headed ? id : undefined}
      aria-busy={found.isFetching}
    >
      {headed && (
        <h2 id={id}>
          <Icon name="bulb" size={20} /> {title ?? t('issueSimilar.title')}
        </h2>
      )}
      <div role="status">
        {any ? (
          <VisuallyHidden>{said}</VisuallyHidden>
        ) : (
          said && (
            <p className="mk-small mk-muted" style={{ margin: 0 }}>
              {said}
            </p>
          )
        )}
      </div>
      {any && (
        <ul>
          {items.map(({ issue, solution }) =>
            solution ? (
              <SolutionLike key={solution.id} of={solution} issue={like.except} onUse={onUse} />
            ) : issue ? (
              <IssueLike key={issue.id} of={issue} onUse={onUse} onFollow={onFollow} />
            ) : null,
          )}
        </ul>
      )}
    </section>
  );
}

function SolutionLike({ of, issue, onUse }: { of: Solution; issue?: string } & Uses) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <li className="mk-like" data-solved="true">
      <span className="mk-about">
        <span className="mk-helped">
          <Icon name="bulb" size={16} />
          {t('issueSimilar.solutionSign')}
        </span>
        <span>{t(`issueModule.${of.module}`)}</span>
        {of.helped > 0 && <span>{t('issueSimilar.helped', { n: f.n(of.helped) })}</span>}
      </span>
      <strong lang="th">{of.title}</strong>
      <Cut text={of.text} title={of.title} page={`/solutions/${of.id}`} issue={onUse && issue}>
        {onUse && (
          <Use
            title={of.title}
            onClick={() => onUse({ solutionId: of.id, title: of.title, text: of.text })}
          />
        )}
      </Cut>
    </li>
  );
}

function IssueLike({ of, onUse, onFollow }: { of: Issue } & Uses) {
  const { t } = useTranslation();
  const f = useFormat();
  const { solution } = of;
  return (
    <li className="mk-like" data-solved={solution != null}>
      <span className="mk-about">
        <IssueChip state={of.state} />
        <span lang="th">{of.localGovernment?.name ?? of.province.name}</span>
        <span>{f.date(of.resolvedOn ?? of.raisedOn)}</span>
      </span>
      <strong lang="th">{of.title}</strong>
      {solution && <span className="mk-small mk-muted">{t('issueSimilar.solved')}</span>}
      <Cut text={solution ?? ''} title={of.title} page={`/issues/${of.id}`}>
        {solution && onUse && (
          <Use title={of.title} onClick={() => onUse({ title: of.title, text: solution })} />
        )}
        {of.state !== 'RESOLVED' && onFollow && (
          <button
            type="button"
            className="mk-plain"
            aria-label={t('issueSimilar.followOf', { title: of.title })}
            onClick={() => onFollow(of)}
          >
            <Icon name="eye" size={16} />
            {t('issueSimilar.follow')}
          </button>
        )}
      </Cut>
    </li>
  );
}

function Use({ title, onClick }: { title: string; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="mk-plain"
      aria-label={t('issueSimilar.useOf', { title })}
      onClick={onClick}
    >
      <Icon name="check" size={16} />
      {t('issueSimilar.use')}
    </button>
  );
}

/** Characters and lines that are shown of a long text until more is asked for. */
const SHOWN = 150;
const LINES = 3;

/** The first lines, the rest where it stands, and what can be done with it; its page opens beside what is being typed. */
function Cut({
  text,
  title,
  page,
  issue,
  children,
}: {
  text: string;
  title: string;
  page: string;
  /** The issue that it could solve. */
  issue?: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const href = useHref();
  const [whole, setWhole] = useState(false);
  const long = text.length > SHOWN || text.split('\n').length > LINES;
  return (
    <>
      {text && (
        <p className="mk-passage" lang="th" data-cut={long && !whole}>
          {text}
        </p>
      )}
      <span className="mk-inline mk-noprint">
        {children}
        {long && (
          <button
            type="button"
            className="mk-morelines"
            aria-expanded={whole}
            aria-label={whole ? undefined : t('issueSimilar.readOf', { title })}
            onClick={() => setWhole(!whole)}
          >
            {t(whole ? 'issueSimilar.less' : 'issueSimilar.read')}
          </button>
        )}
        <Link
          className="mk-small"
          to={href(page, { issue })}
          target="_blank"
          rel="noreferrer"
          aria-label={t('issueSimilar.pageOf', { title })}
        >
          {t('issueSimilar.page')}
        </Link>
      </span>
    </>
  );
}
