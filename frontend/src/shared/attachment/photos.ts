import { ProblemError } from '@/api/problem';
import { newId } from '../newId';
import { dropDraftsOf, keep, sendAgain, throwAway, waitingOf } from '../offline/outbox';
import { shrink } from '../offline/shrink';
import { store, type WaitingState } from '../offline/store';
import { useKept } from '../offline/useOutbox';
import { pageOwner } from '../signedIn';
import { withParams } from '../url';

/** What was taken for a visit or an issue and isn't with the server yet. It lies on the device from the moment it is there. */
export interface Pending {
  id: number;
  name: string;
  data: Blob;
  state: WaitingState;
  /** Why it isn't there. */
  refused?: ProblemError;
}

/** What the server takes: a test compares it with what it says of itself. */
export const LIMITS = {
  bytes: 10 * 1024 * 1024,
  ofOne: 20,
  types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
};

/** As the server looks at it, whatever it is called. */
async function isTaken(file: Blob) {
  // each byte as one character
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  const begins = (mark: string, at = 0) => head.startsWith(mark, at);
  return (
    begins('\xff\xd8\xff') ||
    begins('\x89PNG\r\n\x1a\n') ||
    (begins('RIFF') && begins('WEBP', 8)) ||
    begins('%PDF-')
  );
}

/** Those of what is at an address, from the form that took them until they are with the server. */
export function usePending(at: string): Pending[] {
  const below = `${at}/attachments/`;
  const found = useKept(async () => {
    const rows = (await waitingOf(pageOwner())).filter((row) => row.url.startsWith(below));
    const files = await store.files.bulkGet(rows.map((row) => row.id));
    return rows.map((row, i) => ({
      id: row.id,
      name: row.title,
      data: new Blob([files[i]?.bytes ?? new ArrayBuffer(0)], { type: row.type }),
      state: row.state,
      refused: row.state === 'REFUSED' && row.problem ? new ProblemError(row.problem) : undefined,
    }));
  });
  return found ?? [];
}

/** A file that wasn't taken, and why. NOT_KEPT: the device keeps nothing more. */
export interface Untaken {
  name: string;
  why: 'TOO_MANY' | 'TOO_LARGE' | 'OTHER_TYPE' | 'NOT_KEPT';
}

class NotTaken extends Error {
  readonly why: Untaken['why'];
  constructor(why: Untaken['why']) {
    super(why);
    this.why = why;
  }
}

/**
 * Those of what isn't saved yet go after it; the others at once. Each is taken by itself: one that can't be holds up none
 * of the others.
 */
export async function take(
  /** The address of what they belong to. */
  at: string,
  files: readonly File[],
  saved: boolean,
  /** How many more there may be. */
  room: number = LIMITS.ofOne,
): Promise<Untaken[]> {
  const untaken: Untaken[] = [];
  let left = room;
  try {
    for (const file of files) {
      try {
        if (left <= 0) throw new NotTaken('TOO_MANY');
        await takeOne(at, file, saved);
        left -= 1;
      } catch (error) {
        untaken.push({ name: file.name, why: error instanceof NotTaken ? error.why : 'NOT_KEPT' });
      }
    }
  } finally {
    if (saved) void sendAgain();
  }
  return untaken;
}

async function takeOne(at: string, file: File, saved: boolean) {
  const attachment = `${at}/attachments/${newId()}`;
  const rowOf = (of: File) => ({
    kind: 'ATTACHMENT',
    title: of.name,
    url: withParams(attachment, { name: of.name }),
    body: of,
    draft: !saved,
  });
  // what is no photo doesn't become smaller
  if (file.size > LIMITS.bytes && !file.type.startsWith('image/')) throw new NotTaken('TOO_LARGE');
  // As it came from the camera, before anything looks into it: a cheap phone may end the page over that.
  const raw = await keep(rowOf(file)).catch(() => undefined);
  const small = await shrink(file);
  const why = small.size > LIMITS.bytes ? 'TOO_LARGE' : !(await isTaken(small)) ? 'OTHER_TYPE' : undefined;
  if (why) {
    if (raw !== undefined) await forget(raw);
    throw new NotTaken(why);
  }
  if (raw === undefined) await keep(rowOf(small));
  else if (small !== file) await replace(raw, small, rowOf(small));
}

async function forget(id: number) {
  await store.transaction('rw', store.waiting, store.files, async () => {
    await store.waiting.delete(id);
    await store.files.delete(id);
  });
}

/** Puts the smaller one in its place, unless it is on its way already. */
async function replace(id: number, small: File, { title, url }: { title: string; url: string }) {
  const bytes = await small.arrayBuffer();
  await store.transaction('rw', store.waiting, store.files, async () => {
    const row = await store.waiting.get(id);
    if (!row || row.tries > 0) return;
    await store.files.put({ id, bytes });
    await store.waiting.update(id, {
      title,
      url,
      type: small.type,
      size: small.size,
      // what was too large as it came is so no more
      ...(row.state === 'REFUSED' && { state: 'WAITING', problem: undefined }),
    });
  });
}

export const discard = (id: number) => throwAway(id);
export const again = (id: number) => sendAgain(id);
/** Whoever doesn't save what they belong to takes no photos of it. */
export const discardAll = (at: string) => dropDraftsOf(at);
