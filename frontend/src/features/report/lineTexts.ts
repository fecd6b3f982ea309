import type { Report, ReportItem } from '@/api/types';
import { daysBetween, type IsoDate } from '@/shared/dates';
import { lineDay, lineMonth, lineNames, lineNumber, lineText } from '@/shared/line/lineWords';
import type { Month } from './months';

type Standing = Pick<ReportItem, 'province' | 'timing'>;

/** For the group of all provinces: how many, and who was in time. Who is late is named to nobody but itself. */
export function nationLine(month: Month, dueOn: IsoDate, items: readonly Standing[]): string {
  const of = (timing: ReportItem['timing']) => items.filter((one) => one.timing === timing);
  const [onTime, late, missing, ahead] = [of('ON_TIME'), of('LATE'), of('MISSING'), of('NOT_YET_DUE')];
  const sent = onTime.length + late.length;
  return lineText([
    `รายงานประจำเดือน${lineMonth(month)}`,
    `ครบกำหนดส่ง ${lineDay(dueOn)}`,
    '',
    `ส่งแล้ว ${lineNumber(sent)} จาก ${lineNumber(items.length)} จังหวัด (ตรงเวลา ${lineNumber(onTime.length)})`,
    ahead.length > 0 && `ยังไม่ถึงกำหนด ${lineNumber(ahead.length)} จังหวัด`,
    missing.length > 0 && `ยังไม่ส่ง ${lineNumber(missing.length)} จังหวัด`,
    '',
    onTime.length > 0 &&
      `ขอขอบคุณจังหวัดที่ส่งตรงเวลา: ${lineNames(
        onTime.map((one) => one.province),
        76,
      )}`,
    missing.length > 0 && 'จังหวัดที่ยังไม่ส่ง ขอให้ตรวจสอบในระบบแม่ข่าย หากติดขัดโปรดแจ้งกรม',
  ]);
}

/** For one province alone: what is still to come from it. */
export function provinceLine(
  item: Pick<ReportItem, 'province' | 'month' | 'dueOn' | 'timing' | 'state' | 'submittedOn'>,
  today: IsoDate,
): string {
  const days = daysBetween(item.dueOn, today);
  const name = `รายงานประจำเดือน${lineMonth(item.month)}`;
  return lineText([
    `เรียน จังหวัด${item.province}`,
    '',
    ...(item.state === 'RETURNED'
      ? [`${name} กรมส่งกลับให้แก้ไข ข้อสังเกตของแต่ละหัวข้ออยู่ในระบบแม่ข่าย`, 'ขอให้แก้ไขแล้วส่งอีกครั้ง']
      : item.timing === 'MISSING'
        ? [
            `${name} ครบกำหนดส่งเมื่อ ${lineDay(item.dueOn)} (เกินมา ${lineNumber(days)} วัน) ยังไม่ได้รับ`,
            'ขอให้ตรวจและส่งในระบบแม่ข่าย ตัวเลขและข้อความมีให้แล้ว หากติดขัดโปรดแจ้งกรม',
          ]
        : item.timing === 'NOT_YET_DUE'
          ? [
              `${name} ครบกำหนดส่ง ${lineDay(item.dueOn)} (อีก ${lineNumber(-days)} วัน)`,
              'ตัวเลขและข้อความมีให้แล้วในระบบแม่ข่าย ตรวจ เพิ่มเติม แล้วเสนอลงนามได้',
            ]
          : [
              `ได้รับ${name}แล้วเมื่อ ${lineDay(item.submittedOn ?? item.dueOn)}${item.timing === 'ON_TIME' ? ' ตรงเวลา' : ''} ขอขอบคุณ`,
            ]),
  ]);
}

/** For the group of a province: its five lines. */
export function reportLine(report: Pick<Report, 'province' | 'month' | 'summary' | 'figures'>): string {
  return lineText([
    `รายงานประจำเดือน${lineMonth(report.month)} จังหวัด${report.province.name}`,
    `ข้อมูล ณ ${lineDay(report.figures.asOf)}`,
    '',
    report.summary.trim(),
    '',
    `ขอขอบคุณ อปท. ที่ครบถ้วนและเป็นปัจจุบัน ${lineNumber(report.figures.byStatus.COMPLETE_AND_CURRENT ?? 0)} แห่ง และครู ก ทุกท่าน`,
  ]);
}
