import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Data, getWithEtag, Path } from '@/api/client';
import type { ProblemError } from '@/api/problem';
import { Conflict } from '../ui/Conflict';
import { toastDone, toastWarning } from '../ui/feedback';
import { useFresh } from '../useFresh';
import { beside, type Later, type Sending, type Sent, useSend } from '../useSend';
import { dropDraft } from './draft';
import { type Drafting, useDraftForm } from './useDraftForm';

/** Its label; and, where a value doesn't read as it is stored, its words. */
type Field<V, K extends keyof V> = string | { label: string; shown: (value: V[K], all: V) => string };

interface Declared<V extends object, F extends keyof V & string, T, P extends Path<'get'>>
  extends Drafting<V>,
    Pick<Sending<T>, 'done' | 'invalidates'> {
  /** What it says now, or what a new one begins with. */
  values: V;
  /** The version that says so. */
  etag?: string | null;
  /** What can be filled in, called once: beside its input, beside its refusal, and where two versions are compared. */
  fields: { [K in F]: Field<V, K> };
  /** Places that a refusal may name otherwise than by a field, each with the field beside which it is told; '': the whole. */
  elsewhere?: (values: V) => Readonly<Record<string, string>>;
  /** Something to send, which could also be sent later; or a function, when a version has to be asked for first. */
  write: (values: V, version: string | null) => Sent<T>;
  /** Where what somebody else saved meanwhile is read. */
  theirs?: { query: ReturnType<typeof getWithEtag<P>>; of: (record: Data<P>) => V };
  /**
   * Brings what two wrote at once together, from what both began with: its `mine` and `theirs` differ in nothing but what `both`
   * changed, which alone a person is asked about. What is stored once it is saved; what is told when nobody has to be asked.
   */
  together?: {
    meet: (from: V, mine: V, theirs: V) => { mine: V; theirs: V; both: readonly unknown[] };
    of: (saved: T) => V;
    told: string;
  };
  /** Explains what was written meanwhile in its own way: what is said over the fields until it is sent again; true, if elsewhere. */
  conflict?: (problem: ProblemError, values: V) => ReactNode | Promise<ReactNode>;
  /** It may wait for a connection: what it is, in words. It is mended on the page where it was written, or as said. */
  later?: (values: V) => Pick<Later, 'kind' | 'title' | 'mend' | 'after'>;
  /** What follows when it waits; it closes when nothing is said. */
  onKept?: () => unknown;
  /** What is told when it is saved: nothing when null. */
  told?: string | null | ((data: T) => string);
  /** What follows when it is saved and all that is shown was read anew; it closes when nothing is said. */
  after?: (answer: Answer<T>) => unknown;
  onClose?: () => void;
}

/** What its form needs of a record. */
export interface RecordState {
  at: RefObject<HTMLFormElement | null>;
  submit: (event?: React.SyntheticEvent<HTMLFormElement>) => void;
  /** Away without saving: what was typed is dropped. */
  cancel: () => void;
  /** Away for now: what was typed stays. */
  onClose: () => void;
  busy: boolean;
  /** What has to be settled first. */
  obstacle: ReactNode;
}

const stay = () => undefined;
/** Milliseconds. */
const MOMENT = 1500;

/**
 * A record as it is filled in: kept while it is typed, with the version it was read with; sent; refused beside its fields; put
 * beside what somebody else saved meanwhile; dropped when it is saved.
 */
