/** What was typed survives a closed tab panel, a lost session or a reload, until it is saved or dropped. */
const key = (name: string) => `maekhai.draft.${name}`;

export function readDraft<T extends object>(name: string): Partial<T> | null {
  try {
    const text = sessionStorage.getItem(key(name));
    return text ? (JSON.parse(text) as Partial<T>) : null;
  } catch {
    return null;
  }
}

export function keepDraft(name: string, values: object) {
  try {
    sessionStorage.setItem(key(name), JSON.stringify(values));
  } catch {
    // Without storage the form itself still holds what was typed.
  }
}

export function dropDraft(name: string) {
  try {
    sessionStorage.removeItem(key(name));
  } catch {
    // Nothing was kept.
  }
}

/** At sign-out: the next person at this screen must not find them. */
export function dropDrafts() {
  try {
    for (const stored of Object.keys(sessionStorage)) {
      if (stored.startsWith(key(''))) sessionStorage.removeItem(stored);
    }
  } catch {
    // Nothing was kept.
  }
}
