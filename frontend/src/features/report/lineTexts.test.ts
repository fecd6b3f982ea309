import { expect, it } from 'vitest';
import { courseLine, monthsLine, nationalLine, nationLine, provinceLine, waitingLine } from './lineTexts';

const items = [
  { province: 'น่าน', timing: 'ON_TIME' },
  { province: 'แพร่', timing: 'LATE' },
  { province: 'พะเยา', timing: 'MISSING' },
] as const;

it('A text for the group counts, praises, and names nobody who is late', () => {
  const text = nationLine('2026-10', '2026-11-05', items);
  expect(text).toContain('รายงานประจำเดือนตุลาคม 2569');
  expect(text).toContain('ส่งแล้ว 2 จาก 3 จังหวัด (ตรงเวลา 1)');
  expect(text).toContain('น่าน');
  expect(text).not.toContain('แพร่');
  expect(text).not.toContain('พะเยา');
  expect(text).not.toMatch(/\n\n\n/);
});

it('Who is late hears of itself alone, and by how much', () => {
  const item = { province: 'พะเยา', month: '2026-10', dueOn: '2026-11-05', submittedOn: undefined } as const;
  const late = provinceLine({ ...item, timing: 'MISSING', state: 'NOT_STARTED' }, '2026-11-08');
  expect(late).toMatch(/^เรียน จังหวัดพะเยา/);
  expect(late).toContain('เกินมา 3 วัน');
  const ahead = provinceLine({ ...item, timing: 'NOT_YET_DUE', state: 'DRAFT' }, '2026-11-03');
  expect(ahead).toContain('อีก 2 วัน');
  const back = provinceLine({ ...item, timing: 'ON_TIME', state: 'RETURNED' }, '2026-11-08');
  expect(back).toContain('ส่งกลับให้แก้ไข');
});

it('Of many months those are named that were in time each month, and nobody else', () => {
  const row = (name: string, ...timings: string[]) => ({
    code: name,
    name,
    cells: timings.map((timing, i) => ({ month: `2026-0${i + 1}`, timing })),
  });
  const text = courseLine('2026-01', '2026-03', [
    row('น่าน', 'ON_TIME', 'ON_TIME', 'NOT_YET_DUE'),
    row('แพร่', 'ON_TIME', 'LATE', 'NOT_YET_DUE'),
    row('พะเยา', 'NOT_YET_DUE', 'NOT_YET_DUE', 'NOT_YET_DUE'),
  ] as unknown as Parameters<typeof courseLine>[2]);
  expect(text).toContain('ส่งตรงเวลา 3 จาก 4 ฉบับ');
  expect(text).toMatch(/ตรงเวลาทุกเดือน: น่าน$/);
});

it('The nation, a province and what waits are told by counts', () => {
  const nation = nationalLine({
    month: '2026-10',
    asOf: '2026-10-31',
    counted: 1,
    missing: [{ code: '54', name: 'แพร่', state: 'DRAFT' }],
    figures: {
      total: 100,
      rate: 0.5,
      byStatus: { COMPLETE_AND_CURRENT: 50 },
      budget: { approved: 80 },
      yearClosed: 9,
    },
    provinces: [
      { name: 'น่าน', rate: 0.5 },
      { name: 'แพร่', rate: null },
    ],
  } as unknown as Parameters<typeof nationalLine>[0]);
  expect(nation).toContain('รวมจากรายงาน 1 จาก 2 จังหวัด');
  expect(nation).toContain('50 จาก 100 แห่ง (50.0%)');
  expect(nation).not.toContain('แพร่');
  const months = monthsLine('น่าน', [
    { month: '2026-09', timing: 'LATE', submittedOn: '2026-10-09' },
    { month: '2026-10', timing: 'ON_TIME', submittedOn: '2026-11-03' },
    { month: '2026-11', timing: 'NOT_YET_DUE', submittedOn: null },
  ] as unknown as Parameters<typeof monthsLine>[1]);
  expect(months).toContain('ส่งแล้ว 2 ฉบับ ตรงเวลา 1 ฉบับ');
  expect(months).toContain('เดือนตุลาคม 2569');
  const waiting = [
    { month: '2026-10', holder: { days: 4 } },
    { month: '2026-09', holder: { days: 9 } },
  ] as unknown as Parameters<typeof waitingLine>[0];
  const waits = waitingLine(waiting, 2);
  expect(waits).toContain('รายงานประจำเดือนที่รอกรมรับทราบ 2 ฉบับ');
  expect(waitingLine(waiting, 2, 'น่าน')).toContain('รายงานประจำเดือนของจังหวัดน่าน ที่รอกรมรับทราบ 2 ฉบับ');
  expect(waits).toContain('รอนานที่สุด 9 วัน');
});
