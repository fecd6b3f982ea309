import type { IssueModule, SolutionState } from '@/api/types';
import { thaiTexts } from '@/shared/i18n';
import { type LineList, listText, sought } from '@/shared/line/lineList';
import { lineNames, lineNumber } from '@/shared/line/lineWords';

/** As many as are read in a chat. */
const SHOWN = 5;

/** What worked, with where it is to be read: what helped most first, and whose it is. */
export async function solutionsLine(
  list: LineList,
  filters: { state: SolutionState; module?: IssueModule; q?: string },
) {
  const { issueModule, solutionState } = await thaiTexts('issues');
  const published = filters.state === 'PUBLISHED';
  const { items, total } = await list.ask('/api/v1/solutions', {
    ...filters,
    size: SHOWN,
    sort: published ? '-helped' : undefined,
  });
  const from = [...new Set(items.flatMap((one) => one.province?.name ?? []))];
  return listText(
    { ...list, province: undefined, district: undefined },
    {
      title: 'แนวทางแก้ไขปัญหาการใช้ e-LAAS',
      only: [
        !published && solutionState[filters.state],
        filters.module && `ด้าน${issueModule[filters.module]}`,
        sought(filters.q),
      ],
      says: [
        `${solutionState[filters.state]} ${lineNumber(total)} เรื่อง`,
        '',
        ...items.map(
          (one) => `- ${one.title}${one.helped > 0 ? ` (ใช้ได้ผลแล้ว ${lineNumber(one.helped)} เรื่อง)` : ''}`,
        ),
        total > items.length && `และอีก ${lineNumber(total - items.length)} เรื่อง`,
        '',
        from.length > 0 && `ขอขอบคุณผู้เสนอ: ${lineNames(from)}`,
      ],
    },
  );
}
