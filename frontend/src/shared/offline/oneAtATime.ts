let last: Promise<unknown> = Promise.resolve();

/** Work that only one tab does at a time; where the browser has no locks (a page without TLS), only one call of this tab. */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (typeof navigator !== 'undefined' && navigator.locks)
    return navigator.locks.request(name, work) as Promise<T>;
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}
