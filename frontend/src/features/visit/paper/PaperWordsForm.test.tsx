import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Me, PaperWords } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import { PaperWordsForm } from './PaperWordsForm';

beforeAll(() => startI18n());
beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

const me = { id: 'somsri', role: 'PROVINCE', today: '2026-11-23', scope: { provinceCode: '55' } } as Me;
const words: PaperWords = {
  provinceCode: '55',
  paper: 'NOTICE',
  own: true,
  words: { subject: 'แจ้งกำหนดการ', body: 'ไป ในวัน', closing: 'จึงเรียนมา' },
  placeholders: ['{ชื่อ อปท.}', '{วันที่}', '{ผู้ให้ข้อมูล}'],
  mayBeEmpty: ['{ผู้ให้ข้อมูล}'],
};

/** What is sent; words are refused as stale, for somebody else has saved others. */
function answering() {
  const sent: { method: string; path: string; version: string | null; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET')
      sent.push({
        method: request.method,
        path: pathname,
        version: request.headers.get('If-Match'),
        body: await request.json(),
      });
    if (request.method === 'POST') return new Response('a document');
    if (request.method === 'PUT' && sent.length === 1)
      return Response.json({ status: 412, code: 'STALE', title: 'เปลี่ยนไปแล้ว' }, { status: 412 });
    return Response.json(
      pathname.includes('paper-words')
        ? { ...words, words: { ...words.words, subject: 'เรื่องของเขา' } }
        : { items: [{ code: '55', name: 'น่าน' }], total: 1 },
      { headers: { ETag: '"9"' } },
    );
  });
  return sent;
}

const open = () =>
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={me}>
          <PaperWordsForm of={words} etag={'"1"'} />
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
const body = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^ข้อความ(?!ปิด)/ });

it('What is filled in goes where the cursor stands, and beside it stands what the words say', async () => {
  answering();
  open();
  await userEvent.click(body());
  body().setSelectionRange(3, 3);
  await userEvent.click(screen.getByRole('button', { name: '{ชื่อ อปท.}' }));
  expect(body().value).toBe('ไป {ชื่อ อปท.}ในวัน');
  expect(screen.getByText('ไป องค์การบริหารส่วนตำบลตัวอย่างในวัน')).toBeTruthy();
  await userEvent.type(body(), '{{อะไร}');
  expect(screen.getByText(/ไม่มีสิ่งใดเติมใน/)).toBeTruthy();
});

it('What there may be nothing of is told, and its line is left out before the visit', async () => {
  answering();
  open();
  expect(screen.getByText(/^\{ผู้ให้ข้อมูล\} อาจไม่มีข้อมูล/)).toBeTruthy();
  await userEvent.type(body(), '{enter}พบ ');
  await userEvent.click(screen.getByRole('button', { name: '{ผู้ให้ข้อมูล}' }));
  expect(body().value).toContain('พบ {ผู้ให้ข้อมูล}');
  const preview = screen.getByRole('region', { name: 'ตัวอย่างหนังสือ' });
  expect(preview.textContent).toContain('ไป ในวัน');
  expect(preview.textContent).not.toContain('พบ');
});

it('A sample is made of what is typed, before it is saved', async () => {
  const sent = answering();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => {} }));
  open();
  await userEvent.type(body(), ' 7');
  await userEvent.click(screen.getByRole('button', { name: /ดูเป็นไฟล์ Word/ }));
  expect(sent).toEqual([
    {
      method: 'POST',
      path: '/api/v1/visits/paper-words/55/NOTICE/sample',
      version: null,
      body: { subject: 'แจ้งกำหนดการ', body: 'ไป ในวัน 7', closing: 'จึงเรียนมา' },
    },
  ]);
});

it('What somebody else saved meanwhile stands beside what was typed, and neither is lost', async () => {
  const sent = answering();
  open();
  await userEvent.type(body(), ' 7');
  await userEvent.click(screen.getByRole('button', { name: 'บันทึก' }));
  expect(await screen.findByText('เรื่องของเขา')).toBeTruthy();
  expect(body().value).toBe('ไป ในวัน 7');
  expect(sent).toMatchObject([
    { method: 'PUT', path: '/api/v1/visits/paper-words/55/NOTICE', version: '"1"' },
  ]);
});
