import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { getWithEtag } from '@/api/client';
import { useFormat } from '@/shared/format';
import { useScope } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { PrintButton } from '@/shared/ui/PrintButton';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { NoEntries } from './NoEntries';
import { TimelineEntries } from './TimelineEntries';
import { TimelineKinds, useTimelineKinds } from './TimelineKinds';
import { timelineOf } from './timeline';

const PART = 200;
/** More is no reading matter: a period brings the rest. */
const PARTS = 5;

/** All that happened to a local government in a period, to be read and printed. */
export default function TimelinePage() {
  const { code = '' } = useParams();
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { asOf } = useScope();
  const [{ from, to }, change] = useUrlState();
  const kinds = useTimelineKinds();
  const lg = useQuery(
    getWithEtag('/api/v1/local-governments/{code}', { params: { path: { code }, query: { asOf } } }),
  );
  const backwards = from !== undefined && to !== undefined && from > to;
  const asked = useInfiniteQuery({
    ...timelineOf({ code, kinds, from, to, size: PART }),
    enabled: !backwards,
  });
  const parts = asked.data?.pages ?? [];
  const { hasNextPage, isFetching, fetchNextPage } = asked;
  const goesOn = hasNextPage && !isFetching && !asked.error && parts.length < PARTS;
  useEffect(() => {
    if (goesOn) fetchNextPage();
  }, [goesOn, fetchNextPage]);
  const name = lg.data?.data.name ?? code;
  useTitle(t('timeline.of', { name }));
  const entries = parts.flatMap((part) => part.items);
  const n = f.n(entries.length);
  return (
    <div className="mk-grid">
      <Head title={t('timeline.of', { name })} lead={t('timeline.lead')}>
        {/* half of it on paper would look like all of it */}
        <PrintButton disabled={goesOn || isFetching} />
      </Head>
      <p className="mk-noprint" style={{ margin: 0 }}>
        <Link to={href(`/local-governments/${code}`)}>{t('timeline.backTo')}</Link>
      </p>
      <section className="mk-card" aria-labelledby="list">
        <h2 id="list" className="visually-hidden">
          {t('timeline.list')}
        </h2>
        <TimelineKinds />
        <div className="mk-period mk-noprint">
          <DateField
            label={t('timeline.from')}
            value={from ?? null}
            clearable
            onChange={(day) => change({ from: day })}
          />
          <DateField
            label={t('timeline.to')}
            value={to ?? null}
            clearable
            onChange={(day) => change({ to: day })}
          />
        </div>
        {(kinds.length > 0 || from || to) && (
          <p className="mk-printonly">
            {[
              kinds.map((kind) => t(`timelineKind.${kind}`)).join(', '),
              from && `${t('timeline.from')} ${f.date(from)}`,
              to && `${t('timeline.to')} ${f.date(to)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        {backwards ? (
          <p className="mk-down" role="alert" style={{ margin: 0 }}>
            {t('timeline.backwards')}
          </p>
        ) : asked.error && parts.length === 0 ? (
          <Failed error={asked.error} retry={() => asked.refetch()} />
        ) : !asked.data ? (
          <Bones lines={10} />
        ) : entries.length === 0 ? (
          <NoEntries narrowed={kinds.length > 0 || Boolean(from || to)} />
        ) : (
          <>
            <p className="mk-muted" role="status" style={{ margin: '0 0 8px' }}>
              {goesOn || isFetching
                ? t('timeline.reads', { n })
                : hasNextPage
                  ? t('timeline.first', { n })
                  : t('timeline.whole', { n })}
            </p>
            <TimelineEntries entries={entries} />
            {asked.error && <Failed error={asked.error} retry={() => fetchNextPage()} />}
          </>
        )}
      </section>
    </div>
  );
}
