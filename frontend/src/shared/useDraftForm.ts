import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { keepDraft, readDraft } from './draft';

export interface Draft<T> {
  values: Partial<T>;
  base: string | null;
}

/**
 * A form whose input survives a reload, together with the version the person began from: what somebody else saved in
 * the meantime must be shown, not silently overwritten.
 */
export function useDraftForm<T extends object>(
  name: string,
  stored: T,
  etag: string | null,
  {
    secret = [],
    fits = () => true,
  }: {
    /** Fields that are never kept. */
    secret?: readonly (keyof T)[];
    /** Whether a draft of this name is of this very form. */
    fits?: (values: Partial<T>) => boolean;
  } = {},
) {
  const [kept] = useState(() => {
    const draft = readDraft<Draft<T>>(name);
    return draft?.values && fits(draft.values) ? draft : null;
  });
  const base = useRef(kept ? (kept.base ?? null) : etag);
  const form = useForm<T>({
    initialValues: { ...stored, ...kept?.values },
    onValuesChange: (values) => {
      const open = Object.fromEntries(Object.entries(values).filter(([k]) => !secret.includes(k as keyof T)));
      keepDraft(name, { values: open, base: base.current });
    },
  });
  const setBase = (version: string | null) => {
    base.current = version;
  };
  return { form, base, setBase };
}
