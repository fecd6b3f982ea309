import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { IssueSeverity, IssueState } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useMe, useScope } from '@/shared/session';
import { flag, useUrlState } from '@/shared/url';
import type { IssueFilters } from './filters';
import { CLEARED, SAVED, savedFor, savedOf } from './saved';

/** What most people look for, with how many they are. */
export function Counts({ filters }: { filters: IssueFilters }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const [url, change] = useUrlState();
  const { province, district, localGovernment, visit } = filters;
  const { asOf } = useScope();
  const offered = savedFor(me);
  const counts = useQueries({
    queries: offered.map((one) => {
      const { open, overdue, state, severity, mine } = SAVED[one] as Partial<Record<string, string>>;
      return get('/api/v1/issues', {
        params: {
          query: {
            province,
            district,
            localGovernment,
            visit,
            open: flag(open),
            asOf: open && asOf,
            overdue: flag(overdue),
            mine: flag(mine),
            state: state as IssueState | undefined,
            severity: severity as IssueSeverity | undefined,
            size: 1,
          },
        },
      });
    }),
  });
  const now = savedOf(url);
  return (
    <ul
      className="mk-counts mk-oneline mk-noprint"
      aria-label={t('issues.counts')}
      style={{ marginBottom: 14 }}
    >
      <li>
        <button
          type="button"
          className="mk-plain"
          aria-pressed={now === 'all'}
          onClick={() => change(CLEARED)}
        >
          {t('issues.all')}
        </button>
      </li>
      {offered.map((one, i) => (
        <li key={one}>
          <button
            type="button"
            className="mk-plain"
            aria-pressed={now === one}
            onClick={() => change({ ...CLEARED, ...SAVED[one] })}
          >
            {t(`issues.${one}`)} <strong className="mk-num">{f.n(counts[i]?.data?.total)}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}
