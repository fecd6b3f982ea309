import { expect, it } from 'vitest';
import type { Meeting } from '@/api/types';
import { newMatter } from './agenda';
import { newAttendee } from './attendance';
import { bodyOf, newAction, ofMeeting, placesOf, ticked, valuesOf } from './meetingValues';

const meeting = {
  id: 'm',
  kind: 'MONTHLY_SUMMARY',
  provinceCode: '55',
  number: 11,
  year: 2569,
  on: '2026-11-30',
  from: '09:30',
  to: null,
  agenda: [
    { id: 'b', section: 4, title: 'ปัญหาใหม่' },
    { id: 'a', section: 1, title: 'เรื่องแจ้ง', resolution: 'รับทราบ' },
  ],
  attendees: [{ id: 'x', name: 'นายหนึ่ง', attendance: 'ABSENT', reason: 'ลาป่วย' }],
  issueIds: ['i'],
  actions: [
    { id: 'c', text: 'แจ้ง อบต.', state: 'OPEN', overdue: false, times: 0 },
    { id: 'd', text: 'ส่งรายงาน', doneOn: '2026-11-29', carriedFrom: 'z', state: 'DONE' },
  ],
  adopts: { meetingId: 'l', corrections: null, meeting: {} },
} as unknown as Meeting;

it('What is stored is sent back as it is, in the order of the sections, without what nobody said', () => {
  expect(bodyOf(ofMeeting(meeting))).toEqual({
    kind: 'MONTHLY_SUMMARY',
    provinceCode: '55',
    number: 11,
    year: 2569,
    on: '2026-11-30',
    from: '09:30',
    agenda: [
      { id: 'a', section: 1, title: 'เรื่องแจ้ง', resolution: 'รับทราบ' },
      { id: 'b', section: 4, title: 'ปัญหาใหม่' },
    ],
    attendees: [{ id: 'x', name: 'นายหนึ่ง', attendance: 'ABSENT', reason: 'ลาป่วย' }],
    issueIds: ['i'],
    actions: [
      { id: 'c', text: 'แจ้ง อบต.' },
      { id: 'd', text: 'ส่งรายงาน', doneOn: '2026-11-29', carriedFrom: 'z' },
    ],
    adopts: { meetingId: 'l' },
  });
});

it('Who came instead is sent with for whom; what another mark would tell stays typed and is not sent', () => {
  const substitute = { id: 'y', name: 'นางแทน', substituteFor: 'นายสอง', attendance: 'SUBSTITUTE' };
  const values = ofMeeting({ ...meeting, attendees: [substitute] } as unknown as Meeting);
  expect(bodyOf(values).attendees).toEqual([substitute]);
  const [one] = values.attendees;
  expect(one).toMatchObject({ name: 'นายสอง', substitute: 'นางแทน' });
  const sent = (change: object) => bodyOf({ ...values, attendees: [{ ...one!, ...change }] }).attendees;
  expect(sent({ attendance: 'PRESENT', reason: 'ลาป่วย' })).toEqual([
    { id: 'y', name: 'นายสอง', attendance: 'PRESENT' },
  ]);
  expect(sent({ name: '' })).toEqual([{ id: 'y', name: 'นางแทน', attendance: 'SUBSTITUTE' }]);
});

it('Something is done, and nothing else of the meeting is another', () => {
  const done = ticked(meeting, 'c', '2026-12-01');
  expect(done.actions?.map((one) => one.doneOn)).toEqual(['2026-12-01', '2026-11-29']);
  expect({ ...done, actions: [] }).toEqual({
    ...bodyOf(ofMeeting(meeting)),
    // as they stand there, in whatever order somebody wrote them
    agenda: meeting.agenda,
    actions: [],
  });
  expect(ticked(meeting, 'd', null).actions?.[1]).not.toHaveProperty('doneOn');
});

it('Rows that nobody wrote into are not sent, and a refusal is told in the row that it is about', () => {
  const values = {
    ...ofMeeting(meeting),
    agenda: [newMatter(1), { ...newMatter(5, 'อื่น ๆ'), id: 'q' }],
    attendees: [newAttendee(), newAttendee({ id: 'y', name: 'นายสอง', attendance: 'SUBSTITUTE' })],
    actions: [newAction({ owner: 'สถจ.' }), newAction({ id: 'e', text: 'ทำ' })],
  };
  const body = bodyOf(values);
  expect([body.agenda?.length, body.attendees?.length, body.actions?.length]).toEqual([1, 1, 1]);
  const places = placesOf(values);
  expect(places['agenda.0.title']).toBe('agenda.q.title');
  expect(places['attendees.0.name']).toBe('attendees.y.name');
  expect(places['attendees.0']).toBe('attendees.y.name');
  expect(places['actions.0.carriedFrom']).toBe('actions.e.carriedFrom');
  expect(places['issueIds.0']).toBe('issueIds');
});

it('What is proposed gets ids of this device, which stay with the draft', () => {
  const { agenda, attendees, actions } = valuesOf('n', {
    kind: 'JOINT_PLANNING',
    provinceCode: '55',
    on: '2026-12-01',
    agenda: [{ section: 3, title: 'ติดตาม' }],
    attendees: [{ name: 'นายหนึ่ง' }],
    actions: [{ text: 'ค้าง', carriedFrom: 'c' }],
  });
  for (const [one] of [agenda, attendees, actions]) expect(one!.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(attendees[0]!.attendance).toBeNull();
});
