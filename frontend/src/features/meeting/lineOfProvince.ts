import type { CarriedAction, MeetingSummary } from '@/api/types';
import { formatDateLong, type IsoDate, weekday } from '@/shared/dates';
import { lineDay, lineNumber, lineText } from '@/shared/line/lineWords';
import { shownTimes } from './clockTime';

// What is pasted into LINE is Thai, whatever this screen is in.
const KIND = { JOINT_PLANNING: 'ประชุมวางแผนร่วม', MONTHLY_SUMMARY: 'ประชุมสรุปประจำเดือน' } as const;
const WEEKDAY = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;
const AS_WRITTEN = { lang: 'th', digits: (text: string) => text } as const;

export type Next = Pick<MeetingSummary, 'kind' | 'number' | 'year' | 'on' | 'from' | 'to' | 'place'>;

/** When and where they meet next. */
function nextLines(next: readonly Next[]): string[] {
  return next.map((one) => {
    const times = shownTimes(AS_WRITTEN, one);
    return [
      `- ${KIND[one.kind]} ครั้งที่ ${one.number}/${one.year} วัน${WEEKDAY[weekday(one.on)]}ที่ ${formatDateLong(one.on, 'th')}`,
      times && `เวลา ${times}`,
      one.place && `ณ ${one.place}`,
    ]
      .filter(Boolean)
      .join(' ');
  });
}

/** For the group of a province: what is still to be done of what was agreed. Nobody whose work is overdue is named. */
export function openActionsLine(
  province: string,
  today: IsoDate,
  rows: readonly Pick<CarriedAction, 'action' | 'overdueDays'>[],
  next: readonly Next[],
): string {
  const overdue = rows.filter((one) => one.overdueDays > 0).length;
  return lineText([
    `เรื่องที่ต้องดำเนินการตามมติที่ประชุม จังหวัด${province}`,
    `ข้อมูล ณ ${lineDay(today)}`,
    '',
    rows.length === 0
      ? 'แล้วเสร็จทุกเรื่อง ขอขอบคุณทุกท่าน'
      : `ยังไม่แล้วเสร็จ ${lineNumber(rows.length)} เรื่อง${overdue > 0 ? ` (เกินกำหนด ${lineNumber(overdue)})` : ''}`,
    ...rows.map(({ action, overdueDays }) =>
      [
        `- ${action.text}`,
        overdueDays <= 0 && action.owner && `(${action.owner})`,
        action.dueOn && `ภายใน ${lineDay(action.dueOn)}`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    '',
    next.length > 0 && 'ประชุมครั้งต่อไป',
    ...nextLines(next),
  ]);
}

/** For the group of a province: when it meets next, and how much is still open. */
export function meetingsLine(
  province: string,
  today: IsoDate,
  next: readonly Next[],
  open: readonly Pick<CarriedAction, 'overdueDays'>[],
): string {
  const overdue = open.filter((one) => one.overdueDays > 0).length;
  return lineText([
    `การประชุม จังหวัด${province}`,
    `ข้อมูล ณ ${lineDay(today)}`,
    '',
    next.length > 0 ? 'ประชุมครั้งต่อไป' : 'ยังไม่ได้นัดประชุมครั้งต่อไป',
    ...nextLines(next),
    '',
    open.length === 0
      ? 'มติที่ประชุมดำเนินการแล้วเสร็จทุกเรื่อง ขอขอบคุณทุกท่าน'
      : `มติที่ยังไม่แล้วเสร็จ ${lineNumber(open.length)} เรื่อง${overdue > 0 ? ` (เกินกำหนด ${lineNumber(overdue)})` : ''}`,
  ]);
}
