import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Me } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import WizardPage from './WizardPage';

const ME = {
  id: 'u1',
  role: 'ADMIN',
  scope: { level: 'NATION' },
  today: '2026-11-15',
} as unknown as Me;

/** What the server was asked, to be answered when the test likes. */
class Sent {
  static all: Sent[] = [];
  static of = (index: number) => {
    const sent = Sent.all[index];
    if (!sent) throw new Error(`only ${Sent.all.length} were sent`);
    return sent;
  };
  upload = {};
  status = 200;
  responseText = '';
  url = '';
  body: FormData | undefined;
  aborted = false;
  onload: () => void = () => {};
  onabort: () => void = () => {};
  open(_: string, url: string) {
    this.url = url;
  }
  setRequestHeader() {}
  send(body: FormData) {
    this.body = body;
    Sent.all.push(this);
  }
  abort() {
    this.aborted = true;
    this.onabort();
  }
  async answer(report: object) {
    this.responseText = JSON.stringify({
      id: `i${Sent.all.indexOf(this)}`,
      status: 'DONE',
      stats: { read: 2, created: 2, updated: 0, unchanged: 0, rejected: 0, skipped: 1 },
      errors: [],
      errorCount: 0,
      warnings: [],
      warningCount: 0,
      ...report,
    });
    await act(async () => this.onload());
  }
}

const puts: unknown[] = [];

beforeAll(() => startI18n());
beforeEach(() => {
  Sent.all = [];
  puts.length = 0;
  vi.stubGlobal('XMLHttpRequest', Sent);
  vi.stubGlobal('fetch', async (request: Request) => {
    const headings = request.url.includes('/headings');
    if (request.method === 'PUT') puts.push([request.headers.get('If-Match'), await request.json()]);
    const body = headings
      ? {
          kind: 'budget-status',
          headings: [],
          columns: [{ key: 'approved_on', name: 'วันที่อนุมัติงบประมาณ' }],
        }
      : { items: [], page: 0, size: 50, total: 0 };
    return new Response(JSON.stringify(body), {
      headers: { 'Content-Type': 'application/json', ETag: '"3"' },
    });
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter initialEntries={['/imports/new?kind=budget-status']}>
          <SessionContext.Provider value={ME}>
            <WizardPage />
          </SessionContext.Provider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
});

const choose = async (name: string, text = 'รหัส\n1') => {
  await userEvent.upload(screen.getByLabelText('เลือกไฟล์'), new File([text], name, { type: 'text/csv' }), {
    applyAccept: false,
  });
  await screen.findByText(name);
};
const tryIt = async () => {
  const before = Sent.all.length;
  await userEvent.click(screen.getByRole('button', { name: 'ทดลองนำเข้า' }));
  await waitFor(() => expect(Sent.all).toHaveLength(before + 1));
  return Sent.of(before);
};
const commit = () => screen.queryByRole('button', { name: /นำเข้าจริง/ });

it('A dry run that comes back after another file was chosen commits nothing', async () => {
  await choose('a.csv');
  const ofA = await tryIt();
  await choose('b.csv');
  expect(ofA.aborted).toBe(true);
  await ofA.answer({});
  expect(commit()).toBeNull();
  const ofB = await tryIt();
  await ofB.answer({});
  expect(commit()).not.toBeNull();
});

it('Another kind or option voids what was tried', async () => {
  await choose('a.csv');
  await (await tryIt()).answer({});
  expect(commit()).not.toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /สถานะการบันทึกบัญชี/ }));
  expect(commit()).toBeNull();
  const tried = await tryIt();
  await userEvent.click(screen.getByRole('radio', { name: /สถานะงบประมาณ/ }));
  await tried.answer({});
  expect(commit()).toBeNull();
});

it('What is imported is what was tried, byte for byte and with the same options', async () => {
  await choose('a.csv', 'รหัส\n6810103');
  const tried = await tryIt();
  await tried.answer({});
  const button = commit();
  if (!button) throw new Error('nothing to commit');
  await userEvent.click(button);
  await waitFor(() => expect(Sent.all).toHaveLength(2));
  const written = Sent.of(1);
  expect(written.url).toBe(tried.url.replace('dryRun=true', 'dryRun=false'));
  const text = (sent: Sent) => (sent.body?.get('file') as File).text();
  expect(await text(written)).toBe(await text(tried));
  // while it is written nothing can be changed under it
  expect(screen.getByRole('radio', { name: /สถานะการบันทึกบัญชี/ })).toHaveProperty('disabled', true);
});

it('A column that is not understood is asked about; the answer serves the next try and is kept', async () => {
  await choose('a.csv');
  await (await tryIt()).answer({
    warningCount: 1,
    warnings: [
      { row: 1, column: 'วันลงมติสภา', code: 'UNKNOWN_COLUMN', message: 'ไม่เข้าใจคอลัมน์', messageEn: 'x' },
    ],
  });
  expect(await screen.findByRole('heading', { name: 'ข้อสังเกต (1)' })).toBeDefined();
  await userEvent.click(await screen.findByRole('combobox', { name: 'วันลงมติสภา' }));
  await userEvent.click(await screen.findByRole('option', { name: /วันที่อนุมัติงบประมาณ/ }));
  await userEvent.click(screen.getByRole('button', { name: 'ทดลองใหม่ด้วยคำตอบนี้' }));
  await waitFor(() => expect(Sent.all).toHaveLength(2));
  expect(new URL(Sent.of(1).url, 'http://x').searchParams.getAll('heading')).toEqual([
    'approved_on:วันลงมติสภา',
  ]);
  expect(puts).toEqual([['"3"', { headings: [{ heading: 'วันลงมติสภา', column: 'approved_on' }] }]]);
});
