import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { keepDraft } from '@/shared/form/draft';
import { startI18n } from '@/shared/i18n';
import { exportWaiting } from '@/shared/offline/exportWaiting';
import { keep, waitingOf } from '@/shared/offline/outbox';
import { ownPage } from '@/shared/signedIn';
import SignOut from './SignOut';

vi.mock('@/shared/offline/exportWaiting', () => ({ exportWaiting: vi.fn() }));

const VISIT = '/api/v1/visits/7';
const server = { reachable: false };
const onSignOut = vi.fn(async () => undefined);
const onClose = vi.fn();

beforeAll(async () => {
  ownPage('somsri');
  await startI18n('start', 'main', 'queue');
});
beforeEach(async () => {
  vi.clearAllMocks();
  localStorage.clear();
  server.reachable = false;
  vi.stubGlobal('fetch', async (request: Request) => {
    if (!server.reachable) throw new TypeError('no connection');
    return Response.json(request.url.endsWith('/session') ? { id: 'somsri' } : {}, {
      headers: { ETag: '"1"' },
    });
  });
  await keep({ kind: 'VISIT', title: 'ทต.ปัว', url: VISIT, body: { findings: 'ยังไม่ส่ง' } });
});
afterEach(() => vi.unstubAllGlobals());
// a closing dialog looks for the focus for a while, which needs the document
afterAll(() => new Promise((done) => setTimeout(done, 700)));

async function ask() {
  render(
    <MantineProvider>
      <SignOut onClose={onClose} onSignOut={onSignOut} />
    </MantineProvider>,
  );
  await screen.findByText('ยังมี 1 รายการที่ยังไม่ได้ส่ง');
  return (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
}

it('Who sends first is signed out once all is sent, and told what is left when it isn’t', async () => {
  const press = await ask();
  await press('ส่งเดี๋ยวนี้แล้วออก');
  expect(await screen.findByText('ยังส่งไม่ได้อีก 1 รายการ')).toBeTruthy();
  expect(onSignOut).not.toHaveBeenCalled();
  server.reachable = true;
  await press('ส่งเดี๋ยวนี้แล้วออก');
  await waitFor(() => expect(onSignOut).toHaveBeenCalledWith('KEPT'));
  expect(await waitingOf('somsri')).toEqual([]);
});

it('Who saves a file has what waits and what was only typed in it, and still chooses', async () => {
  keepDraft('visit.new.5550502', { values: { findings: 'พิมพ์ค้าง' } });
  render(
    <MantineProvider>
      <SignOut onClose={onClose} onSignOut={onSignOut} />
    </MantineProvider>,
  );
  await screen.findByText('ยังมี 2 รายการที่ยังไม่ได้ส่ง');
  await userEvent.click(screen.getByRole('button', { name: 'บันทึกเป็นไฟล์' }));
  expect(await screen.findByText(/^บันทึกเป็นไฟล์แล้ว/)).toBeTruthy();
  expect(exportWaiting).toHaveBeenCalledWith([expect.objectContaining({ url: VISIT })], {
    'visit.new.5550502': { values: { findings: 'พิมพ์ค้าง' } },
  });
  expect(onSignOut).not.toHaveBeenCalled();
});

it('Who keeps it on the device is signed out with it kept; who throws it away says so twice', async () => {
  const press = await ask();
  await press(/^เก็บไว้ในเครื่องนี้ให้ฉัน/);
  await waitFor(() => expect(onSignOut).toHaveBeenCalledWith('KEPT'));
  onSignOut.mockClear();
  await press('ทิ้งทั้งหมด แล้วออก');
  expect(onSignOut).not.toHaveBeenCalled();
  await press(/^ทิ้ง 1 รายการจริงหรือไม่/);
  await waitFor(() => expect(onSignOut).toHaveBeenCalledWith('DROPPED'));
});

it('Who stays signed in loses nothing', async () => {
  const press = await ask();
  await press('ไม่ออก');
  expect(onClose).toHaveBeenCalled();
  expect(onSignOut).not.toHaveBeenCalled();
  expect(await waitingOf('somsri')).toHaveLength(1);
});
