import type { Affiliation, Cohort } from '@/api/types';
import { thaiTexts } from '@/shared/i18n';
import {
  allOf,
  countEach,
  countOf,
  type LineList,
  listText,
  partsOf,
  unsought,
} from '@/shared/line/lineList';
import { lineDay, lineNumber } from '@/shared/line/lineWords';
import { AFFILIATIONS } from './employment';

type Counted = Pick<Cohort, 'trainees' | 'observers' | 'passed' | 'trainers'>;

const people = (of: Counted) => [
  `ผู้เข้ารับการอบรม ${lineNumber(of.trainees)} คน${of.observers > 0 ? ` ผู้สังเกตการณ์ ${lineNumber(of.observers)} คน` : ''}`,
  of.passed > 0 && `ผ่านการอบรม ${lineNumber(of.passed)} คน`,
  of.trainers > 0 && `ขึ้นทะเบียนครู ก แล้ว ${lineNumber(of.trainers)} คน`,
];

/** The courses of a list, and what came of them. */
export async function trainingLine(
  list: LineList,
  filters: { province?: string; fiscalYear?: number; q?: string },
) {
  const cohorts = await allOf(list, '/api/v1/cohorts', unsought(filters));
  const sum = (key: keyof Counted) => cohorts.reduce((n, one) => n + one[key], 0);
  // courses are of a province, or of all of them
  const where = { ...list, district: undefined, ...(!filters.province && { province: undefined }) };
  return listText(where, {
    title: 'การอบรมครู ก',
    only: [filters.fiscalYear !== undefined && `ปีงบประมาณ ${filters.fiscalYear}`],
    says:
      cohorts.length === 0
        ? ['ไม่มีรายการ']
        : [
            `อบรม ${lineNumber(cohorts.length)} รุ่น`,
            ...people({
              trainees: sum('trainees'),
              observers: sum('observers'),
              passed: sum('passed'),
              trainers: sum('trainers'),
            }),
            '',
            'ขอขอบคุณวิทยากรและผู้เข้ารับการอบรมทุกท่าน',
          ],
  });
}

/** One course: who didn't pass or come is nobody's business in a group. */
export const cohortLine = (list: LineList, of: Cohort) =>
  listText(
    { ...list, province: undefined, district: undefined },
    {
      title: `การอบรมครู ก: ${of.name}`,
      when: [
        `${lineDay(of.startsOn)}${of.endsOn === of.startsOn ? '' : ` ถึง ${lineDay(of.endsOn)}`}`,
        of.venue && `ณ ${of.venue}`,
      ]
        .filter(Boolean)
        .join(' '),
      says: [...people(of), '', of.trainees > 0 && 'ขอขอบคุณวิทยากรและผู้เข้ารับการอบรมทุกท่าน'],
    },
  );

/** The trainers of a place, counted by where they serve. */
export async function trainersLine(
  list: LineList,
  given: { province?: string; affiliation?: Affiliation; active?: boolean; q?: string; on?: string },
) {
  const filters = unsought(given);
  const { affiliation } = await thaiTexts('trainers');
  const isActive = { ...filters, active: true };
  const [total, serving, each] = await Promise.all([
    countOf(list, '/api/v1/trainers', filters),
    filters.active === false ? 0 : countOf(list, '/api/v1/trainers', isActive),
    filters.active === false
      ? { DEPARTMENT: 0, PROVINCIAL_OFFICE: 0, LOCAL_GOVERNMENT: 0 }
      : countEach(list, '/api/v1/trainers', isActive, 'affiliation', AFFILIATIONS),
  ]);
  const parts = partsOf(AFFILIATIONS.map((one) => [`สังกัด ${affiliation[one]}`, each[one]] as const));
  return listText(
    { ...list, district: undefined },
    {
      title: 'ครู ก',
      only: [
        filters.affiliation && `สังกัด ${affiliation[filters.affiliation]}`,
        filters.active !== undefined && (filters.active ? 'ที่ปฏิบัติหน้าที่' : 'ที่ไม่ได้ปฏิบัติหน้าที่'),
      ],
      says: [
        total === 0 && 'ไม่มีรายการ',
        serving > 0 &&
          `ปฏิบัติหน้าที่ ${lineNumber(serving)} ท่าน${!filters.affiliation && parts ? ` (${parts})` : ''}`,
        total - serving > 0 && `ไม่ได้ปฏิบัติหน้าที่ ${lineNumber(total - serving)} ท่าน`,
        '',
        serving > 0 && 'ขอขอบคุณครู ก ทุกท่านที่ช่วยดูแล อปท.',
      ],
    },
  );
}
