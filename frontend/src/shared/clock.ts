import type { IsoDate } from './dates';
import { deviceDay } from './signedIn';

const KEY = 'maekhai.clock';
/** Milliseconds: by less nobody's day is another, but around midnight. */
const TOLERANCE = 5 * 60_000;
/** Milliseconds after which the same difference is noted anew. */
const EVERY = 10 * 60_000;

interface Noted {
  /** Milliseconds by which the server is ahead of this device. */
  ahead: number;
  /** When the server said so, by its own clock. */
  at: number;
}

function noted(): Noted | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Noted | null;
    return found && Number.isFinite(found.ahead) && Number.isFinite(found.at) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The time that an answer of the server bears is kept beside that of this device, for when there is no answer. */
export function noteServerTime(date: string | null) {
  const at = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(at)) return;
  const ahead = at - Date.now();
  const before = noted();
  if (before && Math.abs(before.ahead - ahead) < 60_000 && Math.abs(at - before.at) < EVERY) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ ahead, at } satisfies Noted));
  } catch {
    // Then a wrong clock is found out by the server.
  }
}

/**
 * Milliseconds by which the clock of this device is behind, as far as is known; less than 0: ahead. 0 when it is right. A clock that shows
 * a time before the server's last answer was set back since.
 */
export function clockBehind(now = Date.now()): number {
  const found = noted();
  if (!found) return 0;
  const behind = Math.max(now + found.ahead, found.at) - now;
  return Math.abs(behind) > TOLERANCE ? behind : 0;
}

/**
 * The day that it is in Thailand by the clock of the server, as far as this device knows. A clock may have been set right since, without a
 * connection: so it is never later than both what the clock shows and when the server last answered, for a day too late is refused.
 */
export function serverDay(now = Date.now()): IsoDate {
  const latest = Math.max(now, noted()?.at ?? now);
  return deviceDay(Math.min(now + clockBehind(now), latest));
}
