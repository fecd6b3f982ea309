import { expect, it } from 'vitest';
import type { LineList } from '@/shared/line/lineList';
import { solutionsLine } from './solutionsLine';

it('What helped most is told with whom to thank for it, and how much more there is to read', async () => {
  const list: LineList = {
    day: '2026-11-28',
    link: 'https://maekhai.example/solutions',
    ask: (async () => ({
      items: [
        { title: 'ล้างแคชก่อนพิมพ์', helped: 4, province: { name: 'น่าน' } },
        { title: 'ตั้งค่าเครื่องพิมพ์', helped: 0, province: null },
      ],
      total: 12,
    })) as unknown as LineList['ask'],
  };
  const text = await solutionsLine(list, { state: 'PUBLISHED', module: 'SYSTEM' });
  expect(text).toContain('เฉพาะ ด้านระบบ');
  expect(text).toContain('12 เรื่อง');
  expect(text).toContain('- ล้างแคชก่อนพิมพ์ (ใช้ได้ผลแล้ว 4 เรื่อง)');
  expect(text).toContain('และอีก 10 เรื่อง');
  expect(text).toContain('ขอขอบคุณผู้เสนอ: น่าน');
});
