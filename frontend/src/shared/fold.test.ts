import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeOf, fold, sought } from './fold';

const cases = JSON.parse(
  readFileSync(join(__dirname, '../../../backend/src/test/resources/search/folding.json'), 'utf8'),
) as {
  texts: { what: string; typed: string; folded: string }[];
  codes: { typed: string; code: string | null }[];
};

it.each(cases.texts)('Folds as the server does: $what', ({ typed, folded }) => {
  expect(fold(typed)).toBe(folded);
  expect(fold(folded)).toBe(folded);
});

it.each(cases.codes)('Reads a code as the server does: $typed', ({ typed, code }) => {
  expect(codeOf(typed) ?? null).toBe(code);
});

it('What was typed is looked for as it stands, and as a code', () => {
  expect(sought('55-001')).toEqual(['55-001']);
  expect(sought('6-81')).toEqual(['6-81', '681']);
  expect(sought('๐๖๘๑๐๑๐๓')).toEqual(['06810103', '6810103']);
  expect(sought('50%|_')).toEqual(['50']);
});
