import { MantineProvider, TextInput } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { getWithEtag, ifMatch, put } from '@/api/client';
import { startI18n } from '../i18n';
import { readDraft } from './draft';
import { RecordDialog } from './RecordForm';
import { useRecord } from './useRecord';

beforeAll(() => startI18n());
beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

const params = { path: { code: '550101' } };
const PATH = '/api/v1/local-governments/{code}/contacts';

interface Values {
  phone: string;
  email: string;
}

/** Of what both changed the one, and the other. */
function meet(from: Values, mine: Values, theirs: Values) {
  const fields = ['phone', 'email'] as const;
  const both = fields.filter((f) => mine[f] !== from[f] && theirs[f] !== from[f] && mine[f] !== theirs[f]);
  const met = Object.fromEntries(
    fields.map((f) => [f, mine[f] === from[f] ? theirs[f] : mine[f]]),
  ) as unknown as Values;
  return { mine: met, theirs: { ...met, ...Object.fromEntries(both.map((f) => [f, theirs[f]])) }, both };
}
const of = ({ phone, email }: { phone?: string | null; email?: string | null }): Values => ({
  phone: phone ?? '',
  email: email ?? '',
});

function Contacts({ onClose, meets = false }: { onClose: () => void; meets?: boolean }) {
  const values: Values = { phone: '054-1', email: '' };
  const record = useRecord({
    draft: 'test',
    values,
    etag: '"1"',
    fields: { phone: 'โทรศัพท์', email: 'อีเมล' },
    write: (body, version) => put(PATH, { params, body, headers: ifMatch(version) }),
    theirs: {
      query: getWithEtag(PATH, { params }),
      of,
    },
    together: meets ? { meet, of, told: 'รวมแล้ว' } : undefined,
    onClose,
  });
  return (
    <RecordDialog of={record} title="ติดต่อ">
      <TextInput {...record.field('phone')} />
      <TextInput {...record.field('email')} />
    </RecordDialog>
  );
}

function open(meets = false) {
  const onClose = vi.fn();
  const ui = (
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <Contacts onClose={onClose} meets={meets} />
      </QueryClientProvider>
    </MantineProvider>
  );
  return { onClose, ...render(ui) };
}

/** What is sent, and what is answered in turn. */
function answering(...answers: [status: number, body: object, etag?: string][]) {
  const sent: { method: string; version: string | null; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const text = await request.text();
    sent.push({
      method: request.method,
      version: request.headers.get('If-Match'),
      body: text ? JSON.parse(text) : null,
    });
    const [status, body, etag] = answers.shift()!;
    return Response.json(body, { status, headers: etag ? { ETag: etag } : {} });
  });
  return sent;
}

const phone = () => screen.getByLabelText<HTMLInputElement>('โทรศัพท์');
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('What is typed survives leaving, and is gone once it is saved with the version it was read with', async () => {
  const { onClose, unmount } = open();
  await userEvent.type(phone(), '23');
  unmount();
  const again = open();
  expect(phone().value).toBe('054-123');
  const sent = answering([200, {}, '"2"']);
  await press('บันทึก');
  await waitFor(() => expect(again.onClose).toHaveBeenCalledOnce());
  expect(sent).toEqual([{ method: 'PUT', version: '"1"', body: { phone: '054-123', email: '' } }]);
  expect(readDraft('test')).toBeNull();
  expect(onClose).not.toHaveBeenCalled();
});

it('Cancelling drops what was typed', async () => {
  const { onClose } = open();
  await userEvent.type(phone(), '2');
  expect(readDraft('test')).not.toBeNull();
  await press('ยกเลิก');
  expect(onClose).toHaveBeenCalledOnce();
  expect(readDraft('test')).toBeNull();
});

it('A refusal stands beside its field, in view, and the form stays open with what was typed', async () => {
  const seen = vi.fn();
  Element.prototype.scrollIntoView = function () {
    seen(this);
  };
  const { onClose } = open();
  await userEvent.type(phone(), 'x');
  answering([422, { code: 'INVALID', errors: [{ pointer: '/phone', code: 'BAD', message: 'ไม่ถูกต้อง' }] }]);
  await press('บันทึก');
  expect(await screen.findByText('ไม่ถูกต้อง')).toBeDefined();
  expect(phone().getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(seen).toHaveBeenCalledWith(phone()));
  expect(phone().value).toBe('054-1x');
  expect(readDraft('test')).not.toBeNull();
  expect(onClose).not.toHaveBeenCalled();
});

