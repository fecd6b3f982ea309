import { newId } from '@/shared/newId';
import { SECTIONS, type Section } from './meetingWords';

/** A matter of the agenda, and what became of it. */
export interface Matter {
  id: string;
  section: Section;
  title: string;
  facts: string;
  discussion: string;
  resolution: string;
}

export const newMatter = (section: Section, title = ''): Matter => ({
  id: newId(),
  section,
  title,
  facts: '',
  discussion: '',
  resolution: '',
});

/** Those of each section, which stand in its order. */
export const bySection = <T extends { section: number }>(agenda: readonly T[]) =>
  SECTIONS.map((section) => [section, agenda.filter((one) => one.section === section)] as const);

/** In the order in which they are called up. */
export const inOrder = <T extends { section: number }>(agenda: readonly T[]): T[] =>
  bySection(agenda).flatMap(([, matters]) => matters);

/** The number by which one is called up: `3.2`. */
export function numberOf(agenda: readonly Matter[], id: string): string {
  const one = agenda.find((matter) => matter.id === id);
  if (!one) return '';
  const beside = agenda.filter((matter) => matter.section === one.section);
  return `${one.section}.${beside.indexOf(one) + 1}`;
}

/** Puts one before another of a section, or at its end. */
export function put(agenda: readonly Matter[], id: string, section: Section, before?: string): Matter[] {
  const one = agenda.find((matter) => matter.id === id);
  if (!one || before === id) return [...agenda];
  const rest = agenda.filter((matter) => matter.id !== id);
  const moved = { ...one, section };
  const at = before === undefined ? -1 : rest.findIndex((matter) => matter.id === before);
  return inOrder(at < 0 ? [...rest, moved] : [...rest.slice(0, at), moved, ...rest.slice(at)]);
}

/** One step up or down, from the edge of a section into the next; nothing when there is no further. */
export function step(agenda: readonly Matter[], id: string, by: -1 | 1): Matter[] | undefined {
  const ordered = inOrder(agenda);
  const one = ordered.find((matter) => matter.id === id);
  if (!one) return undefined;
  const beside = ordered.filter((matter) => matter.section === one.section);
  const at = beside.indexOf(one);
  const next = beside[at + by];
  if (next) return put(ordered, id, one.section, by < 0 ? next.id : beside[at + 2]?.id);
  const section = SECTIONS.find((each) => each === one.section + by);
  if (section === undefined) return undefined;
  const first = ordered.find((matter) => matter.section === section);
  return put(ordered, id, section, by > 0 ? first?.id : undefined);
}

/** A usual resolution, behind what is written already; the same again is nothing. */
export function withResolution(resolution: string, words: string): string {
  const said = resolution.trim();
  if (said === '') return words;
  return said.split('\n').some((line) => line.trim() === words) ? resolution : `${said}\n${words}`;
}

/** What the Thai minutes say most of all, for one tap. */
export const USUAL_RESOLUTIONS = ['รับทราบ', 'เห็นชอบ', 'มอบหมายให้ผู้เกี่ยวข้องดำเนินการและรายงานในการประชุมครั้งต่อไป'];
