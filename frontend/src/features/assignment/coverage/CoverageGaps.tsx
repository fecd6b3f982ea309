import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CoverageGap } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useHref } from '@/shared/url';

/** Gaps by the month in which they open, the nearest first. */
export function gapsByMonth(gaps: readonly CoverageGap[]): [string, CoverageGap[]][] {
  const months = new Map<string, CoverageGap[]>();
  for (const gap of [...gaps].sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0))) {
    const month = `${gap.lastDay.slice(0, 7)}-01`;
    months.set(month, [...(months.get(month) ?? []), gap]);
  }
  return [...months];
}

/** A calendar of what comes to an end without anybody following. */
export function CoverageGaps({ gaps, whose }: { gaps: readonly CoverageGap[]; whose: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  return (
    <ol className="mk-months">
      {gapsByMonth(gaps).map(([month, those]) => (
        <li key={month}>
          <h3>
            {f.monthLong(month)}{' '}
            <span className="mk-muted">· {t('board.places', { n: f.n(those.length) })}</span>
          </h3>
          <ul>
            {those.map((gap) => (
              <li key={`${gap.code}-${gap.trainer.id}`}>
                <span className="mk-nowrap mk-num">{f.date(gap.lastDay)}</span>
                <span>
                  <Link lang="th" to={href(`/local-governments/${gap.code}`)}>
                    {gap.name}
                  </Link>
                  <span className="mk-small mk-muted" style={{ display: 'block' }}>
                    {t(`gapCause.${gap.cause}`)}
                    {whose && (
                      <>
                        {' · '}
                        <Link to={href(`/trainers/${gap.trainer.id}`)}>{gap.trainer.name}</Link>
                      </>
                    )}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
