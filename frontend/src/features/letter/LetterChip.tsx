import { useTranslation } from 'react-i18next';
import type { LetterHolder, LetterState } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Chip } from '@/shared/ui/Chip';
import { STATE_LOOK } from './letterWords';

/** How far a letter has come. */
export function LetterChip({ state }: { state: LetterState }) {
  const { t } = useTranslation();
  return <Chip {...STATE_LOOK[state]}>{t(`letterState.${state}`)}</Chip>;
}

/** Who has it since when, in a table below each other. */
export function Holder({ of, below }: { of: LetterHolder | null | undefined; below?: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (!of) return <span className="mk-muted">–</span>;
  return (
    <>
      {t(`letterHolder.${of.who}`)}{' '}
      <span className="mk-muted mk-small" style={below ? { display: 'block' } : undefined}>
        {of.days > 0
          ? t('letterView.since', { date: f.date(of.since), n: f.n(of.days) })
          : t('letterView.sinceToday')}
      </span>
    </>
  );
}
