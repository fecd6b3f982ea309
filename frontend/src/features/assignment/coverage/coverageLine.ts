import { allOf, countOf, type LineList, listText, percent } from '@/shared/line/lineList';
import { lineNames, lineNumber } from '@/shared/line/lineWords';

interface Filters {
  province?: string;
  district?: string;
  on: string;
  trainer?: string;
  covered?: boolean;
}
const PLACES = '/api/v1/coverage/local-governments';
const NAMED = 40;

/** Who has a trainer: counted for a group. @param trainer whose places these are: for that trainer, and named */
export async function coverageLine(list: LineList, filters: Filters, trainer?: string) {
  const { province, district, on } = filters;
  if (trainer) {
    const own = await allOf(list, PLACES, filters);
    return listText(list, {
      to: trainer,
      title: 'อปท. ที่ท่านได้รับมอบหมายให้ดูแล',
      says: [
        `จำนวน ${lineNumber(own.length)} แห่ง`,
        ...own
          .slice(0, NAMED)
          .map((one) => `- ${one.localGovernment.name} อ.${one.localGovernment.district.name}`),
        own.length > NAMED && `และอีก ${lineNumber(own.length - NAMED)} แห่ง`,
        '',
        'ขอขอบคุณที่ช่วยดูแล อปท.',
      ],
    });
  }
  const asked = { province, district, on };
  const [covered, without, provinces, of] = await Promise.all([
    countOf(list, PLACES, { ...asked, covered: true }),
    countOf(list, PLACES, { ...asked, covered: false }),
    province ? [] : list.ask('/api/v1/coverage/provinces', { on }),
    province && !district ? list.ask('/api/v1/coverage', { province, on }) : undefined,
  ]);
  const total = covered + without;
  const whole = provinces.filter((one) => one.total > 0 && one.covered === one.total);
  const carrying = of?.byTrainer.filter((one) => one.count > 0).length ?? 0;
  return listText(list, {
    title: 'การมอบหมายครู ก ดูแล อปท.',
    says: [
      `มีครู ก ดูแลแล้ว ${lineNumber(covered)} จาก ${lineNumber(total)} แห่ง${percent(covered, total)}`,
      without > 0 ? `ยังไม่มีครู ก ${lineNumber(without)} แห่ง` : total > 0 && 'มีครู ก ดูแลครบทุกแห่ง',
      carrying > 0 &&
        `ครู ก ที่ดูแล ${lineNumber(carrying)} ท่าน เฉลี่ยท่านละ ${(covered / carrying).toFixed(1)} แห่ง`,
      '',
      whole.length > 0 &&
        `ขอขอบคุณจังหวัดที่มอบหมายครบทุกแห่ง: ${lineNames(
          whole.map((one) => one.name),
          76,
        )}`,
      whole.length === 0 && covered > 0 && 'ขอขอบคุณครู ก ทุกท่าน',
    ],
  });
}
