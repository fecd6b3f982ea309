import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Me, VisitPlan } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import { MoveMenu } from './MoveMenu';

beforeAll(() => startI18n('start', 'main', 'visits', 'trainers', 'days'));

const plan = {
  stopMinutes: 120,
  days: [],
  workingDays: ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
  otherDays: [
    { on: '2026-12-01', promisedMinutes: 390, stopsAllowed: 9 },
    { on: '2026-12-02', promisedMinutes: 130, stopsAllowed: 11 },
    { on: '2026-12-03', promisedMinutes: 20, stopsAllowed: 0 },
    { on: '2026-12-04', promisedMinutes: 0, stopsAllowed: 12 },
  ],
} as unknown as VisitPlan;

it('A full day is come to by keys, says why, and takes nothing; the next one does', async () => {
  const onMove = vi.fn();
  render(
    <MantineProvider>
      <SessionContext value={{ today: '2026-11-27' } as Me}>
        <MoveMenu plan={plan} name="อบต.หนึ่ง" on={null} dayMinutes={420} onMove={onMove} />
      </SessionContext>
    </MantineProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: /อบต.หนึ่ง/ }));
  const days = await screen.findAllByRole('menuitem');
  expect(days.map((day) => [day.getAttribute('aria-disabled'), day.textContent])).toEqual([
    ['true', expect.stringContaining('เวลาไม่พอ · มีนัดแล้ว 390 นาที ว่าง 30 นาที')],
    [null, expect.stringContaining('มีนัดแล้ว 130 นาที ว่าง 290 นาที')],
    ['true', expect.stringContaining('เวลาไม่พอ')],
    [null, expect.stringContaining('ยังไม่มีแห่งใด')],
  ]);
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(days[0]);
  await userEvent.keyboard('{Enter}');
  expect(onMove).not.toHaveBeenCalled();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(days[1]);
  await userEvent.keyboard('{Enter}');
  expect(onMove).toHaveBeenCalledExactlyOnceWith('2026-12-02');
});