export function useRecord<V extends object, F extends keyof V & string, T, P extends Path<'get'>>({
  values: stored,
  etag = null,
  fields,
  elsewhere,
  write,
  theirs: origin,
  together,
  told,
  done,
  conflict,
  invalidates,
  later,
  onKept,
  after,
  onClose = stay,
  ...drafting
}: Declared<V, F, T, P>) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const fresh = useFresh();
  const { form, base, from, keep } = useDraftForm(stored, etag, drafting, together !== undefined);
  const [theirs, setTheirs] = useState<{ values: V; etag: string | null }>();
  const [inTheWay, setInTheWay] = useState<ReactNode>();
  const at = useRef<HTMLFormElement>(null);
  const names = Object.keys(fields) as F[];
  const isThere = useRef(false);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  /** Who saves at the end of a long form on a phone sees why it wasn't saved. */
  const showWhy = () => {
    requestAnimationFrame(() => {
      const why = at.current?.querySelector('[data-obstacle], [aria-invalid="true"]');
      why?.closest('details')?.setAttribute('open', '');
      why?.scrollIntoView?.({ block: 'nearest' });
    });
  };
  const drop = () => {
    if (drafting.draft !== undefined) dropDraft(drafting.draft);
  };
  const cancel = () => {
    drop();
    onClose();
  };
  const settle = (version: string | null, said: V) => {
    // the draft that follows is one of that version
    base.current = version;
    from.current = said;
    setTheirs(undefined);
  };
  const metWith = (theirs: V) =>
    together && from.current && together.meet(from.current, form.getValues(), theirs);
  const explain = async (problem: ProblemError, values: V, again: () => void) => {
    const said = await conflict?.(problem, values);
    setInTheWay(said);
    if (said) return true;
    if (!origin || (problem.status !== 412 && problem.status !== 428)) return false;
    const now = await fresh(origin.query);
    const other = { values: origin.of(now.data), etag: now.etag };
    const met = metWith(other.values);
    if (met?.both.length === 0) {
      settle(other.etag, other.values);
      form.setValues(met.mine);
      again();
    } else setTheirs(other);
    return true;
  };
  const waits = (told: Pick<Later, 'kind' | 'title' | 'mend' | 'after'>, values: V): Later => ({
    ...told,
    mend: told.mend ?? { address: location.pathname + location.search, values },
    kept: () => {
      drop();
      toastWarning(t('offline.kept'));
      (onKept ?? onClose)();
    },
  });
  /** Sends what the form says, or this instead. */
  const save = async (sent?: Sent<T>): Promise<void> => {
    const values = form.getValues();
    const asSent = JSON.stringify(values);
    const isNew = base.current === null;
    setInTheWay(undefined);
    const own = Object.fromEntries(names.map((name) => [name, name]));
    let moment: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    let isMet = false;
    const leave = (answer: Answer<T>) => {
      // Whoever has closed it meanwhile may be filling in the next one.
      if (left || !isThere.current) return;
      left = true;
      return (after ?? onClose)(answer);
    };
    const answer = await send(sent ?? write(values, base.current), {
      done: async (saved) => {
        base.current = saved.etag ?? base.current;
        if (together) from.current = together.of(saved.data);
        const now = form.getValues();
        // what was typed while it was on its way isn't saved; of a new one nothing is left that would make another
        if (isNew || JSON.stringify(now) === asSent) drop();
        else keep(now);
        form.clearErrors();
        if (told !== null)
          toastDone(typeof told === 'function' ? told(saved.data) : (told ?? t('common.saved')));
        await done?.(saved);
        // What is shown is read anew before it closes; on a weak signal nobody waits for that.
        moment = setTimeout(() => void leave(saved), MOMENT);
      },
      conflict:
        origin || conflict
          ? (problem) =>
              explain(problem, values, () => {
                isMet = true;
              })
          : undefined,
      failed: beside(form, { ...own, ...elsewhere?.(values) }),
      invalidates,
      later: later && waits(later(values), values),
    });
    clearTimeout(moment);
    if (isMet && together) {
      toastDone(together.told);
      return save();
    }
    if (!answer) return showWhy();
    await leave(answer);
  };

  const shown = (name: F, values: V) => {
    const field: Field<V, F> = fields[name];
    return typeof field === 'string' ? String(values[name] ?? '') : field.shown(values[name], values);
  };
  const labelOf = (name: F) => {
    const field: Field<V, F> = fields[name];
    return typeof field === 'string' ? field : field.label;
  };
  // What is never kept is never shown either.
  const compared = names.filter((name) => !drafting.secret?.includes(name));
  const met = theirs && metWith(theirs.values);
  const comparison = theirs && (
    <Conflict
      fields={compared.map((name) => ({
        key: name,
        label: labelOf(name),
        mine: shown(name, met?.mine ?? form.values),
        theirs: shown(name, met?.theirs ?? theirs.values),
      }))}
      onKeepMine={() => {
        settle(theirs.etag, theirs.values);
        if (met) form.setValues(met.mine);
        void save();
      }}
      onTakeTheirs={() => {
        settle(theirs.etag, theirs.values);
        form.setValues(met?.theirs ?? theirs.values);
      }}
    />
  );
  return {
    at,
    form,
    /** Of one input: its label, value, change and refusal. */
    field: <N extends F>(name: N) => ({
      label: labelOf(name),
      ...form.getInputProps(name),
      value: form.values[name],
    }),
    /** Of a box to tick. */
    box: (name: F) => ({ label: labelOf(name), ...form.getInputProps(name, { type: 'checkbox' }) }),
    save,
    /** The version that saving names. */
    base,
    drop,
    submit: form.onSubmit(() => save(), showWhy),
    cancel,
    onClose,
    busy,
    obstacle: (inTheWay || comparison) && (
      <div data-obstacle>
        {inTheWay}
        {comparison}
      </div>
    ),
  };
}
