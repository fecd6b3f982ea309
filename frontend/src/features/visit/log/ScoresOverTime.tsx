import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Failed } from '@/shared/ui/feedback';
import { scoresOf } from '../asked';
import { MODULES } from '../visitWords';

const [WIDTH, HEIGHT, PAD] = [150, 44, 5];

/** Of each module of the checklist how it went, visit by visit: small lines from zero, and the table behind them. */
export function ScoresOverTime({ code }: { code: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const scores = useQuery(scoresOf(code));
  const rows = [...(scores.data?.items ?? [])].reverse();
  if (scores.error) return <Failed error={scores.error} retry={() => scores.refetch()} />;
  if (rows.length === 0) return null;
  const scoreOf = (row: (typeof rows)[number], module: (typeof MODULES)[number]) =>
    row.scores.find((one) => one.module === module)?.score ?? null;
  const modules = MODULES.filter((module) => rows.some((row) => scoreOf(row, module) !== null));
  if (modules.length === 0) return null;
  const last = rows.at(-1)!;
  return (
    <div style={{ marginTop: 16 }}>
      <h3 style={{ margin: '0 0 8px', fontSize: '1rem' }}>{t('scores.title')}</h3>
      <ul className="mk-sparks">
        {modules.map((module) => {
          const points = rows
            .map((row, i) => ({ x: i, score: scoreOf(row, module) }))
            .filter((p): p is { x: number; score: number } => p.score !== null);
          const at = ({ x, score }: { x: number; score: number }) => [
            PAD + (rows.length > 1 ? (x / (rows.length - 1)) * (WIDTH - 2 * PAD) : WIDTH / 2 - PAD),
            HEIGHT - PAD - score * (HEIGHT - 2 * PAD),
          ];
          const end = points.at(-1);
          return (
            <li key={module}>
              <div className="mk-small" style={{ display: 'flex', justifyContent: 'space-between' }}>
                <span>{t(`checklistModule.${module}`)}</span>
                <strong className="mk-num">{f.pct(end?.score)}</strong>
              </div>
              <svg
                className="mk-spark"
                viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
                aria-hidden="true"
                focusable="false"
              >
                <line x1="0" x2={WIDTH} y1={HEIGHT - PAD} y2={HEIGHT - PAD} stroke="var(--mk-line)" />
                <polyline
                  points={points.map((p) => at(p).join(',')).join(' ')}
                  fill="none"
                  stroke="var(--mk-accent)"
                  strokeWidth="2"
                />
                {points.map((p) => (
                  <circle key={p.x} cx={at(p)[0]} cy={at(p)[1]} r="2.6" fill="var(--mk-accent)" />
                ))}
              </svg>
            </li>
          );
        })}
      </ul>
      <details style={{ marginTop: 8 }}>
        <summary>{t('scores.asTable', { date: f.date(last.on) })}</summary>
        <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={t('scores.title')}>
          <table className="mk-table">
            <thead>
              <tr>
                <th>{t('visit.on')}</th>
                {modules.map((module) => (
                  <th key={module} data-num>
                    {t(`checklistModule.${module}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.visitId}>
                  <td className="mk-nowrap">{f.date(row.on)}</td>
                  {modules.map((module) => (
                    <td key={module} data-num>
                      {f.pct(scoreOf(row, module))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </div>
  );
}
