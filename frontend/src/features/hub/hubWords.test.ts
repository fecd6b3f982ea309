import { expect, it } from 'vitest';
import type { Me } from '@/api/types';
import { mayAdvise, runningNumbers } from './hubWords';

it('Letters of one sending run on from the first number, in its own digits', () => {
  expect(runningNumbers('นน 0023.3/99', 3)).toEqual(['นน 0023.3/99', 'นน 0023.3/100', 'นน 0023.3/101']);
  expect(runningNumbers('นน ๐๐๒๓.๓/๐๙ว', 2)).toEqual(['นน ๐๐๒๓.๓/๐๙ว', 'นน ๐๐๒๓.๓/๑๐ว']);
  expect(runningNumbers('ด่วน', 2)).toEqual(['ด่วน', 'ด่วน']);
});

it('Advice is entered by the offices above a hub and by the hub itself, by nobody else', () => {
  const hub = {
    localGovernment: { code: '6550101', district: { code: '5501' }, province: { code: '55' } },
  };
  const who = (role: Me['role'], code: string | null, provinceCode: string | null = '55') =>
    mayAdvise({ role, scope: { code, provinceCode } } as Me, hub);
  expect(who('LOCAL', '6550101')).toBe(true);
  expect(who('LOCAL', '6550102')).toBe(false);
  expect(who('DISTRICT', '5501')).toBe(true);
  expect(who('DISTRICT', '5502')).toBe(false);
  expect(who('PROVINCE', '55')).toBe(true);
  expect(who('PROVINCE', '54', '54')).toBe(false);
  expect(who('TRAINER', '55')).toBe(false);
  expect(who('ADMIN', null, null)).toBe(true);
});
