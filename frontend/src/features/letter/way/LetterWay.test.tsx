import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { LetterItem, Me } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import { LetterWay } from './LetterWay';

beforeAll(() => startI18n());
beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());
// a closing dialog looks for the focus for a while, which needs the document
afterAll(() => new Promise((done) => setTimeout(done, 700)));

const somsri = { id: 'somsri', role: 'PROVINCE', today: '2026-11-28', scope: { provinceCode: '55' } } as Me;
const VISIT = '01999999-0000-7000-8000-000000000001';
const written = { id: 'l1', kind: 'NOTICE', state: 'PRESENTED' } as LetterItem;

/** A server with these letters, which refuses the first presentation when it is told to. */
function serving(letters: LetterItem[], refuse?: { status: number; code: string; title: string }) {
  const asked: { method: string; path: string; body?: unknown }[] = [];
  let refused = refuse === undefined;
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    const body = request.method === 'GET' ? undefined : await request.json();
    asked.push({ method: request.method, path: pathname, body });
    if (request.method === 'POST' && !refused) {
      refused = true;
      return Response.json(refuse, { status: refuse?.status });
    }
    if (request.method === 'POST') letters.push(written);
    return Response.json(request.method === 'GET' ? { items: letters, total: letters.length } : written, {
      headers: { ETag: '"1"' },
    });
  });
  return { asked, writes: () => asked.filter(({ method }) => method !== 'GET') };
}

const open = (me = somsri, may = true) =>
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionContext value={me}>
          <MemoryRouter>
            <LetterWay kind="NOTICE" subject={VISIT} may={may} />
          </MemoryRouter>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
const begin = () => screen.findByRole('button', { name: 'เสนอลงนาม หนังสือแจ้งกำหนดการติดตาม' });
const present = () => userEvent.click(screen.getByRole('button', { name: 'เสนอลงนาม' }));

it('A letter is written down and presented in one, and then says how far it is', async () => {
  const { writes } = serving([]);
  open();
  await userEvent.click(await begin());
  await userEvent.type(screen.getByLabelText('เสนอถึง'), 'ท้องถิ่นจังหวัดน่าน');
  await present();
  const link = await screen.findByRole('link', { name: 'หนังสือแจ้งกำหนดการติดตาม: เสนอลงนาม' });
  expect(link.getAttribute('href')).toBe('/letters/l1');
  const [put, post] = writes();
  expect(put).toMatchObject({ method: 'PUT', body: { kind: 'NOTICE', subjectId: VISIT } });
  expect(post).toEqual({
    method: 'POST',
    path: `${put?.path}/present`,
    body: { to: 'ท้องถิ่นจังหวัดน่าน' },
  });
  expect(screen.queryByRole('button', { name: /^เสนอ/ })).toBeNull();
});

it('What broke off on its way is sent again as the same letter', async () => {
  const { writes } = serving([], { status: 503, code: 'BUSY', title: 'ไม่ว่าง' });
  open();
  await userEvent.click(await begin());
  await present();
  await waitFor(() => expect(writes()).toHaveLength(2));
  await present();
  await waitFor(() => expect(writes()).toHaveLength(4));
  expect(new Set(writes().map(({ path }) => path.replace('/present', ''))).size).toBe(1);
});

it('Who may not write sees where it is, and begins nothing', async () => {
  serving([written]);
  open({ ...somsri, role: 'OBSERVER' } as Me, false);
  expect(await screen.findByRole('link', { name: /เสนอลงนาม$/ })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('A local government asks for no letters', () => {
  const { asked } = serving([]);
  open({ ...somsri, role: 'LOCAL' } as Me, false);
  expect(asked).toEqual([]);
});
