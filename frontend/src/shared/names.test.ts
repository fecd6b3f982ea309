import { expect, it } from 'vitest';
import { toldApart } from './names';

const people = [
  { code: 'A', name: 'สมชาย', office: 'อบต.ก' },
  { code: 'B', name: 'สมชาย', office: null },
  { code: 'C', name: 'สมหญิง', office: 'อบต.ข' },
];

it('Only names that repeat get their office and code', () => {
  expect(people.map(toldApart(people, (p) => p.office))).toEqual(['สมชาย (อบต.ก · A)', 'สมชาย (B)', 'สมหญิง']);
});

it('The same person twice is no namesake', () => {
  expect(toldApart([people[0]!, people[0]!])(people[0]!)).toBe('สมชาย');
});
