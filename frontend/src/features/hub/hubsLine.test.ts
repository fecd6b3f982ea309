import { expect, it } from 'vitest';
import type { LineList } from '@/shared/line/lineList';
import { hubsLine } from './hubsLine';

const hub = (state: string, name: string, members: number, advisedMembers: number) => ({
  state,
  members,
  advisedMembers,
  localGovernment: { name },
});
const rows = [
  hub('ACTIVE', 'ทม.น่าน', 8, 5),
  hub('ACTIVE', 'ทต.ปัว', 4, 0),
  hub('SUSPENDED', 'อบต.สะเนียน', 3, 1),
  hub('DECLINED', 'อบต.ฝายแก้ว', 0, 0),
];
const list: LineList = {
  province: 'น่าน',
  day: '2026-11-28',
  link: 'https://maekhai.example/hubs',
  ask: (async (_: string, { state, resumable }: { state?: string; resumable?: boolean }) => {
    const items = rows.filter((row) => !resumable && (!state || row.state === state));
    return { items, total: items.length };
  }) as unknown as LineList['ask'],
};

it('Hubs are thanked by name; who was suspended or declined is only counted', async () => {
  const text = await hubsLine(list, {});
  expect(text).toContain('เป็นแม่ข่าย 2 แห่ง ดูแล 12 แห่ง (ให้คำแนะนำแล้ว 5)');
  expect(text).toContain('- ทม.น่าน (ให้คำแนะนำแล้ว 5 แห่ง)');
  expect(text).toContain('- ทต.ปัว\n');
  expect(text).toContain('ระงับ 1 แห่ง');
  expect(text).not.toContain('สะเนียน');
  expect(text).not.toContain('ฝายแก้ว');
});

it('A list of those that are suspended has nobody to thank', async () => {
  const text = await hubsLine(list, { state: 'SUSPENDED' });
  expect(text).toContain('เฉพาะ ระงับ');
  expect(text).not.toContain('ขอขอบคุณ');
});

it('Of those that were hubs on a day it is said how many, and not how they stand today', async () => {
  const text = await hubsLine(list, { activeOn: '2026-10-31' });
  expect(text).toContain('เฉพาะ ที่ดำเนินการอยู่ ณ 31 ต.ค. 2569');
  expect(text).toContain('จำนวน 4 แห่ง');
  expect(text).not.toContain('ระงับ');
  expect(text).not.toContain('ขอขอบคุณ');
});

it('What was searched for is neither said nor counted by', async () => {
  const asked: object[] = [];
  const ask = async (path: string, query: object) => {
    asked.push(query);
    return list.ask(path as '/api/v1/hubs', query);
  };
  const text = await hubsLine({ ...list, ask: ask as unknown as LineList['ask'] }, { q: 'อบต.สะเนียน' });
  expect(text).not.toContain('สะเนียน');
  expect(JSON.stringify(asked)).not.toContain('สะเนียน');
});
