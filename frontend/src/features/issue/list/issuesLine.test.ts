import { expect, it } from 'vitest';
import type { LineList } from '@/shared/line/lineList';
import type { IssueFilters } from './filters';
import { issuesLine } from './issuesLine';

const rows = [
  ...Array.from({ length: 6 }, () => ({ state: 'RESOLVED', overdue: false })),
  { state: 'OPEN', overdue: false, title: 'พิมพ์ใบเสร็จไม่ได้', localGovernment: { name: 'อบต.สะเนียน' } },
  {
    state: 'ESCALATED',
    overdue: true,
    title: 'ปิดบัญชีไม่ได้',
    dueOn: '2026-11-20',
    localGovernment: { name: 'อบต.สะเนียน' },
  },
];
const list: LineList = {
  province: 'น่าน',
  day: '2026-11-28',
  link: 'https://maekhai.example/issues',
  ask: (async (
    _: string,
    { state, overdue, open }: { state?: string; overdue?: boolean; open?: boolean },
  ) => {
    const items = rows.filter(
      (row) =>
        (!state || row.state === state) &&
        (overdue === undefined || row.overdue === overdue) &&
        (open === undefined || open === (row.state !== 'RESOLVED')),
    );
    return { items, total: items.length };
  }) as unknown as LineList['ask'],
};
const filters = (some: Partial<IssueFilters>) => some as IssueFilters;

it('A group hears how many are solved and how the others stand, and not whose they are', async () => {
  const text = await issuesLine(list, filters({}), 'สถจ.น่าน');
  expect(text).toContain('แก้ไขแล้ว 6 จาก 8 เรื่อง (75.0%)');
  expect(text).toContain('ยังไม่แก้ไข 2 เรื่อง (รอรับเรื่อง 1 · รอกรมตอบ 1)');
  expect(text).toContain('เกินกำหนด 1 เรื่อง');
  expect(text).not.toContain('สะเนียน');
  expect(text).not.toContain('ปิดบัญชีไม่ได้');
});

it('The local government whose list it is hears how each of its own stands', async () => {
  const text = await issuesLine(list, filters({ localGovernment: '6550101' }), 'สถจ.น่าน', 'อบต.สะเนียน');
  expect(text).toMatch(/^เรียน อบต.สะเนียน/);
  expect(text).toContain('- ปิดบัญชีไม่ได้ (รอกรมตอบ) ภายใน 20 พ.ย. 2569');
});

it('Of a day that is over it is said how many were open, and not how they stand today', async () => {
  const text = await issuesLine(list, filters({ open: true, asOf: '2026-10-31' }), 'สถจ.น่าน');
  expect(text).toContain('ยังไม่แก้ไข 2 เรื่อง\n');
  expect(text).not.toContain('รอกรมตอบ');
  expect(text).not.toContain('เกินกำหนด');
});

it('The local government whose list it is hears of it where all is solved, too', async () => {
  const solved = filters({ localGovernment: '6550101', state: 'RESOLVED' });
  const text = await issuesLine(list, solved, 'สถจ.น่าน', 'อบต.สะเนียน');
  expect(text).toMatch(/^เรียน อบต.สะเนียน/);
  expect(text).not.toContain('จังหวัดน่าน');
  const unknown = await issuesLine(list, solved, 'สถจ.น่าน');
  expect(unknown).toContain('เฉพาะ อปท. แห่งเดียว · แก้ไขแล้ว');
});

it('What the list is narrowed to is said, and nobody is named who was searched for', async () => {
  const some = filters({ escalated: true, owner: 'x', visit: 'y', q: 'สะเนียน' });
  const text = await issuesLine(list, some, 'สถจ.น่าน');
  expect(text).toContain('เฉพาะ ที่พบในการติดตามครั้งเดียว · ที่รอกรมตอบ · ที่ผู้รับผิดชอบท่านเดียวดูแล\n');
  expect(text).not.toContain('สะเนียน');
});
