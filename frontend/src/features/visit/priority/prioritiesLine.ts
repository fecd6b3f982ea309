import type { Priority } from '@/api/types';
import { allOf, type LineList, listText, partsOf, percent } from '@/shared/line/lineList';
import { lineDay, lineNames, lineNumber } from '@/shared/line/lineWords';
import { isLate, isNever, isOnsiteDue } from '../due';

interface Filters {
  province?: string;
  district?: string;
  asOf?: string;
  /** Only those of the trainer who asks. */
  mine?: boolean;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** How those of the trainer who asks stand: the server counts by district or trainer, and not of one alone. */
async function ofMine(list: LineList, filters: Filters) {
  const own = await allOf(list, '/api/v1/visits/priorities', filters);
  return {
    total: own.length,
    overdue: own.filter(isLate).length,
    never: own.filter(isNever).length,
    onsiteOverdue: own.filter((one) => isOnsiteDue(one, list.day)).length,
  };
}

/**
 * Where following up is continuous and where it isn't, for a group: trainers are named who have seen to all of theirs.
 *
 * @param me who asks, where the list is of the own ones
 */
export async function prioritiesLine(
  list: LineList,
  { province, district, asOf, mine }: Filters,
  me?: string,
) {
  const asked = { province, district, asOf };
  const [districts, trainers] = await Promise.all([
    mine
      ? ofMine(list, { ...asked, mine }).then((own) => [own])
      : allOf(list, '/api/v1/visits/overdue', { ...asked, by: 'district' }),
    province && !mine ? allOf(list, '/api/v1/visits/overdue', { ...asked, by: 'trainer' }) : [],
  ]);
  const total = sum(districts.map((one) => one.total));
  const overdue = sum(districts.map((one) => one.overdue));
  const never = sum(districts.map((one) => one.never));
  const onsite = sum(districts.map((one) => one.onsiteOverdue));
  const inTime = total - overdue - never;
  const whole = trainers
    .filter((one) => one.key && one.overdue + one.never + one.onsiteOverdue === 0)
    .flatMap((one) => one.name ?? []);
  return listText(list, {
    title: 'การติดตาม อปท. ตามกำหนด',
    only: [mine && `ที่${me ?? 'ครู ก ท่านเดียว'}ดูแล`],
    says: [
      `ติดตามภายในกำหนด ${lineNumber(inTime)} จาก ${lineNumber(total)} แห่ง${percent(inTime, total)}`,
      overdue + never > 0 &&
        partsOf([
          ['เกินกำหนด', overdue],
          ['ยังไม่เคยติดตาม', never],
        ]),
      onsite > 0 && `ควรลงพื้นที่ ${lineNumber(onsite)} แห่ง`,
      '',
      whole.length > 0 && `ขอขอบคุณครู ก ที่ติดตามครบทุกแห่ง: ${lineNames(whole, 20, 'ท่าน')}`,
      !mine &&
        (overdue + never + onsite > 0
          ? 'ครู ก ทุกท่านดูลำดับ อปท. ที่ควรติดตามก่อนได้ในระบบแม่ข่าย'
          : total > 0 && 'ขอขอบคุณครู ก ทุกท่าน'),
    ],
  });
}

/** How many are named: a message, not a list. */
const NAMED = 15;

function why(of: Priority, day: string): string {
  return [
    isNever(of)
      ? 'ยังไม่เคยติดตาม'
      : isLate(of)
        ? `เกินกำหนด ${lineNumber(of.overdueDays ?? 0)} วัน`
        : isOnsiteDue(of, day) && 'ควรลงพื้นที่',
    of.plannedOn && `วางแผนไว้ ${lineDay(of.plannedOn)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** For one trainer alone: whom to see first. */
export async function trainerLine(list: LineList, trainer: { id: string; name: string }, filters: Filters) {
  const { province, district, asOf } = filters;
  const all = await allOf(list, '/api/v1/visits/priorities', {
    province,
    district,
    asOf,
    trainer: trainer.id,
  });
  const waiting = all.filter((one) => isLate(one) || isNever(one) || isOnsiteDue(one, list.day));
  const more = waiting.length - NAMED;
  return listText(list, {
    to: trainer.name,
    title: 'การติดตาม อปท. ที่ท่านดูแล',
    says: [
      `อปท. ที่ดูแล ${lineNumber(all.length)} แห่ง`,
      ...(waiting.length === 0
        ? ['ติดตามครบตามกำหนดทุกแห่ง ขอขอบคุณ']
        : [
            `ที่ขอให้ติดตามก่อน ${lineNumber(waiting.length)} แห่ง`,
            ...waiting.slice(0, NAMED).map((one) => `- ${one.localGovernment.name} ${why(one, list.day)}`),
            more > 0 && `และอีก ${lineNumber(more)} แห่ง`,
            '',
            'หากติดขัดโปรดแจ้ง สถจ.',
          ]),
    ],
  });
}
