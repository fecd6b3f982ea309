import { expect, it } from 'vitest';
import { nationLine, provinceLine } from './lineTexts';

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
