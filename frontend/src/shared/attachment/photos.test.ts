import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { sendAgain, waitingOf } from '../offline/outbox';
import { shrink } from '../offline/shrink';
import { store } from '../offline/store';
import { LIMITS, take } from './photos';

vi.mock('../signedIn', () => ({ pageOwner: () => 'somsri' }));
vi.mock('../offline/shrink', () => ({ shrink: vi.fn() }));
vi.mock('../offline/outbox', async (real) => ({ ...(await real<object>()), sendAgain: vi.fn() }));

const MB = 1024 * 1024;
const JPEG = [0xff, 0xd8, 0xff, 0xe0];
const file = (name: string, size = 10, head = JPEG, type = 'image/jpeg') =>
  new File([new Uint8Array(head), new Uint8Array(size - head.length)], name, { type });
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
  const untaken = await take(
    '/api/v1/visits/v',
    [file('a.jpg'), file('large.jpg', 11 * MB), file('b.jpg')],
    true,
  );
  expect(untaken).toEqual([{ name: 'large.jpg', why: 'TOO_LARGE' }]);
  expect((await kept()).map((one) => one.name)).toEqual(['a.jpg', 'b.jpg']);
  expect(await store.files.count()).toBe(2);
  expect(sendAgain).toHaveBeenCalledOnce();
});

it('A photo lies on the device before anything looks into it, and makes room for the smaller one', async () => {
  let before: unknown;
  vi.mocked(shrink).mockImplementation(async () => {
    before = await kept();
    return file('a.jpg', 4);
  });
  await take('/api/v1/visits/v', [file('a.png', 11 * MB)], false);
  expect(before).toEqual([{ name: 'a.png', size: 11 * MB, bytes: 11 * MB }]);
  expect(await kept()).toEqual([{ name: 'a.jpg', size: 4, bytes: 4 }]);
});

it('What is no photo or paper, too large for one, or one too many is named when it is chosen, and lies nowhere', async () => {
  const pdf = [...'%PDF-1.7'].map((c) => c.charCodeAt(0));
  const untaken = await take(
    '/api/v1/visits/v',
    [
      file('letter.docx', 20, [0x50, 0x4b, 3, 4], 'application/octet-stream'),
      file('said-to-be.jpg', 20, [0x3c, 0x68, 0x74, 0x6d]),
      file('plan.pdf', 11 * MB, pdf, 'application/pdf'),
      file('small.pdf', 20, pdf, 'application/pdf'),
      file('a.jpg'),
      file('b.jpg'),
    ],
    false,
    2,
  );
  expect(untaken).toEqual([
    { name: 'letter.docx', why: 'OTHER_TYPE' },
    { name: 'said-to-be.jpg', why: 'OTHER_TYPE' },
    { name: 'plan.pdf', why: 'TOO_LARGE' },
    { name: 'b.jpg', why: 'TOO_MANY' },
  ]);
  expect((await kept()).map((one) => one.name)).toEqual(['small.pdf', 'a.jpg']);
});

it('What is refused when it is chosen is what the server says that it refuses', () => {
  const { paths } = JSON.parse(readFileSync('../backend/openapi.json', 'utf8'));
  const { description, requestBody } = paths['/api/v1/visits/{id}/attachments/{attachmentId}'].put;
  expect(description).toContain(`At most ${LIMITS.bytes / MB} MB each and ${LIMITS.ofOne} a visit`);
  expect(Object.keys(requestBody.content).sort()).toEqual([...LIMITS.types].sort());
});
