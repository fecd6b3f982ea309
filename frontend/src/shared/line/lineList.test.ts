import { expect, it } from 'vitest';
import { allOf, countEach, type LineList, listText } from './lineList';
import { lineNames } from './lineWords';
import { statusLine } from './statusLine';

/** A list of the server, told from its rows as the server would count and page them. */
const listOf = (rows: readonly object[]): LineList & { asked: object[] } => {
  const asked: object[] = [];
  const ask = async (_: string, query: { page?: number; size?: number; [key: string]: unknown }) => {
    asked.push(query);
    const { page = 0, size = 50, sort, ...filters } = query;
    const found = rows.filter((row) =>
      Object.entries(filters).every(
        ([key, value]) => value === undefined || (row as Record<string, unknown>)[key] === value,
      ),
    );
    return { items: found.slice(page * size, (page + 1) * size), total: found.length };
  };
  return {
    province: 'น่าน',
    district: undefined,
    day: '2026-11-28',
    link: 'https://maekhai.example/compliance?province=55',
    ask: ask as unknown as LineList['ask'],
    asked,
  };
};
const many = (n: number, row: object) => Array.from({ length: n }, () => row);

it('A list says of what, where and when, narrowed to what, and where it is found', () => {
  const list = listOf([]);
  expect(listText(list, { title: 'เรื่อง', only: ['ก', undefined, 'ข'], says: ['หนึ่ง', false] })).toBe(
    ['เรื่อง', 'จังหวัดน่าน', 'ข้อมูล ณ 28 พ.ย. 2569', 'เฉพาะ ก · ข', '', 'หนึ่ง', '', `ดูรายการ: ${list.link}`].join(
      '\n',
    ),
  );
  expect(listText({ ...list, province: undefined }, { title: 'เรื่อง', says: [] })).toContain('ทั้งประเทศ');
  expect(listText(list, { to: 'คุณสี่', title: 'เรื่อง', says: [] })).toMatch(/^เรียน คุณสี่\n\nเรื่อง\nข้อมูล/);
});

it('All rows are counted, on whatever page they stand, and what a filter leaves out is not asked for', async () => {
  const list = listOf([...many(700, { status: 'A' }), ...many(3, { status: 'B' })]);
  expect(await allOf(list, '/api/v1/compliance', {})).toHaveLength(703);
  list.asked.length = 0;
  expect(await countEach(list, '/api/v1/compliance', { status: 'B' }, 'status', ['A', 'B'])).toEqual({
    A: 0,
    B: 3,
  });
  expect(list.asked).toHaveLength(1);
});

it('How local governments stand is counted over all pages, the exempt in no rate, and nobody is named', async () => {
  const list = listOf([
    ...many(71, { status: 'COMPLETE_AND_CURRENT', budget: 'APPROVED' }),
    ...many(28, { status: 'INCOMPLETE', reason: 'YEAR_NOT_CLOSED' }),
    ...many(1, { status: 'EXEMPT' }),
  ]);
  const text = await statusLine(list, '/api/v1/compliance', {});
  expect(text).toContain('ครบถ้วนและเป็นปัจจุบัน 71 จาก 99 แห่ง (71.7%)');
  expect(text).toContain('- ไม่ครบถ้วน 28 แห่ง');
  expect(text).toContain('อนุมัติงบประมาณแล้ว 71 แห่ง');
  expect(text).toContain('ยังไม่ปิดบัญชีปีก่อน 28 แห่ง');
  expect(text).toContain('ขอขอบคุณ อปท.');
  expect(text).not.toMatch(/\n\n\n/);
  const late = await statusLine(list, '/api/v1/local-governments', { status: 'INCOMPLETE' });
  expect(late).toContain('เฉพาะ ไม่ครบถ้วน');
  expect(late).toContain('จำนวน 28 แห่ง');
  expect(late).not.toContain('ขอขอบคุณ');
  const of = await statusLine(list, '/api/v1/local-governments', { status: 'INCOMPLETE', q: 'อบต.สะเนียน' });
  expect(of).toBe(late);
});

it('Names of people are parted by commas, and those that are left out are counted', () => {
  expect(lineNames(['น่าน', 'แพร่', 'ตาก'], 2)).toBe('น่าน แพร่ และอีก 1 จังหวัด');
  expect(lineNames(['นายหนึ่ง ก', 'นายสอง ข'], 1, 'ท่าน')).toBe('นายหนึ่ง ก และอีก 1 ท่าน');
  expect(lineNames(['นายหนึ่ง ก', 'นายสอง ข'], 5, 'ท่าน')).toBe('นายหนึ่ง ก, นายสอง ข');
});
