import { addWords } from '../addWords';

/** Characters of a title that can still be read at a glance. */
const TITLE = 120;

/** What somebody asked, as an issue: its first line is the title, and what is more stands below. */
export function asIssue(text: string): { title: string; detail: string } {
  const whole = text.trim();
  const first = whole.split('\n')[0]?.trim() ?? '';
  if (first.length <= TITLE) return { title: first, detail: whole === first ? '' : whole };
  // not in the middle of a word, where the writer left a space; no mark is torn from its letter
  const space = first.lastIndexOf(' ', TITLE);
  const end = space > TITLE / 2 ? space : TITLE;
  const cut = first.slice(0, end).replace(/[\u0E40-\u0E44]$/, '');
  const torn = /^[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]+/.exec(first.slice(cut.length))?.[0] ?? '';
  return { title: `${cut}${torn}…`, detail: whole };
}

/** What was asked, put to an issue that was begun before: what stands there stays, and what was asked is told below it. */
export function askedInto(
  before: { title?: string; detail?: string } | undefined,
  text: string,
): { title: string; detail: string } {
  const { title = '', detail = '' } = before ?? {};
  const asked = asIssue(text);
  if (title.trim() === '' && detail.trim() === '') return asked;
  if (title.trim() === '') return { title: asked.title, detail: addWords(detail, text) };
  return { title, detail: title.trim() === text.trim() ? detail : addWords(detail, text) };
}
