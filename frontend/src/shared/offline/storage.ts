/** Whether this device can keep work: asked before anything is typed. */
export interface StorageState {
  /** NOTHING: it keeps nothing (a private window, or forbidden). LITTLE: hardly any room. FLEETING: it may take it away by itself. */
  keeps: 'WELL' | 'FLEETING' | 'LITTLE' | 'NOTHING';
  used: number;
  /** Bytes left; undefined when the browser doesn't say. */
  free: number | undefined;
}

/** Bytes: a visit with its photos. */
const ROOM = 20_000_000;

/** Something is really written, which some browsers refuse only then. */
async function canKeep(): Promise<boolean> {
  const name = 'maekhai-probe';
  try {
    await new Promise<void>((done, fail) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {
        opening.result.close();
        done();
      };
    });
    indexedDB.deleteDatabase(name);
    return true;
  } catch {
    return false;
  }
}

export async function storageState(): Promise<StorageState> {
  const { usage = 0, quota } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  const free = quota === undefined ? undefined : Math.max(0, quota - usage);
  const rest = { used: usage, free };
  if (!(await canKeep())) return { keeps: 'NOTHING', ...rest };
  if (free !== undefined && free < ROOM) return { keeps: 'LITTLE', ...rest };
  const lasting = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  return { keeps: lasting ? 'WELL' : 'FLEETING', ...rest };
}

/** Asks the browser never to take away by itself what is kept. */
export const keepForGood = async () => (await navigator.storage?.persist?.().catch(() => false)) ?? false;
