import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Me } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { keep, waitingOf } from '@/shared/offline/outbox';
import { store } from '@/shared/offline/store';
import { SessionContext } from '@/shared/session';
import { ownPage } from '@/shared/signedIn';
import QueuePage from './Queue';

const NOW = Date.now();
const me = { id: 'somsri', role: 'TRAINER', today: '2026-11-29', scope: { provinceCode: '55' } } as Me;
const sent: [string, string][] = [];

beforeAll(async () => {
  ownPage('somsri');
  await startI18n('start', 'main', 'queue', 'visits');
});
beforeEach(async () => {
  sent.length = 0;
  localStorage.clear();
  await Promise.all(store.tables.map((table) => table.clear()));
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    if (path === '/session') return Response.json({ id: 'somsri' });
    if (request.method === 'GET')
      return Response.json({ items: [], total: 0, state: 'PLANNED' }, { headers: { ETag: '"9"' } });
    sent.push([request.method, request.headers.get('If-Match') ?? '']);
    return request.method === 'DELETE'
      ? new Response(null, { status: 204 })
      : Response.json({}, { headers: { ETag: '"2"' } });
  });
});
afterEach(() => vi.unstubAllGlobals());

function Form() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}

async function open() {
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={me}>
          <MemoryRouter initialEntries={['/queue']}>
            <Routes>
              <Route path="/queue" element={<QueuePage />} />
              <Route path="*" element={<Form />} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return within(await screen.findByRole('list', { name: 'รายการรอส่ง' }));
}

async function refused(code: string, of: object = {}) {
  const id = await keep({
    kind: 'VISIT',
    title: 'ทต.ปัว',
    url: '/api/v1/visits/7',
    body: { findings: 'ก' },
    mend: { address: '/visits/new?localGovernment=5550502', values: {} },
    ...of,
  });
  await store.waiting.update(id, {
    state: 'REFUSED',
    problem: {
      status: 422,
      title: 'Unprocessable',
      detail: 'ค่าไม่ถูกต้อง',
      errors: [{ code, message: 'วันที่อยู่ในอนาคต' }],
    },
  });
  return id;
}

it('What was refused is mended in the form that it came from, with all that the form was opened with, or sent again', async () => {
  const id = await refused('INVALID');
  const list = await open();
  expect(list.getByText(/ค่าไม่ถูกต้อง/)).toBeTruthy();
  await userEvent.click(list.getByRole('button', { name: 'ส่งอีกครั้ง' }));
  await waitFor(async () => expect(await waitingOf('somsri')).toEqual([]));
  expect(sent).toEqual([['PUT', '']]);

  const other = await refused('INVALID');
  expect(other).not.toBe(id);
  await userEvent.click(await screen.findByRole('button', { name: 'แก้ไขแล้วส่งใหม่' }));
  expect(await screen.findByText(`/visits/new?localGovernment=5550502&mend=${other}`)).toBeTruthy();
});

it('A day in the future that a wrong clock wrote is told as that', async () => {
  localStorage.setItem('maekhai.clock', JSON.stringify({ ahead: -48 * 3600_000, at: NOW - 48 * 3600_000 }));
  await refused('FUTURE_DATE');
  const list = await open();
  expect(list.getByText(/นาฬิกาของเครื่องนี้เร็วกว่าเซิร์ฟเวอร์ 2 วัน/)).toBeTruthy();
});

it('Who wanted to delete what somebody else changed is told so, and deletes it over that', async () => {
  const id = await keep({
    kind: 'VISIT',
    title: 'ลบ',
    url: '/api/v1/visits/7',
    method: 'DELETE',
    body: null,
    ifMatch: '"8"',
  });
  await store.waiting.update(id, { state: 'CONFLICT' });
  const list = await open();
  await userEvent.click(list.getByRole('button', { name: 'ดูทั้งสองฉบับ' }));
  expect(await list.findByText(/ท่านสั่งลบรายการนี้/)).toBeTruthy();
  await userEvent.click(list.getByRole('button', { name: 'ใช้ของท่าน' }));
  await waitFor(() => expect(sent).toEqual([['DELETE', '"9"']]));
});
