import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';

/** How much of what a trainer may carry it carries, in words and as a bar. */
export function LoadBar({ count, capacity, color }: { count: number; capacity: number; color?: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const share = capacity > 0 ? count / capacity : 1;
  return (
    <span className="mk-bar" data-over={count > capacity || undefined}>
      <i aria-hidden="true">
        <b style={{ width: `${Math.min(1, share) * 100}%`, background: color }} />
      </i>
      <span>{t('board.countOf', { n: f.n(count), of: f.n(capacity) })}</span>
    </span>
  );
}
