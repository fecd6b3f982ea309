import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Clinic, Me } from '@/api/types';
import { loadTexts, startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import { ClinicIssues } from './ClinicIssues';

const CAME = [
  { id: 'v1', localGovernmentCode: '5550101', localGovernmentName: 'ทต.ปัว', state: 'DONE' },
  { id: 'v2', localGovernmentCode: '5550102', localGovernmentName: 'อบต.แงง', state: 'DONE' },
  { id: 'v3', localGovernmentCode: '5550103', localGovernmentName: 'อบต.วรนคร', state: 'CANCELLED' },
] as Clinic['visits'];

beforeAll(async () => {
  Element.prototype.scrollIntoView = () => undefined;
  await startI18n();
  await loadTexts('issues');
});
afterEach(() => vi.unstubAllGlobals());

function show(role: string, visits = CAME) {
  vi.stubGlobal('fetch', async () => Response.json({ items: [], total: 0 }));
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter>
          <SessionContext value={{ role, scope: {} } as Me}>
            <ClinicIssues visits={visits} />
          </SessionContext>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('Whoever holds a clinic raises issues of one that came, as found on its visit; who did not come is not offered', async () => {
  show('TRAINER');
  expect(screen.queryByRole('link')).toBeNull();
  await userEvent.click(screen.getByRole('combobox'));
  expect(screen.getAllByRole('option').map((one) => one.textContent)).toEqual(['ทต.ปัว', 'อบต.แงง']);
  await userEvent.click(screen.getByRole('option', { name: 'อบต.แงง' }));
  const raise = await screen.findByRole('link', { name: 'แจ้งปัญหาที่พบ' });
  expect(raise.getAttribute('href')).toBe('/issues/new?localGovernment=5550102&visit=v2');
});

it('Of a clinic for one nothing is chosen, and who may not raise issues only reads', async () => {
  show('DEPARTMENT', CAME.slice(0, 1));
  expect(await screen.findByText('ไม่ได้แจ้งปัญหาในการติดตามนี้')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});
