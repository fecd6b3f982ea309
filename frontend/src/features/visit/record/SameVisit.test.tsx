import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { getWithEtag } from '@/api/client';
import type { Me, Visit } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import { SameVisit } from './SameVisit';

beforeAll(() => startI18n('start', 'main', 'visits'));
afterEach(() => vi.unstubAllGlobals());

const visit = {
  id: '7',
  state: 'DONE',
  mode: 'ON_SITE',
  on: '2026-02-01',
  reached: true,
  findings: 'ยังไม่กระทบยอด',
  trainers: [],
  trainerIds: [],
  nextSteps: [],
  attachments: [],
  probablySameAs: ['8'],
  writable: true,
  createdBy: 'สมศรี',
  createdAt: '2026-02-01T03:00:00Z',
} as unknown as Visit;

/** As its page reads it: anew when it is read anew. */
function Page() {
  const { data } = useQuery({
    ...getWithEtag('/api/v1/visits/{id}', { params: { path: { id: '7' } } }),
    initialData: { data: visit, etag: '"5"' },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <SameVisit visit={data.data} etag={data.etag} />;
}

/** @param refused statuses of the first answers to a deletion */
function open(role: Me['role'], other: object = {}, refused: number[] = []) {
  const sent: string[] = [];
  const theirs = { ...visit, id: '8', findings: 'กระทบยอดแล้ว', createdBy: 'สมชาย', ...other };
  let version = 2;
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'DELETE') {
      sent.push(`${new URL(request.url).pathname} ${request.headers.get('If-Match')}`);
      const status = refused.shift();
      if (status) {
        theirs.findings = 'แก้แล้วเมื่อครู่';
        version = 3;
        return Response.json({ code: 'REFUSED', title: 'ถูกปฏิเสธ' }, { status });
      }
      return new Response(null, { status: 204 });
    }
    const asked = new URL(request.url).pathname;
    if (asked.endsWith('/visits/7')) return Response.json(visit, { headers: { ETag: '"6"' } });
    return Response.json(asked.endsWith('/visits/8') ? theirs : { items: [], total: 0 }, {
      headers: { ETag: `"${version}"` },
    });
  });
  const me = { id: 'me', role, today: '2026-02-10', scope: { provinceCode: '55' } } as Me;
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={me}>
          <MemoryRouter initialEntries={['/visits/7']}>
            <Routes>
              <Route path="/visits/7" element={<Page />} />
              <Route path="/visits/8" element={<p>the other stayed</p>} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return sent;
}

const compare = () => userEvent.click(screen.getByRole('button', { name: /เทียบกับรายการที่/ }));
const button = (name: string) => screen.findByRole('button', { name });

it('The office sees where two records of one visit differ, and keeps the one that it looks at', async () => {
  const sent = open('PROVINCE');
  await compare();
  const table = await screen.findByRole('table');
  expect(table.textContent).toContain('ยังไม่กระทบยอด');
  expect(table.textContent).toContain('กระทบยอดแล้ว');
  expect(table.textContent).not.toContain('ลงพื้นที่');
  await userEvent.click(await button('เก็บรายการนี้ ลบอีกรายการ'));
  await waitFor(() => expect(sent).toEqual(['/api/v1/visits/8 "2"']));
  await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
});

it('or the other, on whose page it goes on', async () => {
  const sent = open('PROVINCE');
  await compare();
  await userEvent.click(await button('เก็บอีกรายการ ลบรายการนี้'));
  await screen.findByText('the other stayed');
  expect(sent).toEqual(['/api/v1/visits/7 "5"']);
});

it('What somebody changed meanwhile is shown before one of them goes', async () => {
  const sent = open('PROVINCE', {}, [412]);
  await compare();
  await userEvent.click(await button('เก็บรายการนี้ ลบอีกรายการ'));
  expect((await screen.findByRole('alert')).textContent).toContain('รายการเปลี่ยนไปเมื่อครู่');
  expect(screen.getByRole('table').textContent).toContain('แก้แล้วเมื่อครู่');
  await userEvent.click(await button('เก็บรายการนี้ ลบอีกรายการ'));
  await waitFor(() => expect(sent).toEqual(['/api/v1/visits/8 "2"', '/api/v1/visits/8 "3"']));
  await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
});

it('Where one of them is gone already there is nothing to settle', async () => {
  open('PROVINCE', {}, [404]);
  await compare();
  await userEvent.click(await button('เก็บรายการนี้ ลบอีกรายการ'));
  await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
});

it('What has photos is not deleted with them', async () => {
  open('PROVINCE', { attachments: [{ id: 'a' }] });
  await compare();
  expect((await button('เก็บรายการนี้ ลบอีกรายการ')).hasAttribute('disabled')).toBe(true);
  expect((await button('เก็บอีกรายการ ลบรายการนี้')).hasAttribute('disabled')).toBe(false);
  expect(screen.getByRole('alert').textContent).toContain('อีกรายการมีภาพ');
});

it('Who may not delete what was done is told who may', () => {
  open('TRAINER');
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByRole('link').getAttribute('href')).toBe('/visits/8');
  expect(screen.getByText(/ให้ สถจ. ลบหนึ่งรายการ/)).toBeTruthy();
});
