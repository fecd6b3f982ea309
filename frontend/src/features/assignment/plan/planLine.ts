import type { Plan } from '@/api/types';
import { thaiTexts } from '@/shared/i18n';
import { type LineList, listText, percent } from '@/shared/line/lineList';
import { lineDay, lineNumber } from '@/shared/line/lineWords';
import { consequences } from './coveragePlanWords';

/** A division for the group that is to agree to it, or has: who would look after how many. */
export async function planLine(list: LineList, plan: Plan) {
  const { planState } = await thaiTexts('trainers');
  const { begin, stay } = consequences(plan.lines);
  const total = plan.lines.length;
  const covered = total - plan.uncovered.length;
  return listText(
    { ...list, province: plan.provinceName, district: undefined },
    {
      title: 'แผนมอบหมายครู ก ดูแล อปท.',
      when: `เริ่ม ${lineDay(plan.from)} (${planState[plan.state]})`,
      says: [
        `มีครู ก ดูแล ${lineNumber(covered)} จาก ${lineNumber(total)} แห่ง${percent(covered, total)}`,
        plan.uncovered.length > 0 && `ยังไม่มีครู ก ${lineNumber(plan.uncovered.length)} แห่ง`,
        plan.state !== 'APPLIED' && `มอบหมายใหม่ ${lineNumber(begin)} แห่ง คงเดิม ${lineNumber(stay)} แห่ง`,
        '',
        ...plan.trainers
          .filter((one) => one.count > 0)
          .map((one) => `- ${one.name} ${lineNumber(one.count)} แห่ง`),
        '',
        plan.agreed &&
          `ที่ประชุมเห็นชอบเมื่อ ${lineDay(plan.agreed.on)}${plan.agreed.place ? ` ณ ${plan.agreed.place}` : ''}`,
        plan.agreed || plan.state === 'APPLIED'
          ? 'ขอขอบคุณครู ก ทุกท่าน'
          : 'ขอให้พิจารณา มีข้อสังเกตแจ้ง สถจ. ได้ก่อนนำเข้าที่ประชุม',
      ],
    },
  );
}
