import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LG_TYPES, REASONS, ROLES, SOURCES, STATUSES, TODO_CODES } from '../status';
import daysEn from './days-en';
import daysTh from './days-th';
import hubsEn from './hubs-en';
import hubsTh from './hubs-th';
import issuesEn from './issues-en';
import issuesTh from './issues-th';
import lettersEn from './letters-en';
import lettersTh from './letters-th';
import mainEn from './main-en';
import mainTh from './main-th';
import meetingsEn from './meetings-en';
import meetingsTh from './meetings-th';
import officeEn from './office-en';
import officeTh from './office-th';
import outgoingEn from './outgoing-en';
import outgoingTh from './outgoing-th';
import queueEn from './queue-en';
import queueTh from './queue-th';
import reportsEn from './reports-en';
import reportsTh from './reports-th';
import startEn from './start-en';
import startTh from './start-th';
import timelineEn from './timeline-en';
import timelineTh from './timeline-th';
import trainersEn from './trainers-en';
import trainersTh from './trainers-th';
import visitsEn from './visits-en';
import visitsTh from './visits-th';

const th = {
  ...startTh,
  ...mainTh,
  ...officeTh,
  ...trainersTh,
  ...hubsTh,
  ...visitsTh,
  ...issuesTh,
  ...meetingsTh,
  ...reportsTh,
  ...daysTh,
  ...lettersTh,
  ...outgoingTh,
  ...queueTh,
  ...timelineTh,
};
const en = {
  ...startEn,
  ...mainEn,
  ...officeEn,
  ...trainersEn,
  ...hubsEn,
  ...visitsEn,
  ...issuesEn,
  ...meetingsEn,
  ...reportsEn,
  ...daysEn,
  ...lettersEn,
  ...outgoingEn,
  ...queueEn,
  ...timelineEn,
};

type Tree = { [key: string]: string | Tree };
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
const thai = leaves(th);
const english = leaves(en);

it('Both languages have the same keys', () => {
  expect(english.map(([key]) => key)).toEqual(thai.map(([key]) => key));
});

it('Both languages fill in the same values', () => {
  const holes = (text: string) =>
    [...text.matchAll(/\{\{(\w+)(?:, plural\([^)]*\))?\}\}/g)].map((m) => m[1]).sort();
  const map = new Map(thai);
  for (const [key, text] of english) expect([key, holes(text)]).toEqual([key, holes(map.get(key) ?? '')]);
});

/** Words with an s at the end that are no plural, or of which there is always more than one. */
const NO_PLURAL = /^(is|was|has|as|this|its|less|always|names|sees|stands|us|across)$/;

it('No number stands before an English plural that it may not fit', () => {
  const faults = english.filter(([, text]) =>
    [...text.matchAll(/\{\{(?!name|title|date)\w+\}\} (?:[a-z-]+ )?([a-z]+s|people|have)\b/g)].some(
      ([, word = '']) => !NO_PLURAL.test(word),
    ),
  );
  expect(faults).toEqual([]);
  for (const [key, text] of english) {
    for (const [, hole = ''] of text.matchAll(/\{\{(\w+,[^}]*)\}\}/g)) {
      expect([key, hole]).toEqual([
        key,
        expect.stringMatching(/^\w+, plural\(one: [^;:()]+; other: [^;:()]+\)$/),
      ]);
    }
  }
});

it('No text is empty, and no Thai text is left in English', () => {
  const same = new Map(english);
  const untranslated = thai.filter(
    ([key, text]) => text.trim() === '' || (text === same.get(key) && /[a-z]{4}/i.test(text)),
  );
  expect(untranslated).toEqual([]);
});

it('Every code that the server sends has its words', () => {
  for (const [group, codes] of [
    [th.status, STATUSES],
    [th.reason, REASONS],
    [th.type, LG_TYPES],
    [th.role, ROLES],
    [th.source, SOURCES],
    [th.todo, TODO_CODES],
    [th.todoAction, TODO_CODES],
  ] as const) {
    expect(Object.keys(group).sort()).toEqual([...codes].sort());
  }
});

it('No key is left that nothing uses', () => {
  const source = (function walk(dir: string): string {
    return readdirSync(dir, { withFileTypes: true })
      .map((entry) => {
        const path = join(dir, entry.name);
        if (entry.isDirectory()) return entry.name === 'locales' ? '' : walk(path);
        return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? readFileSync(path, 'utf8') : '';
      })
      .join('\n');
  })(join(import.meta.dirname, '../..'));
  const said = (text: RegExp) => new Set([...source.matchAll(text)].map(([, found]) => found));
  const keys = said(/'([^'`\s]+)'/g);
  const groups = said(/`([^'`\s]+?)\.\$\{/g);
  const unused = thai.filter(([key]) => !keys.has(key) && !groups.has(key.slice(0, key.lastIndexOf('.'))));
  expect(unused.map(([key]) => key)).toEqual([]);
});
