import type { VisitMode, VisitState } from '@/api/types';
import { thaiTexts } from '@/shared/i18n';
import {
  allOf,
  countEach,
  countOf,
  type LineList,
  lineSpan,
  listText,
  partsOf,
  sought,
} from '@/shared/line/lineList';
import { lineDay, lineNumber } from '@/shared/line/lineWords';
import { MODES, VISIT_STATES } from '../visitWords';

const VISITS = '/api/v1/visits';

interface Filters {
  trainer?: string;
  mine?: boolean;
  state?: VisitState;
  mode?: VisitMode;
  overdue?: boolean;
  from?: string;
  to?: string;
  q?: string;
}

/**
 * What was planned and done. @param trainer whose visits these are: it is for that trainer, and names where a plan has passed
 * @param me who asks, where the list is of the own visits
 */
export async function visitsLine(list: LineList, filters: Filters, trainer?: string, me?: string) {
  const { visitMode, visitState, visit } = await thaiTexts('visits');
  const [states, modes, overdue] = await Promise.all([
    countEach(list, VISITS, filters, 'state', VISIT_STATES),
    filters.state && filters.state !== 'DONE'
      ? { ON_SITE: 0, PHONE: 0, ONLINE: 0 }
      : countEach(list, VISITS, { ...filters, state: 'DONE' }, 'mode', MODES),
    filters.overdue === false || (filters.state && filters.state !== 'PLANNED')
      ? 0
      : countOf(list, VISITS, { ...filters, overdue: true }),
  ]);
  const passed =
    trainer && overdue > 0 ? await allOf(list, VISITS, { ...filters, overdue: true, sort: 'plannedOn' }) : [];
  const none = states.DONE + states.PLANNED + states.CANCELLED === 0;
  return listText(list, {
    to: trainer,
    title: trainer ? 'การติดตามและให้คำแนะนำของท่าน' : 'การติดตามและให้คำแนะนำ อปท.',
    when: lineSpan(filters.from, filters.to),
    only: [
      filters.mine && me && `ของ${me}`,
      filters.state && visitState[filters.state],
      filters.mode && visitMode[filters.mode],
      filters.overdue !== undefined && (filters.overdue ? visit.overdue : `ไม่${visit.overdue}`),
      sought(filters.q),
    ],
    says: [
      none && 'ไม่มีรายการ',
      states.DONE > 0 &&
        `${visitState.DONE} ${lineNumber(states.DONE)} ครั้ง (${partsOf(MODES.map((one) => [visitMode[one], modes[one]] as const))})`,
      states.PLANNED > 0 &&
        `${visitState.PLANNED} ${lineNumber(states.PLANNED)} ครั้ง${overdue > 0 ? ` (${visit.overdue} ${lineNumber(overdue)})` : ''}`,
      states.CANCELLED > 0 && `${visitState.CANCELLED} ${lineNumber(states.CANCELLED)} ครั้ง`,
      '',
      ...(passed.length > 0
        ? [
            'ที่เลยวันแล้ว ขอให้บันทึกผลหรือเลื่อนวัน',
            ...passed.map((one) => `- ${one.localGovernment.name} วางแผนไว้ ${lineDay(one.plannedOn ?? '')}`),
          ]
        : [overdue > 0 && 'ที่เลยวันแล้ว ขอให้บันทึกผลหรือเลื่อนวันในระบบแม่ข่าย']),
      '',
      states.DONE > 0 && (trainer ? 'ขอขอบคุณที่ช่วยดูแล อปท.' : 'ขอขอบคุณครู ก และเจ้าหน้าที่ อปท. ทุกท่าน'),
    ],
  });
}
