import { expect, it } from 'vitest';
import type { Escalation, Issue } from '@/api/types';
import { byProvince } from './waiting';

const nan = { code: '55', name: 'น่าน' };
const krabi = { code: '81', name: 'กระบี่' };
const group = (title: string, ...provinces: (typeof nan)[]): Escalation => ({
  title,
  module: 'SYSTEM',
  provinces: [...new Set(provinces)],
  since: '2026-11-01',
  days: 20,
  issues: provinces.map((province, i) => ({ id: `${title}${i}`, province }) as Issue),
});
const groups = [group('ช้า', nan, krabi), group('พิมพ์ไม่ได้', krabi), group('ปิดปี', krabi, krabi)];

it('Each province counts what it waits for, the one that waits for most first', () => {
  expect(byProvince(groups)).toEqual([
    { ...krabi, n: 4 },
    { ...nan, n: 1 },
  ]);
  expect(byProvince([])).toEqual([]);
});
