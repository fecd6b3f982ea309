import type { Attendance } from '@/api/types';
import { fold } from '@/shared/fold';
import { type Attendee, newAttendee, sitting } from '../attendance';

/** As the server keeps them. */
export const [NAME_MAX, POSITION_MAX] = [200, 300];

export type Fault = 'NO_NAME' | 'NAME_TOO_LONG' | 'POSITION_TOO_LONG' | 'TWICE' | 'ALREADY' | 'UNKNOWN_MARK';

/** A row of what was pasted. */
export interface PastedRow {
  /** As the sheet counts them. */
  row: number;
  attendee: Attendee;
  /** The name of the local government that it was tied to. */
  tiedTo?: string;
  faults: Fault[];
}

interface Known {
  trainers: readonly { id: string; name: string }[];
  places: readonly { code: string; name: string; shortName?: string | null }[];
}

type Column = 'name' | 'position' | 'place' | 'attendance' | 'reason';

/** What the columns are called in the lists of offices. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['name', /^(ชื่อ|name)/],
  ['position', /^(ตำแหน่ง|position)/],
  ['place', /^(สังกัด|หน่วยงาน|อปท|ชื่ออปท|office|localgovernment)/],
  ['attendance', /^(การเข้าประชุม|การมาประชุม|สถานะ|attendance)/],
  ['reason', /^(เหตุผล|สาเหตุ|หมายเหตุ|reason|remark)/],
];
const COLUMNS: readonly Column[] = ['name', 'position', 'place', 'attendance', 'reason'];
/** A running number, which is nobody's name. */
const NUMBERING = /^(ที่|ลำดับ|ลำดับที่|no|#)$/;

const MARKS: readonly (readonly [Attendance, RegExp])[] = [
  ['ABSENT', /^(ไม่มา|ไม่เข้า|ขาด|ลา|absent)/],
  ['SUBSTITUTE', /(แทน|substitute)/],
  ['OBSERVER', /^(ผู้เข้าร่วม|ผู้ร่วม|ผู้สังเกต|สังเกต|observer|guest)/],
  ['PRESENT', /^(มา|เข้า|present|✓|✔|\/$)/],
];

const heading = (cell: string) => HEADINGS.find(([, name]) => name.test(fold(cell)))?.[0];

function columnsOf(rows: readonly (readonly string[])[]): { columns: (Column | undefined)[]; from: number } {
  const first = rows[0] ?? [];
  const named = first.map(heading);
  if (named.includes('name')) return { columns: named, from: 1 };
  // a list without headings often begins with numbers
  const numbered =
    rows.length > 0 &&
    rows.every(([cell = '']) => /^[\d๐-๙]+[.)]?$/.test(cell) || NUMBERING.test(fold(cell)));
  return { columns: numbered ? [undefined, ...COLUMNS] : [...COLUMNS], from: 0 };
}

/** A cell of several lines stands in quotes, as Excel copies it. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = () => {
    rows.at(-1)!.push(cell.replace(/\s+/g, ' ').trim());
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += c;
        i++;
      } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === '\t') end();
    else if (c === '\n') {
      end();
      rows.push([]);
    } else if (c !== '\r') cell += c;
  }
  end();
  return rows;
}

/**
 * Reads a list of people as it is copied from Excel: name, position, office, whether they came and why not, or whatever its
 * headings say. Who is known by name is tied to the trainer, an office to the local government.
 */
export function readPasted(text: string, known: Known, already: readonly Attendee[]): PastedRow[] {
  const rows = cellsOf(text)
    .map((cells, i) => ({ cells, row: i + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const { columns, from } = columnsOf(rows.map(({ cells }) => cells));
  const trainers = new Map(known.trainers.map((one) => [fold(one.name), one.id]));
  const places = new Map(
    known.places.flatMap((one) =>
      [one.name, one.shortName].filter((name) => !!name).map((name) => [fold(name!), one] as const),
    ),
  );
  const there = new Set(already.flatMap((one) => [fold(one.name), fold(sitting(one))]));
  const seen = new Set<string>();
  return rows.slice(from).map(({ cells, row }) => {
    const of = (column: Column) => cells[columns.indexOf(column)] ?? '';
    const [name, position, office, mark] = [of('name'), of('position'), of('place'), of('attendance')];
    const place = places.get(fold(office));
    const attendance = MARKS.find(([, words]) => words.test(fold(mark)))?.[0] ?? null;
    const key = fold(name);
    const faults: Fault[] = [];
    if (key === '') faults.push('NO_NAME');
    if (name.length > NAME_MAX) faults.push('NAME_TOO_LONG');
    if (position.length > POSITION_MAX) faults.push('POSITION_TOO_LONG');
    if (key !== '' && seen.has(key)) faults.push('TWICE');
    if (key !== '' && there.has(key)) faults.push('ALREADY');
    if (mark !== '' && attendance === null) faults.push('UNKNOWN_MARK');
    seen.add(key);
    const trainerId = place ? null : (trainers.get(key) ?? null);
    return {
      row,
      tiedTo: place?.name,
      faults,
      attendee: newAttendee({
        ...(attendance === 'SUBSTITUTE' ? { substitute: name } : { name }),
        // an office that isn't known stays beside the position
        position: place ? position || place.name : [position, office].filter(Boolean).join(' '),
        trainerId,
        localGovernmentCode: place?.code ?? null,
        attendance,
        reason: attendance === 'ABSENT' ? of('reason') : '',
      }),
    };
  });
}
