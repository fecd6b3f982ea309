import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { keepDraft, readDraft } from '@/shared/form/draft';
import { flush, keep, waitingOf } from '@/shared/offline/outbox';
import { store } from '@/shared/offline/store';
import { followInstead } from './followInstead';

vi.mock('@/shared/signedIn', () => ({ pageOwner: () => 'somsri' }));

const MINE = '/api/v1/issues/3';
const photo = new Blob(['jpeg'], { type: 'image/jpeg' });

beforeEach(async () => {
  await Promise.all(store.tables.map((table) => table.clear()));
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('no connection');
  });
  vi.stubGlobal('location', { origin: 'http://screen.example' });
});

it('Words and photos go to the issue that is followed instead, and what was mended waits no more', async () => {
  keepDraft('issue.comment.9', { values: { id: 'c1', text: 'โทรไปแล้ว' }, base: null });
  await keep({ kind: 'ISSUE', title: 'ซ้ำ', url: MINE, body: {} });
  await keep({ kind: 'ATTACHMENT', title: 'a.jpg', url: `${MINE}/attachments/1`, body: photo, draft: true });
  expect(await followInstead({ id: '3', title: 'อนุมัติไม่ได้', detail: 'ยอดไม่เท่ากัน' }, '9')).toBe(1);
  expect(readDraft('issue.comment.9')).toEqual({
    values: { id: 'c1', text: 'โทรไปแล้ว\n\nอนุมัติไม่ได้\nยอดไม่เท่ากัน' },
    base: null,
  });
  expect((await waitingOf('somsri')).map((row) => row.url)).toEqual(['/api/v1/issues/9/attachments/1']);
  await flush();
});
