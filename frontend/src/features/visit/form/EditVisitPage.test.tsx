import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Me } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { keep } from '@/shared/offline/outbox';
import { store } from '@/shared/offline/store';
import { SessionContext } from '@/shared/session';
import { ownPage } from '@/shared/signedIn';
import EditVisitPage from './EditVisitPage';
import type { VisitValues } from './visitValues';

// the form itself has more to it than what it begins with
vi.mock('./VisitForm', () => ({
  VisitForm: ({ values, etag, draft }: { values: VisitValues; etag: string; draft: string }) => (
    <p>{[values.mode, values.findings, etag, draft].join(' ')}</p>
  ),
}));

beforeAll(async () => {
  ownPage('somsri');
  await startI18n('start', 'main', 'visits', 'queue');
});
afterEach(() => vi.unstubAllGlobals());

const me = { id: 'somsri', role: 'TRAINER', today: '2026-02-10', scope: { provinceCode: '55' } } as Me;
const visit = {
  id: '7',
  state: 'DONE',
  mode: 'PHONE',
  on: '2026-02-01',
  reached: true,
  findings: 'ของเซิร์ฟเวอร์',
  localGovernment: { code: '6550101', name: 'ปัว', province: { code: '55' }, district: { code: '5505' } },
  province: { code: '55' },
  trainers: [],
  trainerIds: [],
  nextSteps: [],
  attachments: [],
};

function open() {
  vi.stubGlobal('fetch', async (request: Request) =>
    Response.json(/visits\/7$|local-governments/.test(request.url) ? visit : { items: [], total: 0 }, {
      headers: { ETag: '"4"' },
    }),
  );
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={me}>
          <MemoryRouter initialEntries={['/visits/7/edit']}>
            <Routes>
              <Route path="/visits/:id/edit" element={<EditVisitPage />} />
              <Route path="/queue" element={<p>the queue</p>} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('A visit that waits on the device is changed from what waits; where two versions stand against each other that is settled first', async () => {
  const id = await keep({
    kind: 'VISIT',
    title: 'ปัว',
    url: '/api/v1/visits/7',
    body: { findings: 'ที่รอส่ง' },
    ifMatch: '"3"',
    mend: { address: '/visits/7/edit', values: { findings: 'ที่รอส่ง' } },
  });
  open();
  expect(await screen.findByText(`PHONE ที่รอส่ง "3" visit.mend.${id}`)).toBeTruthy();
  await store.waiting.update(id, { state: 'CONFLICT' });
  open();
  expect(await screen.findByText('the queue')).toBeTruthy();
});
