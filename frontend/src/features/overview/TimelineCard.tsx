import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { NoEntries } from './NoEntries';
import { TimelineEntries } from './TimelineEntries';
import { TimelineKinds, useTimelineKinds } from './TimelineKinds';
import { timelineOf } from './timeline';

const PART = 20;
/** So many parts come by themselves while somebody scrolls: what stands below can still be reached. */
const BY_ITSELF = 3;

/** What happened to a local government, on its page. */
export default function TimelineCard({ code }: { code: string }) {
  const { t } = useTranslation();
  const href = useHref();
  const kinds = useTimelineKinds();
  const asked = useInfiniteQuery(timelineOf({ code, kinds, size: PART }));
  const { ref, entry } = useIntersection({ rootMargin: '200px' });
  const parts = asked.data?.pages ?? [];
  const near = entry?.isIntersecting ?? false;
  const { hasNextPage, isFetching, fetchNextPage } = asked;
  const goesOn = near && hasNextPage && !isFetching && !asked.error && parts.length < BY_ITSELF;
  useEffect(() => {
    if (goesOn) fetchNextPage();
  }, [goesOn, fetchNextPage]);
  const entries = parts.flatMap((part) => part.items);
  return (
    <section className="mk-card" aria-labelledby="timeline">
      <div className="mk-cardhead">
        <h2 id="timeline">{t('timeline.title')}</h2>
        <Button
          component={Link}
          to={href(`/local-governments/${code}/timeline`, { kinds: kinds.join(',') })}
          className="mk-noprint"
          size="xs"
          variant="default"
          leftSection={<Icon name="print" size={14} />}
        >
          {t('timeline.toPrint')}
        </Button>
      </div>
      <TimelineKinds />
      {asked.error && parts.length === 0 ? (
        <Failed error={asked.error} retry={() => asked.refetch()} />
      ) : !asked.data ? (
        <Bones lines={6} />
      ) : entries.length === 0 ? (
        <NoEntries narrowed={kinds.length > 0} />
      ) : (
        <>
          <TimelineEntries entries={entries} />
          <div ref={ref} aria-live="polite">
            {asked.isFetchingNextPage ? (
              <div role="status">
                <span className="visually-hidden">{t('timeline.loading')}</span>
                <Bones lines={3} />
              </div>
            ) : asked.error ? (
              <Failed error={asked.error} retry={() => fetchNextPage()} />
            ) : hasNextPage ? (
              <Button
                variant="default"
                size="xs"
                mt="sm"
                className="mk-noprint"
                onClick={() => fetchNextPage()}
              >
                {t('timeline.more')}
              </Button>
            ) : (
              <p className="mk-small mk-muted" style={{ margin: '10px 0 0' }}>
                {t('timeline.end')}
              </p>
            )}
          </div>
        </>
      )}
    </section>
  );
}
