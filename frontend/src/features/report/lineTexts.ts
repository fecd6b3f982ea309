import type { NationalReport, Report, ReportCourseRow, ReportItem } from '@/api/types';
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

const percent = (rate: number) => `${(rate * 100).toFixed(1)}%`;

/** For the group of all provinces: the nation of a month, and the provinces that are furthest. */
export function nationalLine(
  of: Pick<NationalReport, 'month' | 'asOf' | 'counted' | 'missing' | 'figures' | 'provinces'>,
): string {
  const { figures } = of;
  const best = of.provinces
    .filter((one) => one.rate != null && one.rate > 0)
    .sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0))
    .slice(0, 5);
  return lineText([
    `ภาพรวมประเทศ ประจำเดือน${lineMonth(of.month)}`,
    `ข้อมูล ณ ${lineDay(of.asOf)} รวมจากรายงาน ${lineNumber(of.counted)} จาก ${lineNumber(of.counted + of.missing.length)} จังหวัด`,
    '',
    `อปท. ที่ครบถ้วนและเป็นปัจจุบัน ${lineNumber(figures.byStatus.COMPLETE_AND_CURRENT ?? 0)} จาก ${lineNumber(figures.total)} แห่ง${figures.rate == null ? '' : ` (${percent(figures.rate)})`}`,
    `อนุมัติงบประมาณแล้ว ${lineNumber(figures.budget.approved)} แห่ง ปิดบัญชีปีก่อนแล้ว ${lineNumber(figures.yearClosed)} แห่ง`,
    '',
    best.length > 0 && `จังหวัดที่มีอัตราสูงสุด: ${lineNames(best.map((one) => one.name))}`,
    'ขอขอบคุณทุกจังหวัดที่ส่งรายงาน',
  ]);
}

/** For the group of all provinces: how many reports came in time, and who was in time each month. */
export function courseLine(from: Month, to: Month, rows: readonly ReportCourseRow[]): string {
  const due = rows.flatMap((row) => row.cells).filter((cell) => cell.timing !== 'NOT_YET_DUE');
  const onTime = due.filter((cell) => cell.timing === 'ON_TIME').length;
  const always = rows.filter(
    ({ cells }) =>
      cells.some((cell) => cell.timing === 'ON_TIME') &&
      cells.every((cell) => cell.timing === 'ON_TIME' || cell.timing === 'NOT_YET_DUE'),
  );
  return lineText([
    `การส่งรายงานประจำเดือน ${lineMonth(from)} ถึง ${lineMonth(to)}`,
    `ส่งตรงเวลา ${lineNumber(onTime)} จาก ${lineNumber(due.length)} ฉบับที่ครบกำหนด`,
    '',
    always.length > 0 &&
      `ขอขอบคุณจังหวัดที่ส่งตรงเวลาทุกเดือน: ${lineNames(
        always.map((row) => row.name),
        76,
      )}`,
  ]);
}

/** For the group of a province: how its months went. */
export function monthsLine(
  province: string,
  items: readonly Pick<ReportItem, 'month' | 'timing' | 'submittedOn'>[],
): string {
  const sent = items.filter((one) => one.submittedOn);
  const onTime = sent.filter((one) => one.timing === 'ON_TIME').length;
  const newest = sent.toSorted((a, b) => b.month.localeCompare(a.month))[0];
  return lineText([
    `รายงานประจำเดือนของจังหวัด${province}`,
    `ส่งแล้ว ${lineNumber(sent.length)} ฉบับ ตรงเวลา ${lineNumber(onTime)} ฉบับ`,
    newest?.submittedOn && `ฉบับล่าสุด เดือน${lineMonth(newest.month)} ส่งเมื่อ ${lineDay(newest.submittedOn)}`,
    '',
    sent.length > 0 && 'ขอขอบคุณผู้จัดทำ ผู้ตรวจ และครู ก ทุกท่าน',
  ]);
}

/**
 * For the group that reads them: how many wait, and since when.
 *
 * @param total how many the server has, of which these are a page
 * @param province whose they are; none: of all
 */
export function waitingLine(
  items: readonly Pick<ReportItem, 'month' | 'holder'>[],
  total: number,
  province?: string,
): string {
  const months = [...new Set(items.map((one) => one.month))].sort();
  return lineText([
    `รายงานประจำเดือน${province ? `ของจังหวัด${province} ` : ''}ที่รอกรมรับทราบ ${lineNumber(total)} ฉบับ`,
    ...months.map(
      (month) =>
        `เดือน${lineMonth(month)} ${lineNumber(items.filter((one) => one.month === month).length)} ฉบับ`,
    ),
    items.length > 0 && `รอนานที่สุด ${lineNumber(Math.max(...items.map((one) => one.holder?.days ?? 0)))} วัน`,
    '',
    items.length > 0 && (province ? 'ขอขอบคุณที่ส่งรายงานแล้ว' : 'ขอขอบคุณจังหวัดที่ส่งรายงานแล้ว'),
  ]);
}
