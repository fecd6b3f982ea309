import { expect, it } from 'vitest';
import type { Cohort } from '@/api/types';
import type { LineList } from '@/shared/line/lineList';
import { cohortLine, trainersLine, trainingLine } from './trainingLine';

const cohort = (passed: number) =>
  ({
    name: 'รุ่นที่ 1',
    startsOn: '2026-11-02',
    endsOn: '2026-11-04',
    venue: 'ศาลากลางจังหวัดน่าน',
    trainees: 40,
    observers: 5,
    passed,
    trainers: 30,
  }) as Cohort;
const listOf = (ask: (path: string, query: Record<string, unknown>) => object): LineList => ({
  province: 'น่าน',
  day: '2026-11-28',
  link: 'https://maekhai.example/training',
  ask: (async (path: string, query: Record<string, unknown>) =>
    ask(path, query)) as unknown as LineList['ask'],
});

it('Courses are added up over the whole list; who did not pass is not spoken of', async () => {
  const list = listOf(() => ({ items: [cohort(38), cohort(40)], total: 2 }));
  const text = await trainingLine(list, { fiscalYear: 2570 });
  expect(text).toContain('เฉพาะ ปีงบประมาณ 2570');
  expect(text).toContain('อบรม 2 รุ่น');
  expect(text).toContain('ผู้เข้ารับการอบรม 80 คน ผู้สังเกตการณ์ 10 คน');
  expect(text).toContain('ผ่านการอบรม 78 คน');
  expect(text).not.toContain('ไม่ผ่าน');
  expect(cohortLine(list, cohort(38))).toContain('2 พ.ย. 2569 ถึง 4 พ.ย. 2569 ณ ศาลากลางจังหวัดน่าน');
});

it('Trainers are counted by where they serve', async () => {
  const each: Record<string, number> = { PROVINCIAL_OFFICE: 3, LOCAL_GOVERNMENT: 7 };
  const list = listOf((_, { affiliation, active }) => ({
    items: [],
    total: affiliation ? (each[affiliation as string] ?? 0) : active ? 10 : 12,
  }));
  const text = await trainersLine(list, { province: '55' });
  expect(text).toContain('ปฏิบัติหน้าที่ 10 ท่าน (สังกัด สถจ. 3 · สังกัด อปท. 7)');
  expect(text).toContain('ไม่ได้ปฏิบัติหน้าที่ 2 ท่าน');
});

it('Courses are of all provinces unless one is looked at, never of a district, and nobody searched for is named', async () => {
  const asked: Record<string, unknown>[] = [];
  const list = listOf((_, query) => {
    asked.push(query);
    return { items: [cohort(38)], total: 1 };
  });
  const there = { ...list, district: 'ปัว' };
  const nation = await trainingLine(there, { q: 'สมชาย' });
  expect(nation).toContain('ทั้งประเทศ');
  expect(nation).not.toContain('สมชาย');
  expect(asked.every(({ q }) => q === undefined)).toBe(true);
  const own = await trainingLine(there, { province: '55' });
  expect(own).toContain('จังหวัดน่าน\n');
});
