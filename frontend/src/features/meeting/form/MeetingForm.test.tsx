import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Me } from '@/api/types';
import { keepDraft, readDraft } from '@/shared/form/draft';
import { startI18n } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import { ownPage } from '@/shared/signedIn';
import { valuesOf } from '../meetingValues';
import EditMeetingPage from './EditMeetingPage';
import { MeetingForm } from './MeetingForm';

// a form with many fields is drawn anew with each key: no pause between them
const keys = userEvent.setup({ delay: null });

beforeAll(async () => {
  ownPage('sombat');
  await startI18n('start', 'main', 'meetings', 'issues', 'trainers', 'queue');
});
beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

const me = {
  id: 'sombat',
  role: 'PROVINCE',
  name: 'สถจ.น่าน',
  today: '2026-11-28',
  scope: { level: 'PROVINCE', provinceCode: '55' },
} as Me;
const meeting = {
  id: '7',
  kind: 'MONTHLY_SUMMARY',
  state: 'HELD',
  number: 11,
  year: 2569,
  on: '2026-11-27',
  provinceCode: '55',
  province: { code: '55', name: 'น่าน' },
  agenda: [],
  attendees: [],
  actions: [],
  issues: [],
  issueIds: [],
  may: ['CHANGE'],
};

/** @param answers by the end of the address; anything else is an empty list */
function serve(answers: Record<string, unknown> = {}) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async ({ url }: Request) => {
    asked.push(url);
    const [, answer] = Object.entries(answers).find(([path]) => new URL(url).pathname.endsWith(path)) ?? [];
    return Response.json(answer ?? { items: [], total: 0 }, { headers: { ETag: '"4"' } });
  });
  return asked;
}

function show(ui: React.ReactNode) {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={me}>
          <MemoryRouter initialEntries={['/meetings/7/edit']}>
            <Routes>
              <Route path="/meetings/:id/edit" element={ui} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const begun = valuesOf('8', {
  kind: 'MONTHLY_SUMMARY',
  provinceCode: '55',
  number: 12,
  year: 2569,
  on: '2026-12-28',
} as Parameters<typeof valuesOf>[1]);
const onClose = vi.fn();
const showNew = () =>
  show(<MeetingForm values={begun} draft="meeting.new" onSaved={() => undefined} onClose={onClose} />);

it('What was typed into a meeting that somebody closed meanwhile is shown to be copied, until it is dropped', async () => {
  serve({ '/meetings/7': { ...meeting, state: 'CLOSED', may: [] } });
  keepDraft('meeting.7', { values: { recorder: 'นางสาวสอง', corrections: 'แก้หน้า 2' } });
  show(<EditMeetingPage />);
  expect(await screen.findByText('แก้ไขการประชุมนี้ไม่ได้')).toBeTruthy();
  const left = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /ยังไม่ได้บันทึก/ });
  expect(left.value).toContain('นางสาวสอง');
  expect(left.value).toContain('แก้หน้า 2');
  await keys.click(screen.getByRole('button', { name: 'ทิ้งที่พิมพ์ไว้' }));
  expect(screen.queryByRole('textbox', { name: /ยังไม่ได้บันทึก/ })).toBeNull();
  expect(readDraft('meeting.7')).toBeNull();
});

it('Who typed something is asked before it goes, and may go on writing', async () => {
  serve();
  onClose.mockClear();
  showNew();
  const place = screen.getByRole('textbox', { name: /สถานที่/ });
  await keys.type(place, 'วัด');
  await keys.click(screen.getByRole('button', { name: 'ยกเลิก' }));
  const dialog = await screen.findByRole('dialog');
  await keys.click(within(dialog).getByRole('button', { name: 'กลับไปเขียนต่อ' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((place as HTMLInputElement).value).toBe('วัด');
  expect(onClose).not.toHaveBeenCalled();
  await keys.click(screen.getByRole('button', { name: 'ยกเลิก' }));
  await keys.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'ทิ้งที่พิมพ์ไว้' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(readDraft('meeting.new')).toBeNull();
});

it('Who typed nothing leaves at once', async () => {
  serve();
  onClose.mockClear();
  showNew();
  await keys.click(screen.getByRole('button', { name: 'ยกเลิก' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(onClose).toHaveBeenCalledOnce();
});

const dated = async (day: string) => {
  const on = screen.getByRole('textbox', { name: /วันที่ประชุม/ });
  await keys.clear(on);
  await keys.type(on, day);
  await keys.tab();
};
const typed = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name }).value;

it('The year follows the day, and the meeting is counted anew in it', async () => {
  const asked = serve({ '/meetings/proposal': { number: 1 } });
  showNew();
  await dated('15/01/2570');
  await waitFor(() => expect(typed(/ครั้งที่/)).toBe('1'));
  expect(typed(/^ปี/)).toBe('2570');
  expect(asked.some((url) => /meetings\/proposal\?.*on=2027-01-15/.test(url))).toBe(true);
});

it('A number that somebody typed stays when the year follows the day', async () => {
  const asked = serve({ '/meetings/proposal': { number: 1 } });
  showNew();
  const number = screen.getByRole('textbox', { name: /ครั้งที่/ });
  await keys.clear(number);
  await keys.type(number, '3');
  await dated('15/01/2570');
  await waitFor(() => expect(typed(/^ปี/)).toBe('2570'));
  expect(typed(/ครั้งที่/)).toBe('3');
  expect(asked.some((url) => url.includes('meetings/proposal'))).toBe(false);
});
