import { expect, it } from 'vitest';
import { putBack } from './putBack';

const rows = (ids: string) => [...ids].map((id) => ({ id }));
const ids = (all: readonly { id: string }[]) => all.map((one) => one.id).join('');

it('What was taken away comes back where it stood, whatever happened to the others meanwhile', () => {
  const before = rows('abcd');
  expect(ids(putBack(before, rows('abd'), 'c'))).toBe('abcd');
  expect(ids(putBack(before, rows('bcd'), 'a'))).toBe('abcd');
  expect(ids(putBack(before, rows('dae'), 'c'))).toBe('dace');
  expect(ids(putBack(before, rows(''), 'c'))).toBe('c');
  expect(ids(putBack(before, rows('abcd'), 'c'))).toBe('abcd');
});
