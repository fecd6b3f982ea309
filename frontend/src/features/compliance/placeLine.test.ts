import { expect, it } from 'vitest';
import type { LineList } from '@/shared/line/lineList';
import { placeLine } from './placeLine';

const list = { province: 'น่าน', day: '2026-11-28', link: 'https://maekhai.example/x' } as LineList;
const NAME = 'เทศบาลตำบลปัว';

it('A local government hears what it is asked for, with the fact behind it', async () => {
  const text = await placeLine(list, NAME, {
    asOf: '2026-11-20',
    status: 'COMPLETE_NOT_CURRENT',
    reasons: ['REVENUE_LATE', 'YEAR_NOT_CLOSED'],
    facts: { revenue: { through: '2026-10-01', asOf: '2026-11-20', lagDays: 50 } },
  } as unknown as Parameters<typeof placeLine>[2]);
  expect(text).toMatch(/^เรียน เทศบาลตำบลปัว/);
  expect(text).toContain('ข้อมูล ณ 20 พ.ย. 2569');
  expect(text).toContain('สถานะ: ครบถ้วนแต่ล่าช้า');
  expect(text).toContain('- รายรับล่าช้า บันทึกถึง 1 ต.ค. 2569 (ช้า 50 วัน)');
  expect(text).toContain('- ยังไม่ปิดบัญชีปีก่อน');
});

it('One that is complete and current is thanked', async () => {
  const text = await placeLine(list, NAME, {
    asOf: '2026-11-20',
    status: 'COMPLETE_AND_CURRENT',
    reasons: [],
    facts: {},
  } as unknown as Parameters<typeof placeLine>[2]);
  expect(text).toContain('ขอขอบคุณ');
  expect(text).not.toContain('ขอให้ดำเนินการ');
});
