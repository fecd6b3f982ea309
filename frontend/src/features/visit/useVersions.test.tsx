import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Me } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import { useVersions } from './useVersions';

beforeAll(() => startI18n('start', 'main', 'visits'));
afterEach(() => vi.unstubAllGlobals());

const questions = [
  { id: 'q1', text: 'ปิดบัญชีแล้ว' },
  { id: 'q2', text: 'สำรองข้อมูลแล้ว' },
];
const me = { id: 'somsri', today: '2026-02-10', scope: { provinceCode: '55' } } as Me;

function differing(mine: object, theirs: object) {
  vi.stubGlobal('fetch', async (request: Request) =>
    Response.json(
      request.url.includes('/checklists/')
        ? { questions }
        : { items: [{ id: 't1', name: 'สมศรี' }], total: 1 },
    ),
  );
  const client = new QueryClient();
  const { result } = renderHook(() => useVersions(mine, theirs), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <MemoryRouter>
        <QueryClientProvider client={client}>
          <SessionContext value={me}>{children}</SessionContext>
        </QueryClientProvider>
      </MemoryRouter>
    ),
  });
  return () =>
    result.current.filter((one) => one.mine !== one.theirs).map((one) => [one.label, one.mine, one.theirs]);
}

it('Two versions of a visit differ question by question, in who was there, and in whose step it is and whether it was done', async () => {
  const said = { state: 'DONE', mode: 'PHONE', reached: true };
  const step = { text: 'ส่งงบ', dueOn: '2026-03-01' };
  const now = differing(
    {
      ...said,
      on: '2026-02-01',
      trainerIds: ['t1'],
      nextSteps: [{ ...step, owner: 'TRAINER' }],
      checklist: {
        id: 'c',
        answers: [
          { questionId: 'q1', answer: 'YES' },
          { questionId: 'q2', answer: 'NO' },
        ],
      },
    },
    {
      ...said,
      on: '2026-02-03',
      trainers: [{ id: 't2', name: 'สมชาย' }],
      nextSteps: [{ ...step, owner: 'PROVINCE', doneOn: '2026-02-05' }],
      checklist: {
        id: 'c',
        answers: [
          { questionId: 'q1', answer: 'NO' },
          { questionId: 'q2', answer: 'YES' },
        ],
      },
    },
  );
  await waitFor(() =>
    expect(now()).toEqual([
      ['ครู ก ที่ติดตาม', 'สมศรี', 'สมชาย'],
      ['วันที่ติดตาม', '1 ก.พ. 2569', '3 ก.พ. 2569'],
      ['สิ่งที่ต้องทำต่อ', 'ส่งงบ · ครู ก · 1 มี.ค. 2569', 'ส่งงบ · สถจ. · 1 มี.ค. 2569 · เสร็จ 5 ก.พ. 2569'],
      ['ปิดบัญชีแล้ว', 'ใช่', 'ไม่ใช่'],
      ['สำรองข้อมูลแล้ว', 'ไม่ใช่', 'ใช่'],
    ]),
  );
});
