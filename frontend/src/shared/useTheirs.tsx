import { useState } from 'react';
import type { Data, getWithEtag, Path } from '@/api/client';
import type { ProblemError } from '@/api/problem';
import { Conflict } from './ui/Conflict';
import type { useDraftForm } from './useDraftForm';
import { useFresh } from './useFresh';

/** What somebody else saved while this was typed: fetched when a save is refused for it, and put beside it. */
export function useTheirs<V extends object, P extends Path<'get'>>(
  { form, setBase }: Pick<ReturnType<typeof useDraftForm<V>>, 'form' | 'setBase'>,
  query: ReturnType<typeof getWithEtag<P>>,
  toValues: (data: Data<P>) => V,
) {
  const fresh = useFresh();
  const [theirs, setTheirs] = useState<{ values: V; etag: string | null }>();
  const conflict = async ({ status }: ProblemError) => {
    if (status !== 412 && status !== 428) return false;
    const now = await fresh(query);
    setTheirs({ values: toValues(now.data), etag: now.etag });
    return true;
  };
  /** Both side by side, to choose from. */
  const compare = <K extends keyof V & string>(
    fields: readonly K[],
    label: (key: K) => string,
    save: (values: V, version: string | null) => unknown,
    shown: (key: K, values: V) => string = (key, values) => String(values[key] ?? ''),
  ) => {
    if (!theirs) return null;
    const settle = () => {
      setBase(theirs.etag);
      setTheirs(undefined);
    };
    return (
      <Conflict
        fields={fields.map((key) => ({
          key,
          label: label(key),
          mine: shown(key, form.values),
          theirs: shown(key, theirs.values),
        }))}
        onKeepMine={() => {
          settle();
          void save(form.values, theirs.etag);
        }}
        onTakeTheirs={() => {
          // the draft that follows is one of that version
          settle();
          form.setValues(theirs.values);
        }}
      />
    );
  };
  return { conflict, compare };
}
