import type { HubState } from '@/api/types';
import { thaiTexts } from '@/shared/i18n';
import { allOf, countEach, countOf, type LineList, listText, unsought } from '@/shared/line/lineList';
import { lineDay, lineNumber } from '@/shared/line/lineWords';
import { HUB_STATES } from './hubWords';

const HUBS = '/api/v1/hubs';
const NAMED = 20;
const TITLE = 'แม่ข่ายช่วยเหลือ อปท. ใกล้เคียง';

/** The hubs of a place: how many help how many, and who they are. Who was suspended or declined is only counted. */
export async function hubsLine(
  list: LineList,
  given: { state?: HubState; open?: boolean; resumable?: boolean; activeOn?: string; q?: string },
) {
  const filters = unsought(given);
  const { hubState } = await thaiTexts('hubs');
  const only = [
    filters.activeOn && `ที่ดำเนินการอยู่ ณ ${lineDay(filters.activeOn)}`,
    filters.state && hubState[filters.state],
    filters.open !== undefined && (filters.open ? 'ที่ยังไม่สิ้นสุด' : 'ที่สิ้นสุดหรือไม่รับ'),
    filters.resumable !== undefined && (filters.resumable ? 'ที่กลับมาเป็นได้' : 'ที่ยังกลับมาเป็นไม่ได้'),
  ];
  // of a day it is known which were hubs; their states, and whom they help, are of today
  if (filters.activeOn) {
    const n = await countOf(list, HUBS, filters);
    return listText(list, { title: TITLE, only, says: [n > 0 ? `จำนวน ${lineNumber(n)} แห่ง` : 'ไม่มีรายการ'] });
  }
  const active =
    (!filters.state || filters.state === 'ACTIVE') && filters.open !== false && !filters.resumable;
  const [states, resumable, hubs] = await Promise.all([
    countEach(list, HUBS, filters, 'state', HUB_STATES),
    filters.resumable === false ? 0 : countOf(list, HUBS, { ...filters, resumable: true }),
    active ? allOf(list, HUBS, { ...filters, state: 'ACTIVE', sort: '-advisedMembers' }) : [],
  ]);
  const members = hubs.reduce((n, one) => n + one.members, 0);
  const advised = hubs.reduce((n, one) => n + one.advisedMembers, 0);
  const none = HUB_STATES.every((one) => states[one] === 0);
  return listText(list, {
    title: TITLE,
    only,
    says: [
      none && 'ไม่มีรายการ',
      states.ACTIVE > 0 &&
        `${hubState.ACTIVE} ${lineNumber(states.ACTIVE)} แห่ง ดูแล ${lineNumber(members)} แห่ง (ให้คำแนะนำแล้ว ${lineNumber(advised)})`,
      ...HUB_STATES.map(
        (one) => one !== 'ACTIVE' && states[one] > 0 && `${hubState[one]} ${lineNumber(states[one])} แห่ง`,
      ),
      resumable > 0 && `กลับมาเป็นแม่ข่ายได้แล้ว ${lineNumber(resumable)} แห่ง`,
      '',
      ...(hubs.length > 0
        ? [
            'ขอขอบคุณแม่ข่าย',
            ...hubs
              .slice(0, NAMED)
              .map(
                (one) =>
                  `- ${one.localGovernment.name}${one.advisedMembers > 0 ? ` (ให้คำแนะนำแล้ว ${lineNumber(one.advisedMembers)} แห่ง)` : ''}`,
              ),
            hubs.length > NAMED && `และอีก ${lineNumber(hubs.length - NAMED)} แห่ง`,
          ]
        : []),
    ],
  });
}
