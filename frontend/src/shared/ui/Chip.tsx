import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';

/** A state: icon and word; colour is only the third sign. */
export function Chip({
  icon,
  look,
  title,
  children,
}: {
  icon: IconName;
  /** Of the colours of states in tokens.css. */
  look: string;
  title?: string;
  children: ReactNode;
}) {
  const color = `var(--st-${look})`;
  return (
    <span
      className="mk-chip"
      title={title}
      style={{
        color: `var(--st-${look}-text)`,
        borderColor: `color-mix(in srgb, ${color} 40%, transparent)`,
        background: `color-mix(in srgb, ${color} 9%, var(--mk-surface))`,
      }}
    >
      <span style={{ color, display: 'inline-flex' }}>
        <Icon name={icon} size={16} stroke={2.4} />
      </span>
      {children}
    </span>
  );
}
