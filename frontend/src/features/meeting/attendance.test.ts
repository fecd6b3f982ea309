import { expect, it } from 'vitest';
import { came, everyonePresent, marked, newAttendee } from './attendance';

const asked = newAttendee({ id: 'a', name: 'นายสมชาย ใจดี', position: 'ปลัด อบต.', trainerId: 't1' });

it('Who comes in place of somebody is written down with for whom, and goes when that was a slip', () => {
  const substitute = marked(asked, 'SUBSTITUTE');
  expect(substitute).toMatchObject({ name: '', substituteFor: asked.name, attendance: 'SUBSTITUTE' });
  const named = { ...substitute, name: 'นางสมศรี ดีใจ' };
  expect(marked(named, 'SUBSTITUTE')).toBe(named);
  expect(marked(named, 'PRESENT')).toEqual({ ...asked, attendance: 'PRESENT' });
  expect(marked(named, null)).toEqual(asked);
});

it('Why somebody did not come is kept only while they did not', () => {
  const ill = { ...marked(asked, 'ABSENT'), reason: 'ติดราชการ' };
  expect(marked(ill, 'ABSENT').reason).toBe('ติดราชการ');
  expect(marked(ill, 'PRESENT')).toEqual({ ...asked, attendance: 'PRESENT' });
});

it('Everybody came but those of whom something else is known, and a substitute counts as one who came', () => {
  const all = everyonePresent([
    asked,
    newAttendee({ attendance: 'ABSENT' }),
    newAttendee({ attendance: 'OBSERVER' }),
    newAttendee({ attendance: 'SUBSTITUTE', substituteFor: 'นายหนึ่ง' }),
  ]);
  expect(all.map((one) => one.attendance)).toEqual(['PRESENT', 'ABSENT', 'OBSERVER', 'SUBSTITUTE']);
  expect(came(all)).toEqual({ present: 2, absent: 1, observers: 1, unmarked: 0 });
  expect(came([asked]).unmarked).toBe(1);
});
