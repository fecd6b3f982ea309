import { expect, it } from 'vitest';
import { makeFormat } from './format';

it('Numbers, rates and changes follow the digits preference', () => {
  const arabic = makeFormat('th', false);
  const thai = makeFormat('th', true);
  expect(arabic.n(7849)).toBe('7,849');
  expect(thai.n(7849)).toBe('๗,๘๔๙');
  expect(arabic.pct(0.714)).toBe('71.4%');
  expect(thai.pct(1)).toBe('๑๐๐.๐%');
  expect(thai.date('2026-09-30')).toBe('๓๐ ก.ย. ๒๕๖๙');
});

it('What is not known is a dash, never zero', () => {
  const f = makeFormat('en', false);
  expect(f.n(null)).toBe('–');
  expect(f.pct(undefined)).toBe('–');
  expect(f.date(null)).toBe('–');
  expect(f.n(0)).toBe('0');
});

it('A change carries its sign, and none when it rounds to nothing', () => {
  const f = makeFormat('en', false);
  expect(f.points(0.083)).toBe('+8.3');
  expect(f.points(-0.0123)).toBe('−1.2');
  expect(f.points(0.0002)).toBe('±0.0');
});
