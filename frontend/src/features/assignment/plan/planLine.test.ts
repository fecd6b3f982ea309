import { expect, it } from 'vitest';
import type { Plan } from '@/api/types';
import type { LineList } from '@/shared/line/lineList';
import { planLine } from './planLine';

it('A division is told with what each would look after; who would have nobody is only counted', async () => {
  const list = { day: '2026-11-28', link: 'https://maekhai.example/plans/1' } as LineList;
  const plan = {
    provinceName: 'น่าน',
    state: 'READY',
    from: '2026-12-01',
    lines: [
      { name: 'อบต.สะเนียน', trainerCode: 'a', currentTrainerCode: 'a' },
      { name: 'ทต.ปัว', trainerCode: 'a', currentTrainerCode: null },
      { name: 'อบต.ฝายแก้ว', trainerCode: null, currentTrainerCode: null },
    ],
    uncovered: ['6550103'],
    trainers: [
      { name: 'นายหนึ่ง ดีมาก', count: 2 },
      { name: 'นายสอง ว่างงาน', count: 0 },
    ],
  } as unknown as Plan;
  const text = await planLine(list, plan);
  expect(text).toContain('จังหวัดน่าน');
  expect(text).toContain('เริ่ม 1 ธ.ค. 2569 (พร้อมพิจารณา)');
  expect(text).toContain('มีครู ก ดูแล 2 จาก 3 แห่ง (66.7%)');
  expect(text).toContain('มอบหมายใหม่ 1 แห่ง คงเดิม 1 แห่ง');
  expect(text).toContain('- นายหนึ่ง ดีมาก 2 แห่ง');
  expect(text).not.toContain('ฝายแก้ว');
  const agreed = { on: '2026-11-25', by: 'สถจ.น่าน', place: 'ศาลากลาง' } as Plan['agreed'];
  expect(await planLine(list, { ...plan, state: 'AGREED', agreed })).toContain(
    'ที่ประชุมเห็นชอบเมื่อ 25 พ.ย. 2569 ณ ศาลากลาง',
  );
});
