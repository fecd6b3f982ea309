import { type ReactNode, useRef } from 'react';
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
  // what it was opened for may go: it isn't shut under the hand of whoever is in it
  const opened = useRef(open);
  opened.current ||= open;
  return (
    <details className="mk-fold" open={opened.current}>
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
