import { expect, it } from 'vitest';
import type { Report } from '@/api/types';
import { SECTIONS } from './reportWords';
import { unwritten } from './unwritten';

it('Before it is signed one sees what is empty and what nobody touched', () => {
  const text = (part: string) => ({ text: `ข้อความของ ${part}`, sentences: [] });
  const report = {
    summary: 'เขียนเอง',
    sections: {
      ...Object.fromEntries(SECTIONS.map((one) => [one, `ข้อความของ ${one}`])),
      meeting: ' ',
      hubs: 'แก้แล้ว',
    },
    proposed: Object.fromEntries(['summary', ...SECTIONS].map((one) => [one, text(one)])),
  } as unknown as Report;
  const { empty, asProposed } = unwritten(report);
  expect(empty).toEqual(['meeting']);
  expect(asProposed).toEqual(SECTIONS.filter((one) => one !== 'meeting' && one !== 'hubs'));
});
