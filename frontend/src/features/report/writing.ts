/** What is written of a report, each text under its name: the summary, and the sections. */
export type Texts = Readonly<Record<string, string>>;

/** What was typed and isn't on the server, with what stood there when it was begun. */
export interface Typed {
  mine: Texts;
  from: Texts;
  base: string | null;
}

/** The server keeps no spaces and empty lines at the ends of a text: they are no difference. */
const same = (a: string | undefined, b: string | undefined) => (a ?? '').trim() === (b ?? '').trim();

/** Of what the form says, what differs from what is stored. */
export function changed(values: Texts, stored: Texts): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([key, text]) => !same(text, stored[key])));
}

/**
 * Somebody else wrote meanwhile: what both changed has to be settled by a person, everything else goes together by itself.
 *
 * @param proposed what stands there while nobody wrote anything, which is nobody's change
 */
export function together(
  typed: Typed,
  theirs: Texts,
  proposed: Texts = {},
): { values: Record<string, string>; both: string[] } {
  const both = Object.keys(typed.mine).filter(
    (key) =>
      !same(theirs[key], typed.from[key]) &&
      !same(theirs[key], typed.mine[key]) &&
      !(proposed[key] !== undefined && same(theirs[key], proposed[key])),
  );
  return { values: { ...theirs, ...typed.mine }, both };
}

/**
 * What the form says once a change is on the server: what was typed since it was sent, and otherwise what stands there now. What
 * proposes itself moves with the data, and would else be taken for somebody's words.
 */
export function answered(values: Texts, sent: Texts, stored: Texts): Record<string, string> {
  const own = Object.entries(values).filter(
    ([key, text]) => text !== sent[key] || same(text, stored[key]) || !(key in stored),
  );
  return { ...stored, ...Object.fromEntries(own) };
}

/** A sentence put where the cursor stands, as one of its own: behind a sentence with a space, behind a line without. */
export function withSentence(
  text: string,
  sentence: string,
  at = text.length,
): { text: string; end: number } {
  const [before, behind] = [text.slice(0, at), text.slice(at)];
  const left = before === '' || /\s$/.test(before) ? '' : ' ';
  const right = behind === '' || /^\s/.test(behind) ? '' : ' ';
  const put = before + left + sentence;
  return { text: put + right + behind, end: put.length };
}

/** As sentences are compared: spaces are no difference. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

export const saysAlready = (text: string, sentence: string) => plain(text).includes(plain(sentence));
export const isAsProposed = (text: string, proposed: string | undefined) =>
  proposed !== undefined && plain(text) === plain(proposed);
