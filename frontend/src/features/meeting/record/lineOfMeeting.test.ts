import { expect, it } from 'vitest';
import type { Meeting } from '@/api/types';
import { agreed, invitation } from './lineOfMeeting';

const meeting = {
  kind: 'MONTHLY_SUMMARY',
  number: 11,
  year: 2569,
  on: '2026-11-30',
  from: '09:30',
  to: null,
  place: 'ห้องประชุมศาลากลางจังหวัดน่าน',
  province: { code: '55', name: 'น่าน' },
  agenda: [
    { id: 'a', section: 1, title: 'การเร่งรัดงบประมาณ', resolution: 'รับทราบ' },
    { id: 'b', section: 4, title: 'ปัญหาใหม่' },
  ],
  attendees: [
    { id: 'x', name: 'นายหนึ่ง', attendance: 'PRESENT' },
    { id: 'y', name: 'นายสอง', attendance: 'ABSENT', reason: 'ลาป่วย' },
  ],
  actions: [
    { id: 'c', text: 'แจ้ง อบต. ที่เหลือ', owner: 'สถจ.', dueOn: '2026-12-15', state: 'OPEN' },
    { id: 'd', text: 'ส่งรายงาน', state: 'DONE' },
    { id: 'e', text: 'ติดตามต่อแล้ว', owner: 'นายสาม', state: 'CARRIED' },
    { id: 'f', text: 'ส่งแบบ', owner: 'นายสี่', dueOn: '2026-11-01', state: 'OPEN', overdue: true },
  ],
} as unknown as Meeting;

it('An invitation says when, where and about what', () => {
  expect(invitation(meeting)).toBe(
    [
      'ขอเชิญประชุมสรุปประจำเดือน ครั้งที่ 11/2569 จังหวัดน่าน',
      'วันจันทร์ที่ 30 พฤศจิกายน 2569 เวลา 09.30 น.',
      'ณ ห้องประชุมศาลากลางจังหวัดน่าน',
      '',
      'เรื่องที่จะประชุม',
      '1.1 การเร่งรัดงบประมาณ',
      '4.1 ปัญหาใหม่',
      '',
      'หากติดภารกิจ โปรดมอบหมายผู้แทนและแจ้งล่วงหน้า',
    ].join('\n'),
  );
});

it('What was agreed is told with thanks, and nobody who stayed away is named', () => {
  const text = agreed(meeting);
  expect(text).toBe(
    [
      'มติที่ประชุม ประชุมสรุปประจำเดือน ครั้งที่ 11/2569 จังหวัดน่าน',
      'เมื่อวันจันทร์ที่ 30 พฤศจิกายน 2569',
      'ขอบคุณผู้มาประชุม 1 คน',
      '',
      '1.1 การเร่งรัดงบประมาณ',
      'มติ: รับทราบ',
      '',
      'เรื่องที่ต้องดำเนินการ',
      '- แจ้ง อบต. ที่เหลือ (สถจ.) ภายใน 15 ธ.ค. 2569',
      '- ส่งแบบ ภายใน 1 พ.ย. 2569',
    ].join('\n'),
  );
  expect(text).not.toContain('นายสอง');
});
