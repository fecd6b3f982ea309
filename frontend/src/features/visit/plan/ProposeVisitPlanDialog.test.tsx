import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Me } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import { ProposeVisitPlanDialog } from './ProposeVisitPlanDialog';

beforeAll(() => startI18n('start', 'main', 'visits', 'trainers', 'days'));
afterEach(() => vi.unstubAllGlobals());

it('Whose days they are is told with the province, and its holidays are known', async () => {
  const answers: Record<string, object> = {
    '/api/v1/trainers/7': { id: '7', name: 'นางสาวใจดี ตัวอย่าง', provinceCode: '55' },
    '/api/v1/provinces': { items: [{ code: '55', name: 'น่าน', nameEn: 'Nan' }], total: 1 },
    '/api/v1/holidays': { items: [{ day: '2026-12-01', name: 'วันของน่าน', provinceCodes: ['55'] }], total: 1 },
  };
  vi.stubGlobal('fetch', async (request: Request) =>
    Response.json(answers[new URL(request.url).pathname] ?? { items: [], total: 0 }),
  );
  const me = { id: 'me', role: 'ADMIN', today: '2026-11-27', scope: { level: 'NATION' } } as Me;
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={me}>
          <MemoryRouter>
            <ProposeVisitPlanDialog trainer="7" onClose={() => undefined} />
          </MemoryRouter>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await waitFor(() => expect(screen.getByDisplayValue('นางสาวใจดี ตัวอย่าง')).toBeTruthy());
  await waitFor(() => expect(screen.getByDisplayValue('น่าน')).toBeTruthy());
  expect((await screen.findAllByText(/วันของน่าน/)).length).toBeGreaterThan(0);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByDisplayValue('น่าน')));
});
