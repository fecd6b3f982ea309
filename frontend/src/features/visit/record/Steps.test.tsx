import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { getWithEtag } from '@/api/client';
import type { Me, Visit } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import { ownPage } from '@/shared/signedIn';
import { Steps } from './Steps';

beforeAll(async () => {
  ownPage('somsri');
  await startI18n('start', 'main', 'visits');
});
afterEach(() => vi.unstubAllGlobals());

const me = { id: 'somsri', role: 'TRAINER', today: '2026-02-10', scope: { provinceCode: '55' } } as Me;
const step = (id: string, text: string) => ({ id, text, owner: 'LOCAL_GOVERNMENT' });

/** A visit that the local government has confirmed; the answer is gone with the first change. */
function open() {
  let visit = {
    id: '7',
    state: 'DONE',
    mode: 'PHONE',
    on: '2026-02-01',
    localGovernment: { code: '6550101', name: 'ปัว' },
    trainers: [],
    trainerIds: [],
    nextSteps: [step('a', 'กระทบยอด'), step('b', 'ปิดบัญชี')],
    confirmation: { confirmed: true },
  } as unknown as Visit;
  const sent: (string | null | undefined)[][] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.url.endsWith('/session')) return Response.json(me);
    if (request.method === 'PUT') {
      const body = (await request.json()) as Pick<Visit, 'nextSteps'>;
      sent.push(body.nextSteps.map((one) => one.doneOn));
      visit = { ...visit, nextSteps: body.nextSteps, confirmation: null };
    }
    return Response.json(visit, { headers: { ETag: `"${sent.length}"` } });
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={me}>
          <Page />
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return sent;
}

function Page() {
  const visit = useQuery(getWithEtag('/api/v1/visits/{id}', { params: { path: { id: '7' } } }));
  return visit.data ? <Steps visit={visit.data.data} etag={visit.data.etag} writable /> : null;
}

it('Whoever ticks a step of a visit that was confirmed is asked before, and keys go on at the next one', async () => {
  const sent = open();
  const first = await screen.findByRole('button', { name: 'เสร็จแล้ว: กระทบยอด' });
  await userEvent.click(first);
  await userEvent.click(await screen.findByRole('button', { name: 'ยกเลิก' }));
  expect(sent).toEqual([]);
  await userEvent.click(first);
  await userEvent.click(await screen.findByRole('button', { name: 'เสร็จแล้ว' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'เสร็จแล้ว: กระทบยอด' })).toBeNull());
  expect(sent).toEqual([['2026-02-10', undefined]]);
  const second = screen.getByRole('button', { name: 'เสร็จแล้ว: ปิดบัญชี' });
  await waitFor(() => expect(document.activeElement).toBe(second));
  // nobody has confirmed it any more: nothing is asked
  await userEvent.click(second);
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
  expect(sent).toHaveLength(2);
  expect(document.activeElement).toBe(screen.getByRole('heading'));
});
