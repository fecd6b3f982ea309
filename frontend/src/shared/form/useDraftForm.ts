import { type FormValidateInput, useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { keepDraft, readDraft } from './draft';

export interface Draft<T> {
  values: Partial<T>;
  base: string | null;
  /** What that version said, where two who write the same are brought together. */
  from?: T;
}

export interface Drafting<T> {
  /** Under which name it is kept; what has none isn't. */
  draft?: string;
  /** Fields that are never kept. */
  secret?: readonly (keyof T)[];
  /** Whether a draft of this name is of this very form. */
  fits?: (values: Partial<T>) => boolean;
  /** What can be told without asking the server. */
  validate?: FormValidateInput<T>;
}

/**
 * A form whose input survives a reload, together with the version the person began from: what somebody else saved in
 * the meantime must be shown, not silently overwritten.
 */
export function useDraftForm<T extends object>(
  stored: T,
  etag: string | null,
  { draft: name, secret = [], fits = () => true, validate }: Drafting<T>,
  keepsFrom = false,
) {
  const [kept] = useState(() => {
    const draft = name === undefined ? null : readDraft<Draft<T>>(name);
    return draft?.values && fits(draft.values) ? draft : null;
  });
  const base = useRef(kept ? (kept.base ?? null) : etag);
  // what an older version said is known only if it was kept
  const from = useRef<T | undefined>(kept && kept.base !== etag ? kept.from : stored);
  const keep = (values: T) => {
    if (name === undefined) return;
    const open: Partial<T> = { ...values };
    for (const field of secret) delete open[field];
    keepDraft(name, {
      values: open,
      base: base.current,
      ...(keepsFrom && from.current && { from: from.current }),
    } satisfies Draft<T>);
  };
  const form = useForm<T>({
    initialValues: { ...stored, ...kept?.values },
    validate,
    onValuesChange: keep,
  });
  return { form, base, from, keep };
}
