import type { Mark } from '../map/marks';

/** A trainer's number in its colour, as on the map. */
export function TrainerMark({ mark }: { mark: Mark | undefined }) {
  return (
    <span
      className={`mk-sign ${mark ? 'mk-sign-place' : 'mk-sign-nobody'}`}
      style={mark && { background: mark.color, color: mark.ink }}
    >
      {mark?.label ?? '!'}
    </span>
  );
}
