import { expect, it } from 'vitest';
import { lineLink } from './lineLink';

const at = 'https://maekhai.example/visits?mine=true&q=x&page=2&size=10&sort=day&asOf=2026-10-31';

it('A link carries the place and what narrows the list, from its beginning', () => {
  expect(lineLink(at, { province: '55', district: undefined })).toBe(
    'https://maekhai.example/visits?province=55&mine=true&q=x&asOf=2026-10-31',
  );
});

it('What means another list to its reader is said otherwise, or left out', () => {
  expect(lineLink(at, { province: '55' }, { mine: null, q: null, trainer: 'a', province: null })).toBe(
    'https://maekhai.example/visits?asOf=2026-10-31&trainer=a',
  );
});
