import { expect, it } from 'vitest';
import type { LineList } from '@/shared/line/lineList';
import { coverageLine } from './coverageLine';

const list: LineList = {
  day: '2026-11-28',
  link: 'https://maekhai.example/coverage',
  ask: (async (path: string, { covered }: { covered?: boolean }) => {
    if (path.endsWith('/provinces')) {
      return [
        { name: 'น่าน', total: 100, covered: 100 },
        { name: 'แพร่', total: 84, covered: 80 },
      ];
    }
    if (path.endsWith('/coverage')) return { byTrainer: [{ count: 60 }, { count: 40 }, { count: 0 }] };
    return {
      items: [{ localGovernment: { name: 'อบต.สะเนียน', district: { name: 'เมืองน่าน' } } }],
      total: covered === undefined ? 1 : covered ? 180 : 4,
    };
  }) as unknown as LineList['ask'],
};

it('Of the nation provinces are thanked that have divided all; where somebody has none is only counted', async () => {
  const text = await coverageLine(list, { on: '2026-11-28' });
  expect(text).toContain('ทั้งประเทศ');
  expect(text).toContain('มีครู ก ดูแลแล้ว 180 จาก 184 แห่ง (97.8%)');
  expect(text).toContain('ยังไม่มีครู ก 4 แห่ง');
  expect(text).toMatch(/มอบหมายครบทุกแห่ง: น่าน\n/);
  expect(text).not.toContain('แพร่');
});

it('Of a province it is told how much a trainer carries', async () => {
  const text = await coverageLine({ ...list, province: 'น่าน' }, { province: '55', on: '2026-11-28' });
  expect(text).toContain('ครู ก ที่ดูแล 2 ท่าน เฉลี่ยท่านละ 90.0 แห่ง');
});

it('A trainer hears the names of its own', async () => {
  const text = await coverageLine(list, { province: '55', on: '2026-11-28', trainer: 'x' }, 'นายหนึ่ง ดีมาก');
  expect(text).toMatch(/^เรียน นายหนึ่ง ดีมาก/);
  expect(text).toContain('- อบต.สะเนียน อ.เมืองน่าน');
});
