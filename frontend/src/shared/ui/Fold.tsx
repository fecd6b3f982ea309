import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';

/** What most visits don't need, one press away. */
export function Fold({
  icon,
  title,
  said,
  open,
  children,
}: {
  icon: IconName;
  title: string;
  /** What is in it already. */
  said?: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="mk-fold" open={open}>
      <summary>
        <Icon name={icon} />
        <span>
          {title} {said && <small>{said}</small>}
        </span>
      </summary>
      <div>{children}</div>
    </details>
  );
}
