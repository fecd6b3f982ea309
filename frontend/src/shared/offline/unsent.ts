import { draftsOf } from '../form/draft';
import { pageOwner } from '../signedIn';
import { waitingCount } from './count';
import type { Waiting } from './store';

/**
 * Of visits, issues and what solves them, written on the road; of the minutes of meetings; of reports, and what is remarked on them.
 * What else was typed is dropped at signing out, as ever.
 */
const typed = () => draftsOf(/^((visit|called|issue|solution|meeting|report|return)\.|ask$)/);

/** What of this user would be lost with the device: what waits, photos of what isn't saved, and what was only typed. */
export interface Unsent {
  rows: Waiting[];
  drafts: Record<string, unknown>;
  count: number;
}

export async function unsentWork(): Promise<Unsent> {
  const drafts = typed();
  const typedIn = Object.keys(drafts).length;
  try {
    const { waitingOf } = await import('./outbox');
    const rows = await waitingOf(pageOwner());
    return { rows, drafts, count: rows.length + typedIn };
  } catch {
    // a device that keeps nothing else
    return { rows: [], drafts, count: waitingCount() + typedIn };
  }
}
