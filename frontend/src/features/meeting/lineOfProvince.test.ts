import { expect, it } from 'vitest';
import { meetingsLine, type Next, openActionsLine } from './lineOfProvince';

const next: Next[] = [
  {
    kind: 'MONTHLY_SUMMARY',
    number: 12,
    year: 2569,
    on: '2026-12-28',
    from: '09:30',
    place: 'ศาลากลางจังหวัดน่าน',
  },
];
const rows = [
  {
    action: { text: 'ส่งแบบ', owner: 'นายสี่', dueOn: '2026-11-01' },
    overdueDays: 29,
  },
  { action: { text: 'แจ้ง อบต.', owner: 'สถจ.', dueOn: '2026-12-15' }, overdueDays: 0 },
] as Parameters<typeof openActionsLine>[2];

it('What is open is told with how much of it is overdue, and of that nobody is named', () => {
  expect(openActionsLine('น่าน', '2026-11-30', rows, next)).toBe(
    [
      'เรื่องที่ต้องดำเนินการตามมติที่ประชุม จังหวัดน่าน',
      'ข้อมูล ณ 30 พ.ย. 2569',
      '',
      'ยังไม่แล้วเสร็จ 2 เรื่อง (เกินกำหนด 1)',
      '- ส่งแบบ ภายใน 1 พ.ย. 2569',
      '- แจ้ง อบต. (สถจ.) ภายใน 15 ธ.ค. 2569',
      '',
      'ประชุมครั้งต่อไป',
      '- ประชุมสรุปประจำเดือน ครั้งที่ 12/2569 วันจันทร์ที่ 28 ธันวาคม 2569 เวลา 09.30 น. ณ ศาลากลางจังหวัดน่าน',
    ].join('\n'),
  );
});

it('The meetings of a province are told with the next one and with counts alone', () => {
  const text = meetingsLine('น่าน', '2026-11-30', next, rows);
  expect(text).toContain('มติที่ยังไม่แล้วเสร็จ 2 เรื่อง (เกินกำหนด 1)');
  expect(text).toContain('ครั้งที่ 12/2569');
  expect(text).not.toContain('นายสี่');
  expect(meetingsLine('น่าน', '2026-11-30', [], [])).toContain('ยังไม่ได้นัดประชุมครั้งต่อไป');
});
