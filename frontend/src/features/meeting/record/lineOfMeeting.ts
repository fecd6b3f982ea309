import type { Meeting } from '@/api/types';
import { formatDateLong, weekday } from '@/shared/dates';
import { lineDay, lineNumber, lineText } from '@/shared/line/lineWords';
import { bySection } from '../agenda';
import { came } from '../attendance';
import { shownTimes } from '../clockTime';

// What is pasted into LINE is Thai, whatever this screen is in.
const KIND = { JOINT_PLANNING: 'ประชุมวางแผนร่วม', MONTHLY_SUMMARY: 'ประชุมสรุปประจำเดือน' } as const;
const WEEKDAY = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;
const AS_WRITTEN = { lang: 'th', digits: (text: string) => text } as const;

const name = (meeting: Meeting) =>
  `${KIND[meeting.kind]} ครั้งที่ ${meeting.number}/${meeting.year} จังหวัด${meeting.province.name}`;
const day = (meeting: Meeting) => `วัน${WEEKDAY[weekday(meeting.on)]}ที่ ${formatDateLong(meeting.on, 'th')}`;

/** Asks people to come: when, where and about what. */
export function invitation(meeting: Meeting): string {
  const times = shownTimes(AS_WRITTEN, meeting);
  return lineText([
    `ขอเชิญ${name(meeting)}`,
    [day(meeting), times && `เวลา ${times}`].filter(Boolean).join(' '),
    meeting.place && `ณ ${meeting.place}`,
    '',
    meeting.agenda.length > 0 && 'เรื่องที่จะประชุม',
    ...bySection(meeting.agenda).flatMap(([section, matters]) =>
      matters.map((one, i) => `${section}.${i + 1} ${one.title}`),
    ),
    '',
    'หากติดภารกิจ โปรดมอบหมายผู้แทนและแจ้งล่วงหน้า',
  ]);
}

/** What was agreed, for those who were there: nobody who stayed away is named, nor whose work is overdue. */
export function agreed(meeting: Meeting): string {
  const { present } = came(meeting.attendees);
  const open = meeting.actions.filter((one) => one.state === 'OPEN');
  return lineText([
    `มติที่ประชุม ${name(meeting)}`,
    `เมื่อ${day(meeting)}`,
    present > 0 && `ขอบคุณผู้มาประชุม ${lineNumber(present)} คน`,
    '',
    ...bySection(meeting.agenda).flatMap(([section, matters]) =>
      matters.map((one, i) => one.resolution && `${section}.${i + 1} ${one.title}\nมติ: ${one.resolution}`),
    ),
    '',
    open.length > 0 && 'เรื่องที่ต้องดำเนินการ',
    ...open.map(
      (one) =>
        `- ${[one.text, !one.overdue && one.owner && `(${one.owner})`, one.dueOn && `ภายใน ${lineDay(one.dueOn)}`].filter(Boolean).join(' ')}`,
    ),
  ]);
}
