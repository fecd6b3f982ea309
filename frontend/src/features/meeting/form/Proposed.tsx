import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Meeting } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import type { MeetingValues } from '../meetingValues';
import { useMeetingName } from '../useMeetingName';

/** What a new meeting begins with, and where each of it comes from: nobody has to believe it unseen. */
export function Proposed({
  values: v,
  last,
}: {
  values: MeetingValues;
  /** The one before, whose place and people it takes over. */
  last: Pick<Meeting, 'id' | 'kind' | 'number' | 'year' | 'on'> | undefined;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const nameOf = useMeetingName();
  const province = v.provinceCode;
  const carried = v.actions.filter((one) => one.carriedFrom !== null).length;
  const parts: [string, string, string | undefined][] = [
    [
      'number',
      last
        ? t('proposed.numberAfter', { meeting: nameOf(last), date: f.date(last.on) })
        : t('proposed.numberFirst'),
      last && href(`/meetings/${last.id}`),
    ],
  ];
  if (v.agenda.length > 0)
    parts.push(['agenda', t('proposed.agenda', { n: f.n(v.agenda.length) }), undefined]);
  if (v.attendees.length > 0)
    parts.push([
      'attendees',
      t('proposed.attendees', { n: f.n(v.attendees.length) }),
      href('/trainers', { province }),
    ]);
  if (v.issueIds.length > 0)
    parts.push([
      'issues',
      t('proposed.issues', { n: f.n(v.issueIds.length) }),
      href('/issues', { province, open: true }),
    ]);
  if (carried > 0)
    parts.push([
      'actions',
      t('proposed.actions', { n: f.n(carried) }),
      href('/meeting-actions', { province }),
    ]);
  if (v.coveragePlanId) parts.push(['plan', t('proposed.plan'), href(`/plans/${v.coveragePlanId}`)]);
  return (
    <details className="mk-fold mk-prepared" open>
      <summary>
        <Icon name="bulb" />
        <span>
          {t('proposed.title')} <small>{t('proposed.lead')}</small>
        </span>
      </summary>
      <ul>
        {parts.map(([key, words, to]) => (
          <li key={key}>
            {words}{' '}
            {to && (
              <Link to={to} target="_blank" className="mk-nowrap">
                {t('proposed.source')}
                <span className="visually-hidden"> {words}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
