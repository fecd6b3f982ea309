import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Report } from '@/api/types';
import { keepDraft, readDraft } from '@/shared/form/draft';
import { startI18n } from '@/shared/i18n';
import { draftOf } from '../draftOf';
import { useLeaving } from '../leaving';
import { SECTIONS } from '../reportWords';
import { useWriting } from './useWriting';

beforeAll(() => startI18n('start', 'main', 'reports'));
beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

const NAME = draftOf('55', '2026-10');

/** A report in which nobody wrote anything but this; the rest proposes itself from the data as they are by now. */
function report(written: Record<string, string>, data: string, more: Partial<Report> = {}) {
  const proposed = Object.fromEntries(
    ['summary', ...SECTIONS].map((part) => [part, { text: `${part} ${data}`, sentences: [] }]),
  );
  const said = (part: string) => written[part] ?? `${part} ${data}`;
  return {
    provinceCode: '55',
    month: '2026-10',
    state: 'DRAFT',
    summary: said('summary'),
    sections: Object.fromEntries(SECTIONS.map((part) => [part, said(part)])),
    issueIds: [`issue-${data}`],
    issues: [],
    proposed,
    ...more,
  } as unknown as Report;
}

/** A server that stores what it is sent, while the data behind the report move on each time. */
function server() {
  const sent: Record<string, unknown>[] = [];
  const written: Record<string, string> = {};
  vi.stubGlobal('fetch', async (request: Request) => {
    const body = await request.json();
    sent.push(body);
    Object.assign(written, body.sections, body.summary !== undefined && { summary: body.summary });
    return Response.json(report(written, `${sent.length + 1}`), {
      headers: { ETag: `"${sent.length + 1}"` },
    });
  });
  return sent;
}

function open(of: Report) {
  const client = new QueryClient();
  return renderHook(() => ({ ...useWriting(of, '"1"'), leaving: useLeaving(NAME) }), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
}

it("What only proposes itself anew is shown, and is never sent as somebody's words", async () => {
  const sent = server();
  const { result } = open(report({}, '1'));
  act(() => result.current.change('status', 'เขียนเอง'));
  await act(() => result.current.write());
  expect(sent).toEqual([{ sections: { status: 'เขียนเอง' } }]);
  expect(result.current.values.hubs).toBe('hubs 2');
  expect(result.current.values.issueIds).toBe('issue-2');
  expect(result.current.proposed?.hubs?.text).toBe('hubs 2');
  expect(await act(() => result.current.write())).toBe(true);
  expect(sent).toHaveLength(1);
  expect(readDraft(NAME)).toBeNull();
});

it('A page that is left sends what was typed once, and what opens next hears when that is done', async () => {
  const sent = server();
  const writing = open(report({}, '1'));
  const next = renderHook(() => useLeaving(NAME));
  act(() => writing.result.current.change('status', 'เขียนเอง'));
  act(() => writing.unmount());
  expect(next.result.current).toBe(true);
  await waitFor(() => expect(next.result.current).toBe(false));
  expect(sent).toEqual([{ sections: { status: 'เขียนเอง' } }]);
  expect(readDraft(NAME)).toBeNull();
});

it('What another tab keeps on the device is not dropped by one that has saved its own', async () => {
  server();
  const { result } = open(report({}, '1'));
  act(() => result.current.change('status', 'เขียนเอง'));
  const other = { mine: { hubs: 'ของอีกแท็บ' }, from: { hubs: 'hubs 1' }, base: '"1"' };
  keepDraft(NAME, other);
  await act(() => result.current.write());
  expect(readDraft(NAME)).toEqual(other);
});

it('What lies before whoever signs is not taken back by what the device still kept', async () => {
  const sent = server();
  keepDraft(NAME, { mine: { hubs: 'พิมพ์ค้างไว้' }, from: { hubs: 'hubs 1' }, base: '"1"' });
  const { result, unmount } = open(report({}, '1', { state: 'FOR_SIGNATURE' }));
  expect(result.current.values.hubs).toBe('พิมพ์ค้างไว้');
  expect(await act(() => result.current.write())).toBe(false);
  expect(result.current.keeping).toBe('held');
  expect(sent).toEqual([]);
  await act(() => result.current.takeBack());
  expect(sent).toEqual([{ sections: { hubs: 'พิมพ์ค้างไว้' } }]);
  unmount();
  expect(sent).toHaveLength(1);
});
