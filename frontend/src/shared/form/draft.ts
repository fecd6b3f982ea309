import { pageOwner } from '../signedIn';

/**
 * What was typed survives a closed window, a lost session, a camera that pushes the page out of memory, until it is saved or
 * dropped. It is kept at once, before the next key, so not where files are kept, which answer later; and for whoever typed it.
 */
const of = (owner: string) => `maekhai.draft.${owner}.`;
const key = (name: string) => of(pageOwner()) + name;

export function readDraft<T extends object>(name: string): Partial<T> | null {
  try {
    const text = localStorage.getItem(key(name));
    return text ? (JSON.parse(text) as Partial<T>) : null;
  } catch {
    return null;
  }
}

export function keepDraft(name: string, values: object) {
  try {
    localStorage.setItem(key(name), JSON.stringify(values));
  } catch {
    // Without storage the form itself still holds what was typed.
  }
}

export function dropDraft(name: string) {
  try {
    localStorage.removeItem(key(name));
  } catch {
    // Nothing was kept.
  }
}

/** What this user typed and never saved, by name. */
export function draftsOf(names: RegExp): Record<string, unknown> {
  try {
    const own = Object.keys(localStorage).filter((stored) => stored.startsWith(of(pageOwner())));
    return Object.fromEntries(
      own
        .map((stored) => [stored.slice(of(pageOwner()).length), localStorage.getItem(stored)] as const)
        .flatMap(([name, text]) => (text && names.test(name) ? [[name, JSON.parse(text)]] : [])),
    );
  } catch {
    return {};
  }
}

/** At sign-out: nobody else at this screen finds them. */
export function dropDrafts() {
  try {
    for (const stored of Object.keys(localStorage)) {
      if (stored.startsWith(of(pageOwner()))) localStorage.removeItem(stored);
    }
  } catch {
    // Nothing was kept.
  }
}
