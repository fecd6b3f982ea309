import { inOrder } from '../agenda';
import { type MeetingValues, sent } from '../meetingValues';

const LISTS = ['agenda', 'attendees', 'actions'] as const;
type List = (typeof LISTS)[number];
type Field = keyof MeetingValues;

export interface Met {
  /** All that only one of the two changed, together; of what both changed, mine. */
  mine: MeetingValues;
  /** The same, but of what both changed, theirs. */
  theirs: MeetingValues;
  /** What both changed, each in their own way: a person chooses. */
  both: Field[];
}

/** Whether two say the same, which `undefined` does of what isn't there. */
type Same<T> = (one: T | undefined, other: T | undefined) => boolean;

interface Rows<T> {
  mine: T[];
  theirs: T[];
  isBoth: boolean;
}

/** In the order of the one, with what only the other has behind what it follows there. */
function ordered(leading: readonly string[], other: readonly string[]): string[] {
  const order = [...leading];
  for (const [i, id] of other.entries()) {
    if (order.includes(id)) continue;
    const before = other[i - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

/** Rows by their ids: added, changed and removed by either. */
function rows<T extends { id: string }>(
  from: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  same: Same<T>,
): Rows<T> {
  const [base, own, other] = [from, mine, theirs].map((all) => new Map(all.map((one) => [one.id, one])));
  const common = (all: readonly T[]) =>
    all.flatMap(({ id }) => (base!.has(id) && own!.has(id) && other!.has(id) ? [id] : []));
  const moved = common(mine).join() !== common(from).join();
  const [leading, following] = moved ? [mine, theirs] : [theirs, mine];
  const met: Rows<T> = { mine: [], theirs: [], isBoth: false };
  for (const id of ordered(
    leading.map((one) => one.id),
    following.map((one) => one.id),
  )) {
    const [b, m, t] = [base!.get(id), own!.get(id), other!.get(id)];
    const both = !same(b, m) && !same(b, t) && !same(m, t);
    if (both) met.isBoth = true;
    // a row that nobody else knows stays, also while nothing is written into it
    const one = same(b, m) && (b || t) ? t : m;
    const [asMine, asTheirs] = both ? [m, t] : [one, one];
    if (asMine) met.mine.push(asMine);
    if (asTheirs) met.theirs.push(asTheirs);
  }
  return met;
}

const said = (one: unknown) => (typeof one === 'string' ? one.trim() : one === null ? '' : String(one));

/**
 * Two wrote the same meeting at once, as where one marks who came and another writes the minutes: what only one of them changed goes
 * together by itself, each field, and each row of a list.
 *
 * @param from what both began with
 */
export function meet(from: MeetingValues, mine: MeetingValues, theirs: MeetingValues): Met {
  const met: Met = { mine: { ...mine }, theirs: { ...mine }, both: [] };
  const put = <F extends Field>(field: F, asMine: MeetingValues[F], asTheirs: MeetingValues[F]) => {
    met.mine[field] = asMine;
    met.theirs[field] = asTheirs;
  };
  const list = <L extends List>(name: L) => {
    type Row = MeetingValues[L][number];
    const as = sent[name] as (one: Row) => object | undefined;
    const text = (one: Row | undefined) => JSON.stringify(one && as(one));
    const { isBoth, ...rowsOf } = rows<Row>(
      from[name] as readonly Row[],
      mine[name] as readonly Row[],
      theirs[name] as readonly Row[],
      (one, other) => text(one) === text(other),
    );
    if (isBoth) met.both.push(name);
    put(name, rowsOf.mine as MeetingValues[L], rowsOf.theirs as MeetingValues[L]);
  };
  for (const name of LISTS) list(name);
  met.mine.agenda = inOrder(met.mine.agenda);
  met.theirs.agenda = inOrder(met.theirs.agenda);
  const ids = rows(
    from.issueIds.map((id) => ({ id })),
    mine.issueIds.map((id) => ({ id })),
    theirs.issueIds.map((id) => ({ id })),
    (one, other) => one?.id === other?.id,
  );
  put(
    'issueIds',
    ids.mine.map(({ id }) => id),
    ids.theirs.map(({ id }) => id),
  );
  const texts = Object.keys(mine).filter(
    (field): field is Exclude<Field, List | 'issueIds'> =>
      field !== 'issueIds' && !(LISTS as readonly string[]).includes(field),
  );
  for (const field of texts) {
    const [b, m, t] = [said(from[field]), said(mine[field]), said(theirs[field])];
    const both = b !== m && b !== t && m !== t;
    if (both) met.both.push(field);
    if (b === m) put(field, theirs[field] as never, theirs[field] as never);
    else put(field, mine[field] as never, (both ? theirs[field] : mine[field]) as never);
  }
  // whose minutes were corrected and how is one
  if (met.both.includes('adoptsId')) met.theirs.corrections = theirs.corrections;
  return met;
}