it('What somebody else saved stands beside what was typed; keeping mine is saved over it', async () => {
  const { onClose } = open();
  await userEvent.type(phone(), '2');
  const sent = answering([412, { code: 'STALE' }], [200, { phone: '054-9' }, '"7"'], [200, {}, '"8"']);
  await press('บันทึก');
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('โทรศัพท์')).toBeDefined();
  expect(within(alert).getByText('054-9')).toBeDefined();
  expect(within(alert).queryByText('อีเมล')).toBeNull();
  await press('ใช้ของท่าน');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent.map(({ method, version }) => [method, version])).toEqual([
    ['PUT', '"1"'],
    ['GET', null],
    ['PUT', '"7"'],
  ]);
});

it('Taking theirs goes on from their version', async () => {
  open();
  await userEvent.type(phone(), '2');
  const sent = answering([412, { code: 'STALE' }], [200, { phone: '054-9' }, '"7"'], [200, {}, '"8"']);
  await press('บันทึก');
  await screen.findByRole('alert');
  await press('ใช้ที่บันทึกอยู่');
  expect(phone().value).toBe('054-9');
  expect(screen.queryByRole('alert')).toBeNull();
  await press('บันทึก');
  await waitFor(() => expect(sent).toHaveLength(3));
  expect(sent[2]).toMatchObject({ version: '"7"', body: { phone: '054-9' } });
});

it('What is typed after it was saved stays typed, and a form that was left closes nothing any more', async () => {
  // What is shown is read anew for ever: as on a weak signal.
  const reading = vi.spyOn(QueryClient.prototype, 'invalidateQueries').mockReturnValue(new Promise(() => {}));
  try {
    const { onClose, unmount } = open();
    answering([200, {}, '"2"']);
    await press('บันทึก');
    await waitFor(() => expect(reading).toHaveBeenCalled());
    await userEvent.type(phone(), '2');
    unmount();
    const next = open();
    expect(phone().value).toBe('054-12');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(onClose).not.toHaveBeenCalled();
    expect(next.onClose).not.toHaveBeenCalled();
    expect(readDraft('test')).toMatchObject({ base: '"2"' });
  } finally {
    reading.mockRestore();
  }
});

it('Who saved on a weak signal does not wait until everything was read anew', async () => {
  const reading = vi.spyOn(QueryClient.prototype, 'invalidateQueries').mockReturnValue(new Promise(() => {}));
  try {
    const { onClose } = open();
    answering([200, {}, '"2"']);
    await press('บันทึก');
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce(), { timeout: 10_000 });
  } finally {
    reading.mockRestore();
  }
});

it('What is typed while it is being sent stays typed, on the version that was just written', async () => {
  const { onClose } = open();
  await userEvent.type(phone(), '2');
  let answer: (response: Response) => void = () => undefined;
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise<Response>((resolve) => {
        answer = resolve;
      }),
  );
  await press('บันทึก');
  await userEvent.type(phone(), '3');
  answer(Response.json({}, { headers: { ETag: '"2"' } }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(readDraft('test')).toEqual({ values: { phone: '054-123', email: '' }, base: '"2"' });
});

it('What two changed in different places goes together by itself, also from a draft that was begun before', async () => {
  const first = open(true);
  await userEvent.type(phone(), '2');
  first.unmount();
  const { onClose } = open(true);
  const sent = answering(
    [412, { code: 'STALE' }],
    [200, { phone: '054-1', email: 'a@nan.go.th' }, '"7"'],
    [200, { phone: '054-12', email: 'a@nan.go.th' }, '"8"'],
  );
  await press('บันทึก');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent[2]).toEqual({
    method: 'PUT',
    version: '"7"',
    body: { phone: '054-12', email: 'a@nan.go.th' },
  });
});

it('Of what both changed a person chooses, and what only one changed stays either way', async () => {
  open(true);
  await userEvent.type(phone(), '2');
  answering([412, { code: 'STALE' }], [200, { phone: '054-9', email: 'a@nan.go.th' }, '"7"']);
  await press('บันทึก');
  const alert = await screen.findByRole('alert');
  expect(within(alert).queryByText('อีเมล')).toBeNull();
  await press('ใช้ที่บันทึกอยู่');
  expect(phone().value).toBe('054-9');
  expect(screen.getByLabelText<HTMLInputElement>('อีเมล').value).toBe('a@nan.go.th');
});
