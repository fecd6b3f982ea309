import type { BudgetStep, LgType, Reason, Status } from '@/api/types';
import { thaiTexts } from '../i18n';
import { STATUSES } from '../status';
import { countEach, countOf, type LineList, listText, percent, unsought } from './lineList';
import { lineNumber } from './lineWords';

interface Filters {
  type?: LgType;
  status?: Status;
  reason?: Reason;
  budget?: BudgetStep;
  q?: string;
}

const STEP = { RECORDED: 'recorded', APPROVED: 'approved', IN_USE: 'inUse' } as const;

/** How the local governments of a list stand, for a group: counted, those that are complete and current thanked. */
export async function statusLine(
  list: LineList,
  path: '/api/v1/local-governments' | '/api/v1/compliance',
  given: Filters,
) {
  const filters = unsought(given);
  const { status, reason, type, budgetStep } = await thaiTexts('main');
  const facts = path === '/api/v1/compliance' && !filters.reason && !filters.status && !filters.budget;
  const [counts, approved, open] = await Promise.all([
    countEach(list, path, filters, 'status', STATUSES),
    facts ? countOf(list, path, { ...filters, budget: 'APPROVED' }) : 0,
    facts ? countOf(list, path, { ...filters, reason: 'YEAR_NOT_CLOSED' }) : 0,
  ]);
  const total = STATUSES.reduce((n, one) => n + counts[one], 0);
  // the exempt are counted in no rate
  const expected = total - counts.EXEMPT;
  const good = counts.COMPLETE_AND_CURRENT;
  const some = filters.status || filters.reason;
  return listText(list, {
    title: 'การใช้งานระบบ e-LAAS ของ อปท.',
    only: [
      filters.type && type[filters.type],
      filters.status && status[filters.status],
      filters.reason && reason[filters.reason],
      filters.budget && budgetStep[STEP[filters.budget]],
    ],
    says: [
      total === 0 && 'ไม่มีรายการ',
      some
        ? total > 0 && `จำนวน ${lineNumber(total)} แห่ง`
        : expected > 0 &&
          `${status.COMPLETE_AND_CURRENT} ${lineNumber(good)} จาก ${lineNumber(expected)} แห่ง${percent(good, expected)}`,
      ...STATUSES.map(
        (one) =>
          (one !== 'COMPLETE_AND_CURRENT' || (filters.reason && !filters.status)) &&
          one !== filters.status &&
          counts[one] > 0 &&
          `- ${status[one]} ${lineNumber(counts[one])} แห่ง`,
      ),
      '',
      facts && total > 0 && `${budgetStep.approved}แล้ว ${lineNumber(approved)} แห่ง`,
      facts && open > 0 && `${reason.YEAR_NOT_CLOSED} ${lineNumber(open)} แห่ง`,
      '',
      good > 0 && !filters.reason && `ขอขอบคุณ อปท. ที่${status.COMPLETE_AND_CURRENT}ทั้ง ${lineNumber(good)} แห่ง`,
      total - good - counts.EXEMPT > 0 && 'อปท. ที่ติดขัดแจ้งครู ก หรือ สถจ. ได้ทันที',
    ],
  });
}
