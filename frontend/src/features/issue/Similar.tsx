import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Issue, IssueModule, Solution } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import './issue.css';
import { IssueChip } from './IssueChip';
import type { Using } from './issueWords';

/** Characters: fewer say nothing. */
const SAYS_SOMETHING = 4;
/** Milliseconds after the last key. */
const PAUSE = 350;
/** Characters that stand there before all of it is asked for. */
const SHORT = 180;

interface Like {
  text: string;
  module?: IssueModule | null;
  /** Never itself. */
  except?: string;
  limit?: number;
}

/** Those that are like a text, asked a moment after the last key. */
export function useSimilar({ text, module, except, limit }: Like) {
  const [asked] = useDebouncedValue(text, PAUSE);
  return useQuery({
    ...get('/api/v1/issues/similar', {
      params: { query: { text: asked, module: module ?? undefined, except, limit } },
    }),
    enabled: asked.length >= SAYS_SOMETHING,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Issues like the one that is written or looked at, and what solved them. */
export function Similar({
  onUse,
  onFollow,
  hint,
  name = '',
  ...like
}: Like & {
  /** Solves the issue at hand by this. */
  onUse?: (using: Using) => void;
  /** It is the same: that one is followed instead. */
  onFollow?: (issue: Issue) => void;
  /** Said before anything is typed. */
  hint?: boolean;
  /** Where several stand on a page. */
  name?: string;
}) {
  const { t } = useTranslation();
  const similar = useSimilar(like);
  const says = like.text.length >= SAYS_SOMETHING;
  const away = similar.error instanceof ProblemError && similar.error.code === 'NETWORK';
  return (
    <section className="mk-card mk-similar" aria-labelledby={`similar${name}`} aria-busy={similar.isFetching}>
      <h2 id={`similar${name}`}>
        <Icon name="bulb" size={20} /> {t('issueSimilar.title')}
      </h2>
      <div role="status" className="mk-muted mk-small">
        {!says && hint && t('issueSimilar.lead')}
        {says && away && t('issueSimilar.away')}
        {says && similar.data?.items.length === 0 && t('issueSimilar.none')}
      </div>
      {says && similar.error && !away && <Failed error={similar.error} />}
      {says && similar.isPending && !similar.error && (
        <>
          <span className="visually-hidden">{t('issueSimilar.looking')}</span>
          <Bones lines={3} />
        </>
      )}
      {says && similar.data && (
        <ul className="mk-alike">
          {similar.data.items.map(({ issue, solution }) =>
            solution ? (
              <li key={solution.id}>
                <LikeSolution of={solution} onUse={onUse} />
              </li>
            ) : (
              issue && (
                <li key={issue.id}>
                  <LikeIssue of={issue} onUse={onUse} onFollow={onFollow} />
                </li>
              )
            ),
          )}
        </ul>
      )}
    </section>
  );
}

function LikeSolution({ of, onUse }: { of: Solution; onUse?: (using: Using) => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  return (
    <>
      <div>
        <span className="mk-small mk-up mk-inline" style={{ gap: 4 }}>
          <Icon name="bulb" size={16} />
          {t('issueSimilar.solutionSign')}
          {of.helped > 0 && ` · ${t('issueSimilar.helped', { n: f.n(of.helped) })}`}
        </span>
        <div>
          <Link to={href(`/solutions/${of.id}`)}>{of.title}</Link>
        </div>
      </div>
      <Text of={of.text} title={of.title} />
      {onUse && (
        <Use title={of.title} onUse={() => onUse({ solutionId: of.id, title: of.title, text: of.text })} />
      )}
    </>
  );
}

function LikeIssue({
  of,
  onUse,
  onFollow,
}: {
  of: Issue;
  onUse?: (using: Using) => void;
  onFollow?: (issue: Issue) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { solution } = of;
  return (
    <>
      <div>
        <div className="mk-inline">
          <Link to={href(`/issues/${of.id}`)}>{of.title}</Link>
          <IssueChip state={of.state} />
        </div>
        <span className="mk-small mk-muted" lang="th">
          {of.localGovernment?.name ?? t('issue.ofProvinceNamed', { name: of.province.name })} ·{' '}
          {f.date(of.raisedOn)}
        </span>
      </div>
      {solution && (
        <div>
          <strong className="mk-small mk-up">{t('issueSimilar.solved')}</strong>
          <Text of={solution} title={of.title} />
        </div>
      )}
      <div className="mk-inline mk-noprint">
        {solution && onUse && (
          <Use title={of.title} onUse={() => onUse({ title: of.title, text: solution })} />
        )}
        {onFollow && of.state !== 'RESOLVED' && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('issueSimilar.followOf', { title: of.title })}
            onClick={() => onFollow(of)}
          >
            {t('issueSimilar.follow')}
          </Button>
        )}
      </div>
    </>
  );
}

function Use({ title, onUse }: { title: string; onUse: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      size="xs"
      variant="light"
      className="mk-noprint"
      leftSection={<Icon name="check" size={14} />}
      aria-label={t('issueSimilar.useOf', { title })}
      onClick={onUse}
    >
      {t('issueSimilar.use')}
    </Button>
  );
}

/** A long text, one press away. */
function Text({ of, title }: { of: string; title: string }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const long = of.length > SHORT;
  return (
    <p className="mk-small mk-alikewords">
      {long && !all ? `${of.slice(0, SHORT).trimEnd()}…` : of}{' '}
      {long && (
        <button
          type="button"
          className="mk-textlink mk-noprint"
          aria-expanded={all}
          aria-label={all ? undefined : t('issueSimilar.readOf', { title })}
          onClick={() => setAll(!all)}
        >
          {t(all ? 'issueSimilar.less' : 'issueSimilar.read')}
        </button>
      )}
    </p>
  );
}
