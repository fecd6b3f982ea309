import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LetterState } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useUrlState } from '@/shared/url';
import { countsOf, type LetterFilters } from '../asked';
import { STAGES, type Stage } from '../letterWords';

const GROUPS = Object.keys(STAGES) as Stage[];

/** How many stand where on the way, by what is to be done next; each number opens the list behind it. */
export function Stages({ filters }: { filters: LetterFilters }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [url, change] = useUrlState();
  const counts = useQuery(countsOf(filters)).data?.states;
  const all = counts && Object.values(counts).reduce((sum, n) => sum + n, 0);
  const chip = (state: LetterState | null, word: string, count: number | undefined) => (
    <button
      type="button"
      className="mk-plain"
      aria-pressed={(url.state ?? null) === state}
      data-none={count === 0 || undefined}
      onClick={() => change({ state })}
    >
      {word} <strong className="mk-num">{f.n(count)}</strong>
    </button>
  );
  return (
    <section className="mk-letterstages mk-noprint" aria-label={t('letters.counts')}>
      <div className="mk-counts">{chip(null, t('letters.all'), all)}</div>
      {GROUPS.map((stage) => (
        <div key={stage}>
          <h2 id={`stage-${stage}`}>{t(`letterStage.${stage}`)}</h2>
          <ul className="mk-counts" aria-labelledby={`stage-${stage}`}>
            {STAGES[stage].map((state) => (
              <li key={state}>{chip(state, t(`letterState.${state}`), counts?.[state])}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
