import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { getWithEtag, post } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Solution, SolutionState } from '@/api/types';
import { dayOf } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { Bones, Empty, Failed, Head, toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { PrintButton } from '@/shared/ui/PrintButton';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { useSend } from '@/shared/useSend';
import { IssueNav } from '../IssueNav';
import '../knowledge.css';
import { HelpedDialog } from './HelpedDialog';
import { SolutionChip } from './SolutionChip';

/** One solution, to be read, printed, passed on; and for whom it helped. */
export function SolutionView({ children }: { children?: (solution: Solution) => ReactNode }) {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const href = useHref();
  const solution = useQuery(getWithEtag('/api/v1/solutions/{id}', { params: { path: { id } } }));
  useTitle(solution.data?.data.title ?? t('solution.one'));
  const missing = solution.error instanceof ProblemError && solution.error.status === 404;
  return (
    <>
      <IssueNav />
      {missing ? (
        <Empty
          icon="file"
          whole
          title={t('solution.notFound')}
          text={t('solution.notFoundText')}
          action={<Link to={href('/solutions')}>{t('solution.toAll')}</Link>}
        />
      ) : solution.error ? (
        <Failed error={solution.error} retry={() => solution.refetch()} />
      ) : solution.data ? (
        <Whole key={id} of={solution.data.data}>
          {children?.(solution.data.data)}
        </Whole>
      ) : (
        <Bones lines={10} height={22} />
      )}
    </>
  );
}

function Whole({ of, children }: { of: Solution; children: ReactNode }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const [url] = useUrlState();
  const [helping, setHelping] = useState(false);
  const may = new Set(of.actions);
  return (
    <div className="mk-grid">
      <Head
        title={<span lang="th">{of.title}</span>}
        lead={
          <span className="mk-about" style={{ fontSize: '.9375rem' }}>
            <span>{t(`issueModule.${of.module}`)}</span>
            {of.publishedAt && (
              <span>{t('solution.publishedOn', { date: f.date(dayOf(of.publishedAt)) })}</span>
            )}
            {of.province && <span>{t('solution.proposedBy', { name: of.province.name })}</span>}
            {of.helped > 0 && (
              <span className="mk-helped">
                <Icon name="check" size={16} />
                {t('solution.helped', { n: f.n(of.helped) })}
              </span>
            )}
          </span>
        }
      >
        <CopyLink />
        <PrintButton />
        {may.has('CHANGE') && (
          <Button
            component={Link}
            to={href(`/solutions/${of.id}/edit`)}
            variant="default"
            leftSection={<Icon name="pencil" size={16} />}
          >
            {t('common.edit')}
          </Button>
        )}
      </Head>
      {of.state !== 'PUBLISHED' && <Standing of={of} state={of.state} />}
      <div className="mk-cols">
        <div className="mk-grid">
          <article className="mk-card">
            <p className="mk-read" lang="th">
              {of.text}
            </p>
            {may.has('HELPED') && (
              <p className="mk-noprint" style={{ margin: '18px 0 0' }}>
                <Button leftSection={<Icon name="check" size={18} />} onClick={() => setHelping(true)}>
                  {t('solution.itHelped')}
                </Button>
              </p>
            )}
          </article>
          {of.keywords.length > 0 && (
            <section aria-labelledby="keywords">
              <h2 id="keywords" style={{ margin: '0 0 8px', fontSize: '1rem' }}>
                {t('solution.keywords')}
              </h2>
              <ul className="mk-keywords" lang="th">
                {of.keywords.map((word) => (
                  <li key={word}>
                    <Link to={href('/solutions', { q: word })}>{word}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div className="mk-grid">
          <Helped of={of} />
          {of.state === 'PUBLISHED' && may.has('RETIRE') && (
            <section className="mk-card mk-noprint" aria-labelledby="standing">
              <h2 id="standing">{t('solution.standing')}</h2>
              <p className="mk-small mk-muted" style={{ margin: '4px 0 10px' }}>
                {t('solution.retireText')}
              </p>
              <Publishing of={of} to="retire" />
            </section>
          )}
          {children}
        </div>
      </div>
      {helping && <HelpedDialog of={of} issueId={url.issue} onClose={() => setHelping(false)} />}
    </div>
  );
}

/** Nobody else finds it: why, and what can be done about that. */
function Standing({ of, state }: { of: Solution; state: Exclude<SolutionState, 'PUBLISHED'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const may = new Set(of.actions);
  return (
    <section className="mk-card mk-noprint" aria-label={t('solution.state')}>
      <div className="mk-cardhead" style={{ marginBottom: 4 }}>
        <SolutionChip state={state} />
      </div>
      <p style={{ margin: '0 0 10px' }}>
        {t(`solutionStanding.${state}`, {
          by: of.createdBy,
          date: f.date(dayOf(of.createdAt)),
        })}
      </p>
      <span className="mk-inline">
        {may.has('PUBLISH') && <Publishing of={of} to="publish" />}
        {may.has('RETIRE') && <Publishing of={of} to="retire" />}
      </span>
    </section>
  );
}

/** Each takes the other back. */
function Publishing({ of, to }: { of: Solution; to: 'publish' | 'retire' }) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const params = { path: { id: of.id } };
  const publishes = to === 'publish';
  const again = of.state === 'RETIRED';
  return (
    <Button
      variant={publishes ? 'filled' : 'default'}
      loading={busy}
      leftSection={<Icon name={publishes ? 'check' : 'pause'} size={16} />}
      onClick={() =>
        void send(
          publishes
            ? post('/api/v1/solutions/{id}/publish', { params })
            : post('/api/v1/solutions/{id}/retire', { params }),
          { done: () => toastDone(t(publishes ? 'solution.published' : 'solution.retired')) },
        )
      }
    >
      {t(
        publishes
          ? again
            ? 'solution.publishAgain'
            : 'solution.publish'
          : of.state === 'PROPOSED'
            ? 'solution.notTaken'
            : 'solution.retire',
      )}
    </Button>
  );
}

/** Where it helped, as far as one may see there; the rest as a number. */
function Helped({ of }: { of: Solution }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const seen = of.helpedAt ?? [];
  const elsewhere = of.helped - seen.length;
  return (
    <section className="mk-card" aria-labelledby="helped-at">
      <h2 id="helped-at" style={{ marginBottom: 8 }}>
        {t('solution.helpedAt')}
      </h2>
      {seen.length > 0 && (
        <ul className="mk-helps">
          {seen.map((one) => (
            <li key={one.issueId}>
              <Link lang="th" to={href(`/issues/${one.issueId}`)}>
                {one.title}
              </Link>
              <span className="mk-small mk-muted" style={{ display: 'block' }}>
                <span lang="th">{one.localGovernment?.name ?? one.province.name}</span>
                {' · '}
                {f.date(dayOf(one.at))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {elsewhere > 0 && (
        <p className="mk-muted" style={{ margin: seen.length > 0 ? '10px 0 0' : 0 }}>
          {t(seen.length > 0 ? 'solution.alsoElsewhere' : 'solution.onlyElsewhere', { n: f.n(elsewhere) })}
        </p>
      )}
      {of.helped === 0 && (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('solution.helpedNowhere')}
        </p>
      )}
      {of.fromIssueId && (
        <p className="mk-small" style={{ margin: '10px 0 0' }}>
          <Link to={href(`/issues/${of.fromIssueId}`)}>{t('solution.fromIssue')}</Link>
        </p>
      )}
    </section>
  );
}

/** Its address, to be pasted into a message; whoever follows it signs in. */
function CopyLink() {
  const { t } = useTranslation();
  if (!navigator.clipboard) return null;
  return (
    <Button
      variant="default"
      leftSection={<Icon name="copy" size={16} />}
      onClick={async () => {
        await navigator.clipboard.writeText(location.origin + location.pathname);
        toastDone(t('solution.copied'));
      }}
    >
      {t('solution.copy')}
    </Button>
  );
}
