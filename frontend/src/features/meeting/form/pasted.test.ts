import { expect, it } from 'vitest';
import { newAttendee } from '../attendance';
import { cellsOf, readPasted } from './pasted';

const known = {
  trainers: [{ id: 't1', name: 'นางสาวกานดา  ใจงาม' }],
  places: [{ code: '6550105', name: 'องค์การบริหารส่วนตำบลปัว', shortName: 'อบต.ปัว' }],
};
const read = (text: string) => readPasted(text, known, []);

it('A list is read by its headings, whatever their order, and people and offices are tied to what is known', () => {
  const rows = read(
    'ลำดับที่\tชื่อ - สกุล\tหน่วยงาน\tตำแหน่ง\tการเข้าประชุม\tเหตุผล\r\n' +
      '1\tนางสาวกานดา ใจงาม\t\tครู ก\tมาประชุม\t\r\n' +
      '2\tนายปัว ดีจริง\tอบต. ปัว\tปลัด\tไม่มาประชุม\tติดราชการ\r\n',
  );
  expect(rows.map((one) => one.faults)).toEqual([[], []]);
  expect(rows[0]!.attendee).toMatchObject({ trainerId: 't1', position: 'ครู ก', attendance: 'PRESENT' });
  expect(rows[1]).toMatchObject({ row: 3, tiedTo: 'องค์การบริหารส่วนตำบลปัว' });
  expect(rows[1]!.attendee).toMatchObject({
    localGovernmentCode: '6550105',
    position: 'ปลัด',
    attendance: 'ABSENT',
    reason: 'ติดราชการ',
  });
});

it('Without headings the columns are name, position and office, with or without numbers before them', () => {
  expect(read('นายหนึ่ง\tปลัด')[0]!.attendee).toMatchObject({ name: 'นายหนึ่ง', position: 'ปลัด' });
  const numbered = read('๑.\tนายหนึ่ง\tปลัด\tที่ทำการ\n๒.\tนายสอง\t\t');
  expect(numbered.map((one) => one.attendee.name)).toEqual(['นายหนึ่ง', 'นายสอง']);
  expect(numbered[0]!.attendee.position).toBe('ปลัด ที่ทำการ');
});

it('What is wrong is told of its row, counted as in the sheet', () => {
  const rows = readPasted(
    `นายหนึ่ง\tปลัด\n\n\tปลัด\nนาย หนึ่ง\t\nนายสอง\t\t\tอาจจะ\nนายสาม\n${'ก'.repeat(201)}`,
    known,
    [newAttendee({ name: 'นายสาม', substitute: 'ผู้แทน', attendance: 'SUBSTITUTE' })],
  );
  expect(rows.map((one) => [one.row, ...one.faults])).toEqual([
    [1],
    [3, 'NO_NAME'],
    [4, 'TWICE'],
    [5, 'UNKNOWN_MARK'],
    [6, 'ALREADY'],
    [7, 'NAME_TOO_LONG'],
  ]);
  expect(read(' \n\t\n')).toEqual([]);
});

it('A cell of several lines stands in quotes', () => {
  expect(cellsOf('"นายหนึ่ง\nรักดี"\tปลัด ""\n"ก""ข"')).toEqual([['นายหนึ่ง รักดี', 'ปลัด ""'], ['ก"ข']]);
});
