import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Letter, Me } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import LetterPage from './LetterPage';

beforeAll(() => startI18n());
beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());
// a closing dialog looks for the focus for a while, which needs the document
afterAll(() => new Promise((done) => setTimeout(done, 700)));

const me = { id: 'somsri', role: 'PROVINCE', today: '2026-11-28', scope: { provinceCode: '55' } } as Me;
const step = (kind: string, on: string, note?: string) => ({
  step: kind,
  on,
  at: `${on}T03:00:00Z`,
  by: 'สมศรี',
  note,
});
const letter = (change: object) =>
  ({
    id: 'l1',
    kind: 'HUB_INVITATION',
    subjectId: 'h1',
    province: { code: '55', name: 'น่าน' },
    title: 'ขอความร่วมมือเป็นแม่ข่าย',
    addressee: 'นายกเทศมนตรีตำบลปัว',
    addressees: 1,
    addresseeNames: ['นายกเทศมนตรีตำบลปัว'],
    state: 'PRESENTED',
    holder: { who: 'SIGNER', since: '2026-11-26', days: 2 },
    route: [step('WRITTEN', '2026-11-25'), step('PRESENTED', '2026-11-26')],
    may: [],
    signedWords: false,
    createdBy: 'สมศรี',
    changedAt: '2026-11-26T03:00:00Z',
    ...change,
  }) as Letter;

const numbered = letter({
  state: 'NUMBERED',
  signedWords: true,
  signedBy: 'นายสมชาย ใจซื่อ',
  letterNumber: 'นน 0023.3/101',
  letterDate: '2026-11-27',
  holder: { who: 'OFFICE', since: '2026-11-27', days: 1 },
  may: ['LETTER', 'WITHDRAW'],
});

/** A server with this letter and one that was signed before. */
function serving(one: Letter) {
  const sent: { method: string; path: string; version: string | null; body: unknown }[] = [];
  const before = { ...one, id: 'l0', signedBy: 'นายสมชาย ใจซื่อ', position: 'ท้องถิ่นจังหวัดน่าน' };
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET') {
      sent.push({
        method: request.method,
        path: pathname,
        version: request.headers.get('If-Match'),
        body: await request.json(),
      });
    }
    const answers: Record<string, unknown> = {
      provinces: { items: [{ code: '55', name: 'น่าน', nameEn: 'Nan' }], total: 1 },
      letters: { items: [before], total: 1 },
      l0: before,
    };
    return Response.json(answers[pathname.split('/').at(-1) ?? ''] ?? one, { headers: { ETag: '"7"' } });
  });
  return sent;
}

const open = () =>
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionContext value={me}>
          <MemoryRouter initialEntries={['/letters/l1']}>
            <Routes>
              <Route path="letters/:id" element={<LetterPage />} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const dialog = async () => within(await screen.findByRole('dialog'));

it('Who may do nothing reads it; who has it since when, and how far it has come', async () => {
  serving(letter({}));
  open();
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('ขอความร่วมมือเป็นแม่ข่าย');
  expect(screen.getByText(/ตั้งแต่ 26 พ.ย. 2569 \(2 วัน\)/)).toBeTruthy();
  const way = screen.getByRole('region', { name: 'ขั้นตอน' });
  expect(
    within(way)
      .getAllByRole('listitem')
      .map((one) => one.dataset.done),
  ).toEqual(['true', 'true', ...Array(5).fill(undefined)]);
  expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual(['ดูเป็นเอกสาร']);
});

it('It is sent back with what is to be mended, and never without', async () => {
  const sent = serving(letter({ may: ['CHECK', 'RETURN', 'SIGN', 'DELETE'] }));
  open();
  await press('ส่งกลับแก้ไข');
  const asked = await dialog();
  const back = () => userEvent.click(asked.getByRole('button', { name: 'ส่งกลับแก้ไข' }));
  await back();
  expect(await asked.findByText('บอกว่าต้องแก้ไขอะไร')).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.type(asked.getByLabelText(/^ข้อสังเกต/), 'ระบุวัน');
  await back();
  await waitFor(() =>
    expect(sent).toMatchObject([{ path: '/api/v1/letters/l1/return', body: { note: 'ระบุวัน' } }]),
  );
});

it('What came back says why, and where its words are mended', async () => {
  serving(
    letter({
      state: 'RETURNED',
      route: [
        step('WRITTEN', '2026-11-25'),
        step('PRESENTED', '2026-11-26'),
        step('RETURNED', '2026-11-27', 'ระบุวัน'),
      ],
      may: ['PRESENT', 'DELETE'],
    }),
  );
  open();
  const why = within(await screen.findByRole('alert'));
  expect(why.getByText('ระบุวัน')).toBeTruthy();
  expect(why.getByRole('link').getAttribute('href')).toBe('/hub-letter?province=55');
});

it('Who signs is who signed the last of its kind, until somebody says otherwise', async () => {
  const sent = serving(letter({ state: 'CHECKED', may: ['RETURN', 'SIGN', 'DELETE'] }));
  open();
  await press('ลงนามแล้ว');
  const asked = await dialog();
  expect((await asked.findByLabelText<HTMLInputElement>(/^ผู้ลงนาม/)).value).toBe('นายสมชาย ใจซื่อ');
  await userEvent.click(asked.getByRole('button', { name: 'ลงนามแล้ว' }));
  await waitFor(() =>
    expect(sent).toMatchObject([
      {
        path: '/api/v1/letters/l1/sign',
        body: { signedBy: 'นายสมชาย ใจซื่อ', position: 'ท้องถิ่นจังหวัดน่าน' },
      },
    ]),
  );
});

it('Sending it is recorded with today, of the version that was seen', async () => {
  const sent = serving(numbered);
  open();
  await press('บันทึกการส่ง');
  const asked = await dialog();
  expect(asked.queryByLabelText(/^เลขที่หนังสือ/)).toBeNull();
  await userEvent.click(asked.getByRole('button', { name: 'บันทึก' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        method: 'PATCH',
        path: '/api/v1/letters/l1',
        version: '"7"',
        body: { letterNumber: 'นน 0023.3/101', letterDate: '2026-11-27', sentOn: '2026-11-28' },
      },
    ]),
  );
});

it('A wrong number is corrected, and what was recorded is not emptied', async () => {
  const sent = serving(numbered);
  open();
  await press('แก้เลขและวันที่');
  const asked = await dialog();
  const save = () => userEvent.click(asked.getByRole('button', { name: 'บันทึก' }));
  const number = asked.getByLabelText(/^เลขที่หนังสือ/);
  await userEvent.clear(number);
  await save();
  expect(await asked.findByText(/ลบให้ว่างไม่ได้/)).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.type(number, 'นน 0023.3/102');
  await save();
  await waitFor(() =>
    expect(sent).toMatchObject([{ body: { letterNumber: 'นน 0023.3/102', letterDate: '2026-11-27' } }]),
  );
});
