import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MeetingSummary } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { Column } from '@/shared/table/DataTable';
import { useHref } from '@/shared/url';
import { shownTimes } from '../clockTime';
import { MeetingChip } from '../MeetingChip';
import { useMeetingName } from '../useMeetingName';

/** What is told of each meeting in a table; its province where they are of several. */
export function useMeetingColumns(province: string | undefined): Column<MeetingSummary>[] {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const nameOf = useMeetingName();
  const columns: (Column<MeetingSummary> | false)[] = [
    {
      key: 'meeting',
      label: t('meeting.one'),
      sort: 'number',
      cell: (one) => (
        <>
          <Link to={href(`/meetings/${one.id}`)}>{nameOf(one)}</Link>
          {one.place && (
            <span lang="th" className="mk-small mk-muted" style={{ display: 'block', fontWeight: 400 }}>
              {one.place}
            </span>
          )}
        </>
      ),
    },
    !province && {
      key: 'province',
      label: t('place.province'),
      sort: 'province',
      cell: (one) => <span lang="th">{one.province.name}</span>,
    },
    {
      key: 'on',
      label: t('meeting.on'),
      sort: 'on',
      cell: (one) => (
        <span className="mk-nowrap">
          {f.date(one.on)}
          {one.from && (
            <span className="mk-small mk-muted" style={{ display: 'block' }}>
              {shownTimes(f, one)}
            </span>
          )}
        </span>
      ),
    },
    { key: 'state', label: t('meeting.state'), cell: (one) => <MeetingChip state={one.state} /> },
    {
      key: 'came',
      label: t('meetings.came'),
      numeric: true,
      cell: (one) =>
        one.asked === 0 ? '–' : t('meetings.cameOf', { n: f.n(one.present), of: f.n(one.asked) }),
    },
    {
      key: 'resolutions',
      label: t('meetings.resolutions'),
      numeric: true,
      cell: (one) => f.n(one.resolutions),
    },
    {
      key: 'open',
      label: t('meetings.open'),
      numeric: true,
      cell: (one) =>
        one.actions === 0 ? (
          '–'
        ) : (
          <>
            {t('meetings.openOf', { n: f.n(one.openActions), of: f.n(one.actions) })}
            {one.overdueActions > 0 && (
              <span className="mk-small mk-down" style={{ display: 'block' }}>
                {t('meetings.overdue', { n: f.n(one.overdueActions) })}
              </span>
            )}
          </>
        ),
    },
    {
      key: 'chair',
      label: t('meeting.chair'),
      optional: true,
      cell: (one) => <span lang="th">{one.chair ?? '–'}</span>,
    },
    {
      key: 'recorder',
      label: t('meeting.recorder'),
      optional: true,
      cell: (one) => <span lang="th">{one.recorder ?? '–'}</span>,
    },
    {
      key: 'closedAt',
      label: t('meeting.closedAt'),
      optional: true,
      cell: (one) => <span className="mk-nowrap">{f.moment(one.closedAt)}</span>,
    },
    {
      key: 'changedAt',
      label: t('meeting.changedAt'),
      sort: 'changedAt',
      optional: true,
      cell: (one) => <span className="mk-nowrap">{f.moment(one.changedAt)}</span>,
    },
  ];
  return columns.filter((one) => one !== false);
}
