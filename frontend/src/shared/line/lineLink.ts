import { type Params, withParams } from '../url';

/** What the address says of a page of the list, and not of the list. */
const OF_PAGE = ['page', 'size', 'sort'];

/**
 * Where a list is found by whoever is sent its text: who that is, and where, the reader's own session doesn't tell.
 *
 * @param at the address that the list has here
 * @param place which the sender looks at, whether the address says so or not
 * @param instead what the link says otherwise than the address; null: nothing
 */
export function lineLink(at: string, place: Params, instead: Params = {}): string {
  const [path = '', search] = at.split('?');
  const kept = [...new URLSearchParams(search)].filter(([key]) => !OF_PAGE.includes(key));
  return withParams(path, { ...place, ...Object.fromEntries(kept), ...instead });
}
