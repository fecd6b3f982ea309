import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { API, get } from '@/api/client';
import type { Me, Solution, SolutionState } from '@/api/types';
import { downloadFile, XLSX } from '@/shared/download';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { can, useMe } from '@/shared/session';
import { DownloadMenu } from '@/shared/ui/DownloadMenu';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { useWords } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { IssueNav } from '../IssueNav';
import { MODULES, mayRaise } from '../issueWords';
import '../knowledge.css';
import { isEnough, similar } from '../similarQuery';
import { SolutionChip } from './SolutionChip';

/** How many at a time. */
const SOME = 20;
const ALL = 500;

/** What each role may ask for besides what is published. */
const statesOf = (me: Me): SolutionState[] =>
  can(me, 'DEPARTMENT')
    ? ['PUBLISHED', 'PROPOSED', 'RETIRED']
    : me.role === 'PROVINCE'
      ? ['PUBLISHED', 'PROPOSED']
      : [];

/** The knowledge base: what worked elsewhere, found by any words for it, what helped most first. */
export default function SolutionsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [url, change] = useUrlState();
  useTitle(t('solutions.title'));
  const states = statesOf(me);
  const state = states.find((one) => one === url.state) ?? 'PUBLISHED';
  const module = MODULES.find((one) => one === url.module);
  const q = url.q ?? '';
  const size = Math.min(ALL, Number(url.size) || SOME);
  const filters = { state, module, q: q || undefined };
  const list = useQuery({
    ...get('/api/v1/solutions', {
      params: { query: { ...filters, size, sort: state === 'PROPOSED' ? undefined : '-helped' } },
    }),
    placeholderData: keepPreviousData,
  });
  // what is said in other words is found as well, and told apart: what is published only
  const meant = state === 'PUBLISHED' && isEnough(q);
  const likes = useQuery({
    ...similar({ text: q, module, limit: SOME }),
    enabled: meant,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const like = meant ? (likes.data?.items ?? []).flatMap((one) => one.solution ?? []) : [];
  const worded = list.data?.items ?? [];
  const near = like.filter((one) => !worded.some(({ id }) => id === one.id));
  const found = worded.length + near.length;
  const more = (list.data?.total ?? 0) > worded.length && size < ALL;
  const waiting = useQuery({
    ...get('/api/v1/solutions', { params: { query: { state: 'PROPOSED', size: 1 } } }),
    enabled: states.includes('PROPOSED'),
  });
  const settled = list.data && (!meant || likes.data || likes.error);
  const narrowed = q !== '' || module !== undefined;
  return (
    <>
      <IssueNav />
      <Head title={t('solutions.title')} lead={t('solutions.lead')} />
      <search className="mk-grid" style={{ gap: 12, marginBottom: 16 }}>
        <Find />
        <fieldset className="mk-plainset mk-picks mk-noprint" aria-label={t('solution.module')}>
          {[undefined, ...MODULES].map((one) => (
            <button
              key={one ?? ''}
              type="button"
              className="mk-plain"
              aria-pressed={module === one}
              onClick={() => change({ module: one, size: null }, { replace: true })}
            >
              {one ? t(`issueModule.${one}`) : t('common.all')}
            </button>
          ))}
        </fieldset>
        {states.length > 0 && (
          <div>
            <SegmentedControl
              aria-label={t('solution.state')}
              value={state}
              data={states.map((value) => ({
                value,
                label:
                  value === 'PROPOSED' && waiting.data
                    ? t('solutions.waiting', { n: f.n(waiting.data.total) })
                    : t(`solutionState.${value}`),
              }))}
              onChange={(value) => change({ state: value === 'PUBLISHED' ? null : value, size: null })}
            />
          </div>
        )}
      </search>
      <div className="mk-cardhead">
        <p className="mk-small mk-muted" role="status" style={{ margin: 0 }}>
          {list.data && t('solutions.count', { n: f.n(list.data.total) })}
        </p>
        <span className="mk-inline mk-noprint">
          <ListLine
            keepsSearch
            instead={{ province: null, district: null }}
            text={async (of) => (await import('./solutionsLine')).solutionsLine(of, filters)}
          />
          <DownloadMenu
            of={t('solutions.title')}
            items={(
              [
                ['Excel (.xlsx)', XLSX, 'xlsx'],
                ['CSV', 'text/csv', 'csv'],
              ] as const
            ).map(([label, accept, ending]) => ({
              icon: 'file',
              label,
              run: () => downloadFile(`${API}/solutions`, filters, `solutions.${ending}`, accept),
            }))}
          />
          {can(me, 'DEPARTMENT', 'PROVINCE') && (
            <Button
              component={Link}
              to={href('/solutions/new')}
              size="xs"
              leftSection={<Icon name="plus" size={14} />}
            >
              {t(can(me, 'DEPARTMENT') ? 'solution.new' : 'solution.propose')}
            </Button>
          )}
        </span>
      </div>
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : !settled && found === 0 ? (
        <Bones lines={8} height={26} />
      ) : found === 0 ? (
        <div className="mk-card">
          <Empty
            icon="search"
            title={t(narrowed ? 'solutions.noneTitle' : `solutionsEmpty.${state}`)}
            text={t(narrowed ? 'solutions.noneText' : 'solutions.emptyText')}
            action={
              narrowed ? (
                <span className="mk-inline" style={{ justifyContent: 'center' }}>
                  <Button variant="default" onClick={() => change({ q: null, module: null })}>
                    {t('common.clearFilters')}
                  </Button>
                  {mayRaise(me) && (
                    <Button component={Link} to={href(me.role === 'LOCAL' ? '/ask' : '/issues/new')}>
                      {t('issue.new')}
                    </Button>
                  )}
                </span>
              ) : undefined
            }
          />
        </div>
      ) : (
        <>
          {worded.length > 0 && (
            <ul className="mk-solutions" aria-label={t('solutions.title')} aria-busy={list.isPlaceholderData}>
              {worded.map((one) => (
                <Card key={one.id} of={one} />
              ))}
            </ul>
          )}
          {more && (
            <Button
              mt="md"
              variant="default"
              className="mk-noprint"
              onClick={() => change({ size: Math.min(ALL, size + SOME) }, { keepPage: true, replace: true })}
            >
              {t('solutions.more')}
            </Button>
          )}
          {near.length > 0 && (
            <section aria-labelledby="near" style={{ marginTop: worded.length > 0 ? 24 : 0 }}>
              <h2 id="near" style={{ margin: '0 0 8px', fontSize: '1.0625rem' }}>
                {t('solutions.near', { n: f.n(near.length) })}
              </h2>
              <ul className="mk-solutions" aria-labelledby="near" aria-busy={likes.isPlaceholderData}>
                {near.map((one) => (
                  <Card key={one.id} of={one} near />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </>
  );
}

/** The first thing on the page: one field for words, a sentence, a message of the system. */
function Find() {
  const { t } = useTranslation();
  const words = useWords({ size: null });
  return (
    <TextInput
      className="mk-find"
      type="search"
      size="md"
      label={t('solutions.find')}
      placeholder={t('solutions.findHint')}
      maxLength={300}
      leftSection={<Icon name="search" size={20} />}
      {...words}
    />
  );
}

function Card({ of, near = false }: { of: Solution; near?: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  // those near have a heading of their own
  const Title = near ? 'h3' : 'h2';
  return (
    <li>
      <Title>
        <Link lang="th" to={href(`/solutions/${of.id}`)}>
          {of.title}
        </Link>
      </Title>
      <p className="mk-passage" lang="th" data-cut="true">
        {of.text}
      </p>
      <span className="mk-about">
        {of.state !== 'PUBLISHED' && <SolutionChip state={of.state} />}
        <span>{t(`issueModule.${of.module}`)}</span>
        {of.helped > 0 && (
          <span className="mk-helped">
            <Icon name="check" size={14} />
            {t('solution.helped', { n: f.n(of.helped) })}
          </span>
        )}
        {of.province && of.state !== 'PUBLISHED' && (
          <span>{t('solution.proposedBy', { name: of.province.name })}</span>
        )}
      </span>
    </li>
  );
}
