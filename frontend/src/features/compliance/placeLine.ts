import type { ComplianceDetail, ModuleFact, Reason } from '@/api/types';
import { thaiTexts } from '@/shared/i18n';
import { type LineList, listText } from '@/shared/line/lineList';
import { lineDay, lineNumber } from '@/shared/line/lineWords';

/** Said of everything at once, and nothing to be done about it by whoever reads it. */
const NOTHING_TO_DO: readonly Reason[] = ['EXEMPT'];

const through = (fact: ModuleFact | null | undefined) =>
  fact?.through
    ? ` บันทึกถึง ${lineDay(fact.through)}${fact.lagDays ? ` (ช้า ${lineNumber(fact.lagDays)} วัน)` : ''}`
    : '';

function fact(reason: Reason, { facts }: Pick<ComplianceDetail, 'facts'>): string {
  if (reason.startsWith('REVENUE')) return through(facts.revenue);
  if (reason.startsWith('EXPENDITURE')) return through(facts.expenditure);
  if (reason.startsWith('ACCOUNTING')) return through(facts.accounting);
  return '';
}

/** For one local government alone: how it stands, and what it is asked for. */
export async function placeLine(
  list: LineList,
  name: string,
  of: Pick<ComplianceDetail, 'status' | 'reasons' | 'facts' | 'asOf'>,
) {
  const { status, reason } = await thaiTexts('main');
  const asked = of.reasons.filter((one) => !NOTHING_TO_DO.includes(one));
  return listText(
    { ...list, day: of.asOf },
    {
      to: name,
      title: 'การใช้งานระบบ e-LAAS',
      says: [
        `สถานะ: ${status[of.status]}`,
        '',
        ...(asked.length > 0
          ? [
              'เรื่องที่ขอให้ดำเนินการ',
              ...asked.map((one) => `- ${reason[one]}${fact(one, of)}`),
              '',
              'หากติดขัดแจ้งครู ก ที่ดูแลหรือ สถจ. ได้ทันที',
            ]
          : [of.status === 'COMPLETE_AND_CURRENT' && 'ขอขอบคุณที่บันทึกข้อมูลครบถ้วนและเป็นปัจจุบัน']),
      ],
    },
  );
}
