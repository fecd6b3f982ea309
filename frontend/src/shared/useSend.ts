import { type InvalidateQueryFilters, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type Answer, perform, type Write } from '@/api/client';
import { fieldErrors, ProblemError } from '@/api/problem';
import type { After, Mend } from './offline/store';
import { toastProblem } from './ui/feedback';

export interface Sending<T = unknown> {
  /** What follows at once, before what is shown is read anew. */
  done?: (answer: Answer<T>) => unknown;
  /** What is read anew. Everything when nothing is said, because one fact shows in many places; null: nothing. */
  invalidates?: InvalidateQueryFilters | null;
  /** Somebody else wrote first (409, 412) or nobody said what was seen (428): true when that is told here. */
  conflict?: (problem: ProblemError) => boolean | Promise<boolean>;
  /** Tells any other problem; a message over the page when nothing is said. */
  failed?: (error: unknown) => unknown;
  /** It may wait for a connection: a PUT, as data, to an address that its maker chose; or that what is there is to go. */
  later?: Later;
}

/** What waits is told by these words, and mended there; and what follows when it does wait. */
export interface Later {
  kind: string;
  title: string;
  mend?: Mend;
  /** What its body names, where that may wait as well. */
  after?: After;
  kept: () => unknown;
}

/** A function when it has to be asked first which version is changed. */
export type Sent<T = unknown> = Write<T> | (() => Write<T> | Promise<Write<T>>);

/** Written down first, then sent: what was pressed is not lost with the page, nor sent before what waits already. */
async function deliver<T>(write: Write<T>, { kept: _, ...later }: Later): Promise<Answer<T> | undefined> {
  const init = (write.init ?? {}) as { body?: object; headers?: { 'If-Match'?: string } };
  try {
    const outbox = await import('./offline/outbox');
    return await outbox.deliver<T>({
      ...later,
      url: outbox.addressOf(write),
      ...(write.method === 'delete' ? { method: 'DELETE', body: null } : { body: init.body ?? {} }),
      ifMatch: init.headers?.['If-Match'],
    });
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    // a device that keeps nothing still sends
    return perform(write);
  }
}

const CONFLICTS = [409, 412, 428];

/** What should explain it may fail as well: then the refusal itself is told. */
async function explained(problem: ProblemError, conflict: Sending['conflict']) {
  try {
    return (await conflict?.(problem)) ?? false;
  } catch {
    return false;
  }
}

/**
 * The one way on which pages write: sends, tells what went wrong, reads anew what is shown. Answers undefined when nothing was
 * written, or when it waits for a connection (`later`); whoever called has nothing more to tell then.
 */
export function useSend() {
  const client = useQueryClient();
  // at once, and of all that are on their way: the state of a mutation comes a moment later, and is that of the last one
  const [running, setRunning] = useState(0);
  const { mutateAsync, reset } = useMutation({
    mutationFn: async ({ sent, later }: { sent: Sent; later?: Later }) => {
      const write = await (typeof sent === 'function' ? sent() : sent);
      return later ? deliver(write, later) : perform(write);
    },
    // Without a connection it is told at once that nothing was written.
    networkMode: 'always',
  });
  const send = useCallback(
    async <T>(write: Sent<T>, sending: Sending<T> = {}): Promise<Answer<T> | undefined> => {
      const { done, invalidates, conflict, failed = toastProblem, later } = sending;
      setRunning((n) => n + 1);
      try {
        let answer: Answer<T> | undefined;
        try {
          answer = (await mutateAsync({ sent: write as Sent, later })) as Answer<T> | undefined;
        } catch (error) {
          const theirs = error instanceof ProblemError && CONFLICTS.includes(error.status);
          if (!(theirs && (await explained(error, conflict)))) failed(error);
          // what is shown is not how it stands any more, and would be refused again
          if (theirs && !conflict && invalidates !== null) await client.invalidateQueries(invalidates);
          return undefined;
        }
        if (!answer) {
          await later?.kept();
          return undefined;
        }
        try {
          await done?.(answer);
        } finally {
          if (invalidates !== null) await client.invalidateQueries(invalidates);
        }
        return answer;
      } finally {
        // Passwords are written, too: nothing that was sent is kept.
        reset();
        setRunning((n) => n - 1);
      }
    },
    [client, mutateAsync, reset],
  );
  return { send, busy: running > 0 };
}

/**
 * Tells a refusal beside the fields that it is about; what is about none of them, over the page.
 *
 * @param places what the server may point at, each with the field beside which it is told; '': the form as a whole
 */
export const beside =
  (form: { setErrors: (errors: Record<string, string>) => void }, places: Readonly<Record<string, string>>) =>
  (error: unknown) => {
    const told = fieldErrors(error, places);
    form.setErrors(told.beside);
    if (told.general.length > 0 || Object.keys(told.beside).length === 0) toastProblem(error);
  };

/** The same for a form that has only this field. */
export const besideOnly = (field: string, setError: (error: string | null) => void) =>
  beside({ setErrors: (errors) => setError(errors[field] ?? null) }, { [field]: field });
