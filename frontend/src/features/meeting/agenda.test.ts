import { expect, it } from 'vitest';
import { bySection, type Matter, newMatter, numberOf, put, step, withResolution } from './agenda';
import type { Section } from './meetingWords';

const of = (...said: [string, Section][]): Matter[] =>
  said.map(([id, section]) => ({ ...newMatter(section, id), id }));
const told = (agenda: readonly Matter[] | undefined) =>
  agenda?.map((one) => `${one.section}${one.id}`).join(' ');
const agenda = of(['a', 1], ['b', 3], ['c', 3], ['d', 4]);

it('Matters are numbered within their section', () => {
  expect(agenda.map((one) => numberOf(agenda, one.id))).toEqual(['1.1', '3.1', '3.2', '4.1']);
  expect(numberOf(agenda, 'none')).toBe('');
  expect(bySection(agenda).map(([section, matters]) => [section, matters.length])).toEqual([
    [1, 1],
    [2, 0],
    [3, 2],
    [4, 1],
    [5, 0],
  ]);
});

it('A step goes past the one beside it, and from the edge of a section into the next', () => {
  expect(told(step(agenda, 'c', -1))).toBe('1a 3c 3b 4d');
  expect(told(step(agenda, 'b', 1))).toBe('1a 3c 3b 4d');
  expect(told(step(agenda, 'b', -1))).toBe('1a 2b 3c 4d');
  expect(told(step(agenda, 'c', 1))).toBe('1a 3b 4c 4d');
  expect(told(step(agenda, 'd', -1))).toBe('1a 3b 3c 3d');
  expect(step(agenda, 'a', -1)).toBeUndefined();
  expect(told(step(agenda, 'd', 1))).toBe('1a 3b 3c 5d');
  expect(step(of(['a', 5]), 'a', 1)).toBeUndefined();
});

it('One that is dropped stands before the one that it was dropped on, or at the end of the section', () => {
  expect(told(put(agenda, 'd', 3, 'b'))).toBe('1a 3d 3b 3c');
  expect(told(put(agenda, 'a', 4))).toBe('3b 3c 4d 4a');
  expect(told(put(agenda, 'b', 3, 'b'))).toBe(told(agenda));
});

it('A usual resolution goes behind what is written, and never over it', () => {
  expect(withResolution(' ', 'รับทราบ')).toBe('รับทราบ');
  expect(withResolution('ให้ทุก อปท. ส่งภายในเดือน', 'เห็นชอบ')).toBe('ให้ทุก อปท. ส่งภายในเดือน\nเห็นชอบ');
  expect(withResolution('รับทราบ', 'รับทราบ')).toBe('รับทราบ');
});
