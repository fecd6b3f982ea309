import { expect, it } from 'vitest';
import { came, everyonePresent, newAttendee, sitting } from './attendance';

const asked = newAttendee({ id: 'a', name: 'นายสมชาย ใจดี', position: 'ปลัด อบต.', trainerId: 't1' });

it('Who came in place of somebody sits there, and whoever was asked does when that was a slip', () => {
  const substitute = { ...asked, attendance: 'SUBSTITUTE', substitute: 'นางสมศรี ดีใจ' } as const;
  expect(sitting(substitute)).toBe('นางสมศรี ดีใจ');
  expect(sitting({ ...substitute, attendance: 'PRESENT' })).toBe(asked.name);
  expect(sitting(asked)).toBe(asked.name);
});

it('Everybody came but those of whom something else is known, and a substitute counts as one who came', () => {
  const all = everyonePresent([
    asked,
    newAttendee({ attendance: 'ABSENT' }),
    newAttendee({ attendance: 'OBSERVER' }),
    newAttendee({ attendance: 'SUBSTITUTE', name: 'นายหนึ่ง' }),
  ]);
  expect(all.map((one) => one.attendance)).toEqual(['PRESENT', 'ABSENT', 'OBSERVER', 'SUBSTITUTE']);
  expect(came(all)).toEqual({ present: 2, absent: 1, observers: 1, unmarked: 0 });
  expect(came([asked]).unmarked).toBe(1);
});
