import { Input, type InputProps } from '@mantine/core';
import { type ReactNode, Suspense, useState } from 'react';

interface Props extends Pick<InputProps, 'leftSection' | 'rightSection' | 'disabled' | 'w' | 'className'> {
  label: string;
  value: string;
  placeholder?: string;
  role?: 'combobox';
  /** Fetches what the field needs; asked as soon as somebody comes near with the pointer. */
  load: () => unknown;
  /** It has something to take back, which must not need a second step: the field is there at once. */
  now?: boolean;
  /** The field itself, which takes the focus when somebody has entered. */
  children: (entered: boolean) => ReactNode;
}

/** A field that stands on every page and is seldom used: until somebody enters it, it only looks like itself. */
export function WhenUsed({ label, load, now, children, role, ...looks }: Props) {
  const [entered, setEntered] = useState(false);
  const still = (
    <Input
      {...looks}
      {...(role && { role, 'aria-expanded': false, 'aria-haspopup': 'listbox' })}
      aria-label={label}
      size="xs"
      readOnly
      pointer
      autoComplete="off"
      onPointerEnter={load}
      onFocus={() => setEntered(true)}
    />
  );
  return entered || now ? <Suspense fallback={still}>{children(entered)}</Suspense> : still;
}
