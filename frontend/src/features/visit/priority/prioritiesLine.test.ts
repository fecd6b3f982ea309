import { expect, it } from 'vitest';
import type { LineList } from '@/shared/line/lineList';
import { prioritiesLine, trainerLine } from './prioritiesLine';

const answers: Record<string, object[]> = {
  district: [
    { key: '5501', name: 'เมืองน่าน', total: 60, overdue: 10, never: 2, onsiteOverdue: 3 },
    { key: '5502', name: 'แม่จริม', total: 40, overdue: 0, never: 0, onsiteOverdue: 0 },
  ],
  trainer: [
    { key: 'a', name: 'นายหนึ่ง ดีมาก', total: 40, overdue: 0, never: 0, onsiteOverdue: 0 },
    { key: 'b', name: 'นายสอง ช้าหน่อย', total: 60, overdue: 10, never: 2, onsiteOverdue: 3 },
    { key: null, name: null, total: 0, overdue: 0, never: 0, onsiteOverdue: 0 },
  ],
  own: [
    { localGovernment: { name: 'อบต.สะเนียน' }, lastContactOn: '2026-05-01', overdueDays: 30, need: 1 },
    { localGovernment: { name: 'ทต.ปัว' }, lastContactOn: null, need: 1, plannedOn: '2026-12-01' },
    { localGovernment: { name: 'ทม.น่าน' }, lastContactOn: '2026-11-20', overdueDays: -20, need: 1 },
  ],
};
const list: LineList = {
  province: 'น่าน',
  day: '2026-11-28',
  link: 'https://maekhai.example/visit-priorities',
  ask: (async (_: string, { by = 'own' }: { by?: string }) => ({
    items: answers[by],
    total: answers[by]?.length,
  })) as unknown as LineList['ask'],
};

it('A group hears how many are seen to in time and who sees to all of theirs, and of nobody who is late', async () => {
  const text = await prioritiesLine(list, { province: '55' });
  expect(text).toContain('ติดตามภายในกำหนด 88 จาก 100 แห่ง (88.0%)');
  expect(text).toContain('เกินกำหนด 10 · ยังไม่เคยติดตาม 2');
  expect(text).toContain('นายหนึ่ง ดีมาก');
  expect(text).not.toContain('นายสอง');
});

it('A trainer hears which of its own to see first, and why', async () => {
  const text = await trainerLine(list, { id: 'b', name: 'นายสอง ช้าหน่อย' }, {});
  expect(text).toMatch(/^เรียน นายสอง/);
  expect(text).toContain('- อบต.สะเนียน เกินกำหนด 30 วัน');
  expect(text).toContain('- ทต.ปัว ยังไม่เคยติดตาม วางแผนไว้ 1 ธ.ค. 2569');
  expect(text).not.toContain('ทม.น่าน');
});

it('Of the own ones of a trainer these alone are counted, and it is said whose they are', async () => {
  const text = await prioritiesLine(list, { province: '55', mine: true }, 'นายสอง ช้าหน่อย');
  expect(text).toContain('เฉพาะ ที่นายสอง ช้าหน่อยดูแล');
  expect(text).toContain('ติดตามภายในกำหนด 1 จาก 3 แห่ง');
  expect(text).toContain('เกินกำหนด 1 · ยังไม่เคยติดตาม 1');
  expect(text).not.toContain('นายหนึ่ง');
});
