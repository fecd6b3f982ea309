import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Me } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import WizardPage from './WizardPage';

const ME = {
  id: 'u1',
  role: 'PROVINCE',
  scope: { level: 'PROVINCE', provinceCode: '55', name: 'น่าน' },
  today: '2026-11-23',
} as unknown as Me;
const sent: string[] = [];

class Request1 {
  upload = {};
  open(_: string, url: string) {
    sent.push(url);
  }
  setRequestHeader() {}
  send() {}
  abort() {}
}

beforeAll(() => startI18n());
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('XMLHttpRequest', Request1);
  vi.stubGlobal('fetch', async (request: Request) =>
    request.url.includes('/meetings/')
      ? Response.json(
          {
            id: 'm1',
            kind: 'MONTHLY_SUMMARY',
            number: 11,
            year: 2569,
            on: '2026-11-12',
            provinceCode: '55',
            province: { code: '55', name: 'น่าน' },
            state: 'HELD',
          },
          { headers: { ETag: '"1"' } },
        )
      : Response.json({ items: [], headings: [], columns: [], page: 0, size: 50, total: 0 }),
  );
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter initialEntries={['/imports/new?kind=meeting-attendance&about=m1']}>
          <SessionContext.Provider value={ME}>
            <WizardPage />
          </SessionContext.Provider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
});

it('Who comes from a meeting chooses no kind, and fills in the list of that meeting', async () => {
  const meeting = await screen.findByRole('link', { name: 'ประชุมสรุปประจำเดือน ครั้งที่ 11/2569' });
  expect(meeting.getAttribute('href')).toContain('/meetings/m1');
  expect(screen.queryAllByRole('radio')).toHaveLength(0);
  expect(screen.queryByText('ทั้งไฟล์เป็นของจังหวัด (ถ้าทราบ)')).toBeNull();
  await userEvent.upload(
    screen.getByLabelText('เลือกไฟล์'),
    new File(['ชื่อ-สกุล,มา/ไม่มา'], 'มา.csv', { type: 'text/csv' }),
    { applyAccept: false },
  );
  await screen.findByText('มา.csv');
  await userEvent.click(screen.getByRole('button', { name: 'ทดลองนำเข้า' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  const asked = new URL(sent[0]!, 'http://x').searchParams;
  expect(sent[0]).toContain('/imports/meeting-attendance');
  expect([asked.get('about'), asked.get('province'), asked.get('dryRun')]).toEqual(['m1', '55', 'true']);
});
