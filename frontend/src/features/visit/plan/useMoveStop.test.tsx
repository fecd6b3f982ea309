import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { VisitPlan } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { usePlan } from '@/shared/plan/usePlan';
import { useMoveStop } from './useMoveStop';
import { visitPlanOf } from './visitPlanQuery';

beforeAll(() => startI18n('start', 'main', 'visits', 'trainers', 'days'));
afterEach(() => vi.unstubAllGlobals());

const day = (on: string, ...codes: string[]) => ({
  on,
  stops: codes.map((localGovernmentCode) => ({ localGovernmentCode })),
  km: 10,
  minutes: 140,
  promisedMinutes: 0,
});
const planned = (...days: ReturnType<typeof day>[]) => ({ id: 'p', state: 'READY', days, objective: 80 });

function Moves({ to }: { to: string }) {
  const { of } = usePlan(visitPlanOf('p'));
  return of ? <Inner {...of} to={to} /> : null;
}
function Inner({ to, ...of }: Parameters<typeof useMoveStop>[0] & { to: string }) {
  const { move, done, conflict } = useMoveStop(of);
  return (
    <>
      <button type="button" onClick={() => void move({ code: '1', name: 'อบต.หนึ่ง' }, to)}>
        move
      </button>
      <output>{done ? `${done.to} ${done.what.days.map((one) => one.on).join()}` : 'none'}</output>
      {conflict}
    </>
  );
}

function shown(answers: (request: Request) => Response | Promise<Response>) {
  vi.stubGlobal('fetch', async (request: Request) => answers(request));
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <Moves to="2026-12-02" />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('Somebody else moved it first: both days side by side, and mine is sent again over theirs', async () => {
  let version = 1;
  let now = planned(day('2026-12-01', '1', '2')) as unknown as VisitPlan;
  const sent: [string | null, unknown][] = [];
  shown(async (request) => {
    const headers = { ETag: `"${version}"` };
    if (request.method === 'GET') return Response.json(now, { headers });
    sent.push([request.headers.get('If-Match'), await request.json()]);
    if (request.headers.get('If-Match') !== `"${version}"`)
      return Response.json({ code: 'STALE' }, { status: 412 });
    version++;
    now = planned(day('2026-12-01', '2'), day('2026-12-02', '1')) as unknown as VisitPlan;
    return Response.json(now, { headers: { ETag: `"${version}"` } });
  });
  const button = await screen.findByRole('button', { name: 'move' });
  version = 2;
  now = planned(day('2026-12-01', '2'), day('2026-12-03', '1')) as unknown as VisitPlan;
  act(() => button.click());
  const row = await screen.findByRole('row', { name: /อบต.หนึ่ง/ });
  expect(row.textContent).toContain('2 ธ.ค. 2569');
  expect(row.textContent).toContain('3 ธ.ค. 2569');
  act(() => screen.getByRole('button', { name: 'ใช้ของท่าน' }).click());
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toBe('2026-12-02 2026-12-02,2026-12-03'),
  );
  expect(sent).toEqual([
    ['"1"', { on: '2026-12-02' }],
    ['"2"', { on: '2026-12-02' }],
  ]);
  expect(screen.queryByRole('row')).toBeNull();
});
