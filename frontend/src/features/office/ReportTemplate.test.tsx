import { MantineProvider } from '@mantine/core';
import { cleanNotifications, Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Me, ReportTemplate as Template, TemplateField } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import { ReportTemplate } from './ReportTemplate';

beforeAll(() => startI18n());
afterEach(() => {
  cleanNotifications();
  vi.unstubAllGlobals();
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const me = { id: 'somsri', role: 'PROVINCE', today: '2026-11-23', scope: { provinceCode: '55' } } as Me;
const none: Template = {
  provinceCode: '55',
  fileName: null,
  bytes: null,
  uploadedAt: null,
  uploadedBy: null,
  used: [],
  unused: ['เดือน', 'สรุป'],
};
const brought: Template = {
  ...none,
  fileName: 'แบบ สถจ.docx',
  bytes: 48_213,
  uploadedAt: '2026-11-12T09:24:00Z',
  uploadedBy: 'นางสาวมาลี ตัวอย่าง',
  used: ['เดือน'],
  unused: ['สรุป'],
};
const fields: TemplateField[] = [
  { name: 'เดือน', alias: 'month', kind: 'TEXT', thai: 'เดือนที่รายงาน', english: 'the month' },
  { name: 'สรุป', alias: 'summary', kind: 'BLOCK', thai: 'สรุป ๕ บรรทัด', english: 'the summary' },
];
const wrong = {
  status: 422,
  code: 'INVALID',
  title: 'รับข้อมูลนี้ไม่ได้',
  detail: 'มีข้อมูลที่ไม่ถูกต้อง',
  errors: [
    { pointer: '', code: 'TEMPLATE_UNKNOWN', message: 'ไม่มีคำแทน "เดือนนี้"' },
    { pointer: '', code: 'TEMPLATE_NOT_ALONE', message: 'คำแทน "สรุป" ต้องอยู่ในย่อหน้าของตัวเอง' },
  ],
};

interface Sent {
  method: string;
  address: string;
  version: string | null;
  type: string | null;
}

/** A server that has a template or none. @param refuses whether it finds fault with what is brought */
function answering(has: boolean, refuses = false) {
  const sent: Sent[] = [];
  let there = has;
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const answer = () => Response.json(there ? brought : none, { headers: { ETag: there ? '"3"' : '"4"' } });
    if (pathname.endsWith('.docx')) {
      sent.push({ method: 'GET', address: pathname + search, version: null, type: null });
      return new Response('a document', { headers: { 'Content-Type': DOCX } });
    }
    if (pathname.endsWith('placeholders')) return Response.json({ items: fields });
    if (request.method !== 'GET') {
      sent.push({
        method: request.method,
        address: pathname + decodeURIComponent(search),
        version: request.headers.get('If-Match'),
        type: request.headers.get('Content-Type'),
      });
      if (refuses) return Response.json(wrong, { status: 422 });
      there = request.method === 'PUT';
      return request.method === 'PUT' ? answer() : new Response(null, { status: 204 });
    }
    return answer();
  });
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }));
  return sent;
}

const open = () =>
  render(
    <MantineProvider env="test">
      <Notifications />
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={me}>
          <ReportTemplate province="55" />
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
const choose = async (file: File) =>
  userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file, {
    applyAccept: false,
  });
/** What is told of a file by that name. */
const refused = async (name: RegExp) =>
  (await screen.findByText(name, { selector: '[role=alert] [lang=th]' })).closest(
    '[role=alert]',
  ) as HTMLElement;
const word = (name: string) => new File(['x'], name, { type: DOCX });

it('An office without a template brings one, under its name and without a version', async () => {
  const sent = answering(false);
  open();
  await screen.findByText(/ยังไม่มีแม่แบบของสำนักงาน/);
  expect(screen.queryByRole('button', { name: /ลองกับรายงาน/ })).toBeNull();
  await choose(word('แบบ สถจ.docx'));
  await screen.findByText('แบบ สถจ.docx');
  expect(sent).toEqual([
    {
      method: 'PUT',
      address: '/api/v1/provinces/55/report-template?name=แบบ สถจ.docx',
      version: null,
      type: DOCX,
    },
  ]);
  expect(screen.getByText(/ใช้คำแทน 1 จาก 2 คำ/)).toBeTruthy();
});

it('All that is wrong with a file is told at once, and another one is refused before it is sent', async () => {
  const sent = answering(true, true);
  open();
  await screen.findByText('แบบ สถจ.docx');
  await choose(word('ผิด.docx'));
  const told = await refused(/ผิด.docx/);
  expect(told.textContent).toContain('ผิด.docx');
  expect(told.textContent).toContain('ไม่มีคำแทน "เดือนนี้"');
  expect(told.textContent).toContain('คำแทน "สรุป" ต้องอยู่ในย่อหน้าของตัวเอง');
  expect(sent.at(-1)?.version).toBe('"3"');
  await choose(new File(['x'], 'แบบ.doc'));
  expect((await refused(/แบบ.doc$/)).textContent).toContain('ต้องเป็นไฟล์ Word');
  await choose(new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'ใหญ่.docx', { type: DOCX }));
  expect((await refused(/ใหญ่.docx/)).textContent).toContain('5 MB');
  expect(sent.filter((one) => one.method === 'PUT')).toHaveLength(1);
});

it('It is tried with the month that is reported now, and what is no longer used can be had back', async () => {
  const sent = answering(true);
  open();
  await userEvent.click(await screen.findByRole('button', { name: /^ลองกับรายงานเดือน ต.ค./ }));
  expect(sent.at(-1)?.address).toBe('/api/v1/monthly-reports/55/2026-10/document.docx?template=OWN');
  await userEvent.click(screen.getByRole('button', { name: 'เลิกใช้' }));
  await screen.findByText(/ยังไม่มีแม่แบบของสำนักงาน/);
  expect(sent.at(-1)).toMatchObject({ method: 'DELETE', version: '"3"' });
  await userEvent.click(await screen.findByRole('button', { name: 'เลิกทำ' }));
  await screen.findByText('แบบ สถจ.docx');
  expect(sent.at(-1)).toMatchObject({
    method: 'PUT',
    address: '/api/v1/provinces/55/report-template?name=แบบ สถจ.docx',
    version: null,
  });
});

it('Placeholders are found by their names and by what they are', async () => {
  answering(true);
  open();
  await screen.findByText('{{สรุป}}');
  expect(screen.getByText('{{เดือน}}')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: 'ค้นหาคำแทน' }), '๕ บรรทัด');
  expect(screen.queryByText('{{เดือน}}')).toBeNull();
  expect(screen.getByText('{{สรุป}}')).toBeTruthy();
});
