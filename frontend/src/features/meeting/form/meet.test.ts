import { expect, it } from 'vitest';
import { type Matter, newMatter } from '../agenda';
import { type Attendee, newAttendee } from '../attendance';
import { type MeetingValues, newAction } from '../meetingValues';
import { meet } from './meet';

const from: MeetingValues = {
  id: 'm',
  kind: 'MONTHLY_SUMMARY',
  provinceCode: '55',
  number: 11,
  year: 2569,
  on: '2026-11-30',
  from: '09:30',
  to: '',
  place: 'ห้องประชุม',
  chair: '',
  recorder: '',
  checker: '',
  agenda: [
    { ...newMatter(3, 'ติดตาม'), id: 'a' },
    { ...newMatter(4, 'ปัญหาใหม่'), id: 'b' },
  ],
  attendees: [newAttendee({ id: 'x', name: 'นายหนึ่ง' }), newAttendee({ id: 'y', name: 'นายสอง' })],
  issueIds: ['i', 'j'],
  coveragePlanId: null,
  actions: [newAction({ id: 'c', text: 'แจ้ง อบต.' })],
  adoptsId: null,
  corrections: '',
};
const matter = (id: string, to: Partial<Matter>) =>
  from.agenda.map((one) => (one.id === id ? { ...one, ...to } : one));
const attendee = (id: string, to: Partial<Attendee>) =>
  from.attendees.map((one) => (one.id === id ? { ...one, ...to } : one));
const ids = (all: readonly { id: string }[]) => all.map((one) => one.id);

it('Who marks attendance and who writes the minutes are in nobody’s way', () => {
  const minutes = { ...from, agenda: matter('a', { resolution: 'รับทราบ' }), to: '12:00' };
  const marks = { ...from, attendees: attendee('x', { attendance: 'PRESENT' }), recorder: 'นายสอง' };
  const { mine, theirs, both } = meet(from, minutes, marks);
  expect(both).toEqual([]);
  expect(mine).toEqual({ ...minutes, attendees: marks.attendees, recorder: 'นายสอง' });
  expect(theirs).toEqual(mine);
});

it('Different rows of a list go together, with what either added or took away', () => {
  const added = { ...newMatter(4, 'เรื่องของเขา'), id: 'n' };
  const mine = {
    ...from,
    agenda: [...matter('b', { discussion: 'อภิปราย' }), { ...newMatter(5, 'เรื่องของเรา'), id: 'o' }],
    attendees: attendee('y', { attendance: 'ABSENT', reason: 'ลาป่วย' }),
    issueIds: ['j', 'k'],
  };
  const theirs = {
    ...from,
    agenda: [from.agenda[0]!, added, { ...from.agenda[1]! }],
    attendees: [from.attendees[1]!],
    issueIds: ['i', 'j', 'l'],
    actions: [],
  };
  const met = meet(from, mine, theirs);
  expect(met.both).toEqual([]);
  expect(ids(met.mine.agenda)).toEqual(['a', 'n', 'b', 'o']);
  expect(met.mine.agenda[2]!.discussion).toBe('อภิปราย');
  expect(met.mine.attendees).toEqual([mine.attendees[1]]);
  expect([...met.mine.issueIds].sort()).toEqual(['j', 'k', 'l']);
  expect(met.mine.actions).toEqual([]);
});

it('Only what both changed, each in their own way, is asked about', () => {
  const mine = {
    ...from,
    agenda: matter('a', { resolution: 'เห็นชอบ' }),
    place: 'ห้องหนึ่ง',
    chair: 'ผู้ว่าฯ',
    actions: [newAction({ id: 'c', text: 'แจ้ง อบต. ทุกแห่ง' })],
  };
  const theirs = {
    ...from,
    agenda: matter('a', { resolution: 'รับทราบ' }).map((one) =>
      one.id === 'b' ? { ...one, title: 'ปัญหา' } : one,
    ),
    place: 'ห้องสอง',
    chair: ' ผู้ว่าฯ ',
    actions: [],
  };
  const met = meet(from, mine, theirs);
  expect(met.both).toEqual(['agenda', 'actions', 'place']);
  expect(met.mine.agenda.map((one) => [one.title, one.resolution])).toEqual([
    ['ติดตาม', 'เห็นชอบ'],
    ['ปัญหา', ''],
  ]);
  expect(met.theirs.agenda.map((one) => [one.title, one.resolution])).toEqual([
    ['ติดตาม', 'รับทราบ'],
    ['ปัญหา', ''],
  ]);
  expect([met.mine.place, met.theirs.place]).toEqual(['ห้องหนึ่ง', 'ห้องสอง']);
  expect([ids(met.mine.actions), ids(met.theirs.actions)]).toEqual([['c'], []]);
});

it('Whoever moved a matter keeps it there, and a row that is just begun stays', () => {
  const empty = { ...newMatter(5), id: 'e' };
  const same = { ...from, agenda: from.agenda.map((one): Matter => ({ ...one, section: 4 })) };
  const mine = { ...same, agenda: [same.agenda[1]!, same.agenda[0]!, empty] };
  const theirs = { ...same, agenda: same.agenda.map((one) => ({ ...one, facts: 'ข้อเท็จจริง' })) };
  const met = meet(same, mine, theirs);
  expect(met.both).toEqual([]);
  expect(ids(met.mine.agenda)).toEqual(['b', 'a', 'e']);
  expect(met.mine.agenda[0]!.facts).toBe('ข้อเท็จจริง');
});

it('What differs only in spaces, or in what is not sent, is no difference', () => {
  const mine = { ...from, agenda: matter('a', { facts: 'ก ' }) };
  const theirs = {
    ...from,
    agenda: matter('a', { facts: 'ก' }),
    attendees: attendee('x', { reason: 'ลาป่วย' }),
  };
  expect(meet(from, mine, theirs).both).toEqual([]);
});
