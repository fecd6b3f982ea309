import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Me } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { waitingOf } from '@/shared/offline/outbox';
import { store } from '@/shared/offline/store';
import { SessionContext } from '@/shared/session';
import { ownPage } from '@/shared/signedIn';
import CalledDialog from './CalledDialog';

const me = {
  id: 'somsri',
  role: 'TRAINER',
  trainerId: 't1',
  today: '2026-11-27',
  scope: { provinceCode: '55' },
} as Me;
const server = { reachable: true, put: [] as Record<string, unknown>[] };
const onClose = vi.fn();

beforeAll(async () => {
  ownPage('somsri');
  await startI18n('start', 'main', 'visits', 'queue');
});
beforeEach(async () => {
  vi.clearAllMocks();
  localStorage.clear();
  await store.waiting.clear();
  server.reachable = true;
  server.put = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (!server.reachable) throw new TypeError('no connection');
    if (request.url.endsWith('/session')) return Response.json({ id: 'somsri' });
    if (request.method === 'PUT') server.put.push(await request.json());
    return Response.json({ items: [], total: 0 }, { headers: { ETag: '"1"' } });
  });
});
afterEach(() => vi.unstubAllGlobals());
// a closing dialog looks for the focus for a while, which needs the document
afterAll(() => new Promise((done) => setTimeout(done, 700)));

async function called() {
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={me}>
          <MemoryRouter>
            <CalledDialog place={{ code: '5550502', name: 'เทศบาลตำบลปัว' }} onClose={onClose} />
          </MemoryRouter>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return screen.findByRole('textbox', { name: /^ได้ความว่าอย่างไร/ });
}
const save = () => userEvent.click(screen.getByRole('button', { name: 'บันทึก' }));

it('A call that was answered is noted down with what came of it, of who called, as a contact of today', async () => {
  const what = await called();
  await userEvent.type(what, 'จะส่งงบเดือนนี้');
  await save();
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(server.put).toEqual([
    {
      localGovernmentCode: '5550502',
      state: 'DONE',
      mode: 'PHONE',
      on: '2026-11-27',
      reached: true,
      trainerIds: ['t1'],
      findings: 'จะส่งงบเดือนนี้',
    },
  ]);
});

it('Who reached nobody is told before that it is no contact, and needs no words for it', async () => {
  await called();
  await userEvent.click(screen.getByRole('radio', { name: 'ไม่มีผู้รับสาย' }));
  expect(screen.getByText(/ไม่นับเป็นการติดต่อ/)).toBeTruthy();
  await save();
  await waitFor(() => expect(server.put).toHaveLength(1));
  expect(server.put[0]).toMatchObject({ reached: false, findings: 'ไม่มีผู้รับสาย' });
});

it('Without a connection the call waits, with the form of the visit that it is to be mended in', async () => {
  server.reachable = false;
  const what = await called();
  await userEvent.type(what, 'ไม่มีสัญญาณ');
  await save();
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const [row] = await waitingOf('somsri');
  expect(JSON.parse(row!.json!)).toMatchObject({ reached: true, findings: 'ไม่มีสัญญาณ' });
  expect(row!.mend).toMatchObject({
    address: '/visits/new?localGovernment=5550502',
    values: { mode: 'PHONE', findings: 'ไม่มีสัญญาณ' },
  });
});
