import { expect, it } from 'vitest';
import type { VisitPlanDay } from '@/api/types';
import { dayCalendar } from './dayCalendar';

const day = {
  on: '2026-12-01',
  stops: [
    {
      localGovernmentCode: '6550191',
      localGovernment: {
        code: '6550191',
        name: 'องค์การบริหารส่วนตำบลตัวอย่าง; เหนือ, ใต้',
        type: 'SAO',
        district: { code: '5501', name: 'เมืองน่าน' },
        province: { code: '55', name: 'น่าน' },
      },
      latitude: 18.83,
      longitude: 100.78,
      need: 4,
      score: 88.33,
      kmBefore: 7.32,
      arrive: '08:40',
    },
  ],
  km: 14.64,
  minutes: 140,
  promisedMinutes: 0,
} satisfies VisitPlanDay;

it('A day is taken along as a calendar: in UTC, its words escaped, its lines folded between letters', () => {
  const at = new Date('2026-11-27T06:00:00Z');
  const ics = dayCalendar({ id: 'p', state: 'READY', stopMinutes: 120 }, day, at);
  const lines = ics.split('\r\n');
  expect(lines).toContain('UID:p-6550191@maekhai');
  expect(lines).toContain('DTSTART:20261201T014000Z');
  expect(lines).toContain('DTEND:20261201T034000Z');
  expect(lines).toContain('STATUS:TENTATIVE');
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(ics.replaceAll('\r\n ', '')).toContain('SUMMARY:องค์การบริหารส่วนตำบลตัวอย่าง\\; เหนือ\\, ใต้\r\n');
  const accepted = { ...day, stops: day.stops.map((stop) => ({ ...stop, visitId: 'v' })) };
  const confirmed = dayCalendar({ id: 'p', state: 'ACCEPTED', stopMinutes: 120 }, accepted, at);
  expect(confirmed).toContain('STATUS:CONFIRMED');
  expect(confirmed).toContain('UID:v@maekhai');
});
