import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Me, PaperWords } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import PaperWordsPage from './PaperWordsPage';

beforeAll(() => startI18n());
beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

const me = {
  id: 'somsri',
  role: 'PROVINCE',
  today: '2026-11-23',
  scope: { level: 'PROVINCE', provinceCode: '55' },
} as Me;
const PROGRAMS = { subject: 'แจ้งกำหนดการ', body: 'ไป ในวัน', closing: 'จึงเรียนมา' };

it('The first words of an office are saved under its hands, and those of the program come back into the form', async () => {
  let words: PaperWords = {
    provinceCode: '55',
    paper: 'NOTICE',
    own: false,
    words: PROGRAMS,
    placeholders: ['{วันที่}'],
    mayBeEmpty: [],
  };
  vi.stubGlobal('fetch', async (request: Request) => {
    if (!request.url.includes('paper-words'))
      return Response.json({ items: [{ code: '55', name: 'น่าน' }], total: 1 });
    if (request.method === 'PUT')
      words = { ...words, own: true, words: (await request.json()) as PaperWords['words'] };
    if (request.method === 'DELETE') {
      words = { ...words, own: false, words: PROGRAMS };
      return new Response(null, { status: 204 });
    }
    return Response.json(words, { headers: { ETag: `"${words.own}"` } });
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={me}>
          <MemoryRouter initialEntries={['/visit-papers?paper=NOTICE']}>
            <PaperWordsPage />
          </MemoryRouter>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  const body = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^ข้อความ(?!ปิด)/ });
  await userEvent.type(body, ' 7');
  await userEvent.click(screen.getByRole('button', { name: 'บันทึก' }));
  const back = await screen.findByRole('button', { name: 'กลับไปใช้ถ้อยคำของโปรแกรม' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'บันทึก' }));
  await userEvent.click(back);
  const sure = await screen.findAllByRole('button', { name: 'กลับไปใช้ถ้อยคำของโปรแกรม' });
  await userEvent.click(sure.at(-1)!);
  await waitFor(() => expect(body.value).toBe('ไป ในวัน'));
  expect(body.isConnected).toBe(true);
});
