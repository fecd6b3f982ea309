import { useFormat } from '../format';

/** A rate as a bar from zero with its number beside it. */
export function RateBar({ rate }: { rate: number | null | undefined }) {
  const f = useFormat();
  return (
    <div className="mk-rate">
      <i aria-hidden="true">
        <b style={{ width: `${Math.max(0, Math.min(1, rate ?? 0)) * 100}%` }} />
      </i>
      <span>{f.pct(rate)}</span>
    </div>
  );
}
