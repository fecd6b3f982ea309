import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import { ListLine } from '@/shared/line/ListLine';
import { useMe } from '@/shared/session';
import { DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Empty } from '@/shared/ui/feedback';
import { useHref, useUrlState } from '@/shared/url';
import { mayRaise } from '../issueWords';
import type { IssueFilters } from './filters';
import { useIssueColumns } from './issueColumns';
import { CLEARED, savedOf } from './saved';

/** Issues in rows; who finds none is led on. */
export function IssueTable({ filters }: { filters: IssueFilters }) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const [url, change] = useUrlState();
  const columns = useIssueColumns(filters.province);
  const list = useList('/api/v1/issues', filters);
  const code = filters.localGovernment;
  // its name is asked for: of a place where nothing is found no row tells it
  const ofPlace = useQuery({
    ...get('/api/v1/local-governments/{code}', { params: { path: { code: code ?? '' } } }),
    enabled: code !== undefined,
  });
  const place = code && ofPlace.data?.name;
  const narrowed =
    savedOf(url) !== 'all' ||
    [url.from, url.to, url.resolvedFrom, url.resolvedTo, url.q, url.localGovernment, url.visit].some(Boolean);
  return (
    <DataTable
      name="issues"
      label={t('issueNav.issues')}
      columns={columns}
      rowKey={(issue) => issue.id}
      {...list}
      tools={
        me.role !== 'LOCAL' &&
        !(code && ofPlace.isPending) && (
          <ListLine
            concerned={place}
            instead={filters.mine && { mine: null, owner: filters.owner ?? me.id }}
            text={async (of) => (await import('./issuesLine')).issuesLine(of, filters, me.name, place)}
          />
        )
      }
      empty={
        <Empty
          icon="talk"
          title={t(narrowed ? 'issues.noneTitle' : 'issues.emptyTitle')}
          text={t(narrowed ? 'issues.noneText' : 'issues.emptyText')}
          action={
            narrowed ? (
              <Button
                variant="default"
                onClick={() =>
                  change({
                    ...CLEARED,
                    from: null,
                    to: null,
                    resolvedFrom: null,
                    resolvedTo: null,
                    q: null,
                    localGovernment: null,
                    visit: null,
                  })
                }
              >
                {t('issues.showAll')}
              </Button>
            ) : (
              mayRaise(me) && <Link to={href('/issues/new')}>{t('issue.new')}</Link>
            )
          }
        />
      }
    />
  );
}
