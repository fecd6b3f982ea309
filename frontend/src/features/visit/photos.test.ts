import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { sendAgain, waitingOf } from '@/shared/offline/outbox';
import { shrink } from '@/shared/offline/shrink';
import { store } from '@/shared/offline/store';
import { take } from './photos';

vi.mock('@/shared/signedIn', () => ({ pageOwner: () => 'somsri' }));
vi.mock('@/shared/offline/shrink', () => ({ shrink: vi.fn() }));
vi.mock('@/shared/offline/outbox', async (real) => ({ ...(await real<object>()), sendAgain: vi.fn() }));

const MB = 1024 * 1024;
const file = (name: string, size = 10) => new File([new Uint8Array(size)], name, { type: 'image/jpeg' });
const kept = async () =>
  Promise.all(
    (await waitingOf('somsri')).map(async (row) => ({
      name: row.title,
      size: row.size,
      bytes: (await store.files.get(row.id))?.bytes.byteLength,
    })),
  );

beforeEach(async () => {
  await store.waiting.clear();
  await store.files.clear();
  vi.clearAllMocks();
  vi.mocked(shrink).mockImplementation(async (of) => of);
});

it('One that is too large is named and holds up none of the others, which are sent at once', async () => {
  const untaken = await take('v', [file('a.jpg'), file('large.jpg', 11 * MB), file('b.jpg')], true);
  expect(untaken.map(({ name, why }) => [name, why?.status])).toEqual([['large.jpg', 413]]);
  expect((await kept()).map((one) => one.name)).toEqual(['a.jpg', 'b.jpg']);
  expect(await store.files.count()).toBe(2);
  expect(sendAgain).toHaveBeenCalledOnce();
});

it('A photo lies on the device before anything looks into it, and makes room for the smaller one', async () => {
  let before: unknown;
  vi.mocked(shrink).mockImplementation(async () => {
    before = await kept();
    return file('a.jpg', 3);
  });
  await take('v', [file('a.png', 11 * MB)], false);
  expect(before).toEqual([{ name: 'a.png', size: 11 * MB, bytes: 11 * MB }]);
  expect(await kept()).toEqual([{ name: 'a.jpg', size: 3, bytes: 3 }]);
});
