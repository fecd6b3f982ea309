import { useTranslation } from 'react-i18next';
import type { Letter } from '@/api/types';
import { daysBetween } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { doneOf, WAY } from './way';

/** The way of a letter: what is done since when and by whom, what is next. */
export function Route({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const f = useFormat();
  const done = doneOf(letter.route);
  const last = WAY.findLastIndex((step) => done.has(step));
  const over = letter.state === 'WITHDRAWN';
  return (
    <section className="mk-card" aria-labelledby="route">
      <h2 id="route" style={{ marginBottom: 12 }}>
        {t('letterView.route')}
      </h2>
      <ol className="mk-steps mk-letterway">
        {WAY.map((step, i) => {
          const was = done.get(step);
          const before = WAY.slice(0, i)
            .map((one) => done.get(one))
            .findLast((one) => one !== undefined);
          const days = was && before ? daysBetween(before.on, was.on) : 0;
          const next = !over && i === last + 1;
          return (
            <li key={step} data-done={was !== undefined || undefined} data-next={next || undefined}>
              <span className="mk-dot" aria-hidden="true">
                {was ? <Icon name="check" size={14} stroke={2.6} /> : f.n(i + 1)}
              </span>
              <strong>{t(`letterStep.${step}`)}</strong>
              <span className="mk-small mk-muted" style={{ display: 'block' }}>
                {was
                  ? f.date(was.on)
                  : t(next ? 'letterView.next' : i < last ? 'letterView.passed' : 'letterView.notYet')}
                {days > 0 && ` · ${t('letterView.days', { n: f.n(days) })}`}
              </span>
              {was?.by && (
                <span className="mk-small mk-muted" lang="th" style={{ display: 'block' }}>
                  {was.by}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** All that happened to it, the latest first, with what was said. */
export function History({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <section className="mk-card" aria-labelledby="history">
      <h2 id="history" style={{ marginBottom: 10 }}>
        {t('letterView.history')}
      </h2>
      <ol className="mk-timeline">
        {letter.route.toReversed().map((one) => (
          <li key={`${one.step} ${one.at}`}>
            <div>
              <strong>{t(`letterStep.${one.step}`)}</strong>
              {' · '}
              <span lang="th">{one.by}</span>
            </div>
            <div className="mk-small mk-muted">
              {f.date(one.on)}
              {one.to && (
                <>
                  {' · '}
                  {t('letterView.to')} <span lang="th">{one.to}</span>
                </>
              )}
            </div>
            {one.note && (
              <div className="mk-letternote" lang="th">
                {one.note}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
