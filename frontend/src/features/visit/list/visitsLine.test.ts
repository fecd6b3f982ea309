import { expect, it } from 'vitest';
import type { LineList } from '@/shared/line/lineList';
import { visitsLine } from './visitsLine';

const rows = [
  ...Array.from({ length: 30 }, () => ({ state: 'DONE', mode: 'ON_SITE', overdue: false })),
  ...Array.from({ length: 12 }, () => ({ state: 'DONE', mode: 'PHONE', overdue: false })),
  { state: 'PLANNED', mode: 'ON_SITE', overdue: false },
  {
    state: 'PLANNED',
    mode: 'ON_SITE',
    overdue: true,
    plannedOn: '2026-11-03',
    localGovernment: { name: 'อบต.สะเนียน' },
  },
] as const;
const list: LineList = {
  province: 'น่าน',
  day: '2026-11-28',
  link: 'https://maekhai.example/visits?province=55',
  ask: (async (_: string, { state, mode, overdue }: { state?: string; mode?: string; overdue?: boolean }) => {
    const items = rows.filter(
      (row) =>
        (!state || row.state === state) &&
        (!mode || row.mode === mode) &&
        (overdue === undefined || row.overdue === overdue),
    );
    return { items, total: items.length };
  }) as unknown as LineList['ask'],
};

it('Visits are told to a group by counts, with thanks and the address of the list', async () => {
  const text = await visitsLine(list, { from: '2026-11-01', to: '2026-11-30' });
  expect(text).toContain('ตั้งแต่ 1 พ.ย. 2569 ถึง 30 พ.ย. 2569');
  expect(text).toContain('ติดตามแล้ว 42 ครั้ง (ลงพื้นที่ 30 · โทรศัพท์ 12)');
  expect(text).toContain('วางแผนไว้ 2 ครั้ง (เลยวันที่วางแผน 1)');
  expect(text).toContain('ขอขอบคุณครู ก');
  expect(text).not.toContain('สะเนียน');
  expect(text).toMatch(/ดูรายการ: https:\S+$/);
});

it('The trainer alone is told where a plan has passed', async () => {
  const text = await visitsLine(list, { trainer: 'x' }, 'นายสมชาย ใจดี');
  expect(text).toMatch(/^เรียน นายสมชาย ใจดี/);
  expect(text).toContain('- อบต.สะเนียน วางแผนไว้ 3 พ.ย. 2569');
});

it('What a group is told has no word in it that was searched for; the trainer hears it', async () => {
  const q = 'สมชาย';
  expect(await visitsLine(list, { q })).toBe(await visitsLine(list, {}));
  expect(await visitsLine(list, { trainer: 'x', q }, 'นายสอง ดีมาก')).toContain('เฉพาะ ค้นหา “สมชาย”');
});

it('Of a day that is over it is said how many were late, and nobody is asked for what was done since', async () => {
  const since = [
    { state: 'DONE', plannedOn: '2026-10-20', localGovernment: { name: 'ทม.น่าน' } },
    { state: 'PLANNED', plannedOn: '2026-10-21', localGovernment: { name: 'ทต.ปัว' } },
  ];
  const then = {
    ...list,
    day: '2026-10-31',
    ask: (async () => ({ items: since, total: 2 })) as unknown as LineList['ask'],
  };
  const past = { overdue: true, asOf: '2026-10-31', from: '2026-10-01' };
  const group = await visitsLine(then, past);
  expect(group).toContain('ข้อมูล ณ 31 ต.ค. 2569\nเฉพาะ ตั้งแต่ 1 ต.ค. 2569');
  expect(group).toContain('เลยกำหนด ณ วันนั้น 2 ครั้ง');
  expect(group).not.toMatch(/ติดตามแล้ว|ขอให้|ขอขอบคุณ|ทต.ปัว/);
  const own = await visitsLine(then, { ...past, trainer: 'x' }, 'นายสมชาย ใจดี');
  expect(own).toContain('- ทต.ปัว วางแผนไว้ 21 ต.ค. 2569');
  expect(own).not.toMatch(/ทม.น่าน|ขอให้/);
});

it('What the list is narrowed to is said, and of nothing nothing is thanked for', async () => {
  const text = await visitsLine(list, { state: 'CANCELLED', q: 'งบ' });
  expect(text).toContain('เฉพาะ ยกเลิก\n');
  expect(text).toContain('ไม่มีรายการ');
  expect(text).not.toContain('ขอขอบคุณ');
});
