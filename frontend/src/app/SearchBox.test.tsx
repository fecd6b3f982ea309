import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Me } from '@/api/types';
import { startI18n, switchLanguage } from '@/shared/i18n';
import { SessionContext } from '@/shared/session';
import { ownPage } from '@/shared/signedIn';
import SearchBox from './SearchBox';

const admin = { id: 'u1', role: 'ADMIN', scope: { level: 'NATION' }, today: '2026-11-15' } as unknown as Me;
const local = {
  ...admin,
  role: 'LOCAL',
  scope: { level: 'LOCAL_GOVERNMENT', name: 'อบต.ปัว' },
} as unknown as Me;

const GROUPS = [
  {
    kind: 'LOCAL_GOVERNMENT',
    total: 7,
    items: [
      {
        kind: 'LOCAL_GOVERNMENT',
        id: '5550502',
        code: '5550502',
        title: 'เทศบาลตำบลปัว',
        detail: 'ปัว · น่าน',
        status: 'INCOMPLETE',
      },
    ],
  },
  {
    kind: 'DISTRICT',
    total: 1,
    items: [{ kind: 'DISTRICT', id: '5505', code: '5505', title: 'ปัว', detail: 'น่าน' }],
  },
  { kind: 'PERSON', total: 1, items: [{ kind: 'PERSON', id: 'p1', title: 'สมหญิง ปัว', status: 'PROVINCE' }] },
];

const asked: string[] = [];
let groups: unknown[] = GROUPS;

beforeAll(() => startI18n());
beforeEach(() => {
  ownPage('u1');
  localStorage.clear();
  asked.length = 0;
  groups = GROUPS;
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url).searchParams.get('q') ?? '');
    return Response.json({ groups });
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await switchLanguage('th');
});
// a closing dialog looks for the focus for a while, which needs the document
afterAll(() => new Promise((done) => setTimeout(done, 700)));

function Address() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

const onClose = vi.fn();

function open(me = admin) {
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionContext.Provider value={me}>
          <MemoryRouter initialEntries={['/compliance?province=55&asOf=2026-10-31']}>
            <SearchBox onClose={onClose} />
            <Address />
          </MemoryRouter>
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const type = (text: string) => userEvent.type(screen.getByRole('combobox'), text);
const address = () => document.querySelector('output')?.textContent;
const selected = () => screen.getByRole('option', { selected: true }).textContent;

it('Everything is found in groups, and opened by the keys with day and place kept', async () => {
  open();
  await type('ปัว');
  await screen.findByRole('option', { name: /เทศบาลตำบลปัว/ });
  expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
    'อปท.',
    'อำเภอ',
    'ผู้ใช้',
  ]);
  expect(asked).toEqual(['ปัว']);
  expect(selected()).toContain('เทศบาลตำบลปัว');
  await type('{ArrowDown}');
  expect(selected()).toBe('ดูทั้งหมด 7 รายการ');
  await type('{ArrowUp}{ArrowUp}');
  expect(selected()).toContain('สมหญิง ปัว');
  await type('{ArrowDown}{Enter}');
  expect(address()).toBe('/local-governments/5550502?asOf=2026-10-31&province=55');
  expect(onClose).toHaveBeenCalled();
});

it('A district becomes the place that is looked at, and all of a kind are seen wherever they lie', async () => {
  open();
  await type('ปัว');
  await userEvent.click(await screen.findByRole('option', { name: /5505 · น่าน/ }));
  expect(address()).toBe('/?asOf=2026-10-31&province=55&district=5505');
  await userEvent.click(screen.getByRole('option', { name: 'ดูทั้งหมด 7 รายการ' }));
  expect(address()).toBe(`/local-governments?asOf=2026-10-31&q=${encodeURIComponent('ปัว')}`);
});

it('Enter before the answer is there opens what these words find, not what the ones before found', async () => {
  open();
  await type('ปัว');
  await screen.findByRole('option', { name: /เทศบาลตำบลปัว/ });
  groups = [
    { kind: 'ISSUE', total: 1, items: [{ kind: 'ISSUE', id: 'i1', title: 'ปัวอนุมัติงบไม่ได้', detail: 'น่าน' }] },
  ];
  await type('อนุมัติ{Enter}');
  await waitFor(() => expect(address()).toBe('/issues/i1?asOf=2026-10-31&province=55'));
});

it('A local government sees all of its issues that are found', async () => {
  groups = [{ kind: 'ISSUE', total: 9, items: [{ kind: 'ISSUE', id: 'i1', title: 'ปัวอนุมัติงบไม่ได้' }] }];
  open(local);
  await type('ปัว');
  await userEvent.click(await screen.findByRole('option', { name: 'ดูทั้งหมด 9 รายการ' }));
  expect(address()).toBe(`/issues?asOf=2026-10-31&q=${encodeURIComponent('ปัว')}`);
});

it('Pages are found by their names in both languages, however these are typed', async () => {
  groups = [];
  open();
  await type('calend');
  expect(await screen.findByRole('option', { name: /ปฏิทิน/ })).toBeDefined();
  await userEvent.clear(screen.getByRole('combobox'));
  await type('เเม่ข่าย');
  const pages = await screen.findByRole('group', { name: 'เมนู' });
  await waitFor(() => expect(within(pages).getAllByRole('option')[0]?.textContent).toBe('แม่ข่าย'));
  await type('{Enter}');
  expect(address()).toBe('/hub-network?asOf=2026-10-31&province=55');
});

it('Nobody is led to pages that are not theirs', async () => {
  groups = [];
  open(local);
  await type('ปฏิทิน');
  expect(await screen.findByText('ไม่พบ "ปฏิทิน"')).toBeDefined();
  expect(screen.getByText(/ค้นเฉพาะในพื้นที่ของท่าน \(อบต.ปัว\)/)).toBeDefined();
});

it('What a person sees to is listed wherever it is', async () => {
  open({ ...admin, role: 'DEPARTMENT' });
  await type('ปัว');
  await userEvent.click(await screen.findByRole('option', { name: /สมหญิง/ }));
  expect(address()).toBe('/issues?asOf=2026-10-31&owner=p1');
});

it('One letter asks nothing; what was opened last is offered to its owner before anything is typed', async () => {
  const first = open();
  expect(screen.queryAllByRole('option')).toEqual([]);
  await type('ป');
  await new Promise((late) => setTimeout(late, 250));
  expect(asked).toEqual([]);
  await type('ัว');
  await userEvent.click(await screen.findByRole('option', { name: /สมหญิง/ }));
  expect(address()).toBe(
    `/users?asOf=2026-10-31&province=55&q=${encodeURIComponent('สมหญิง ปัว').replaceAll('%20', '+')}`,
  );
  first.unmount();
  const again = open();
  expect(within(screen.getByRole('group', { name: 'เปิดล่าสุด' })).getByRole('option').textContent).toBe(
    'สมหญิง ปัวสำนักงานจังหวัด (สถจ.)',
  );
  again.unmount();
  // somebody else's, who was here before
  const kept = localStorage.getItem('maekhai.recent') ?? '';
  localStorage.setItem('maekhai.recent', kept.replace('"owner":"u1"', '"owner":"u2"'));
  open();
  expect(screen.queryAllByRole('option')).toEqual([]);
});

it('A meeting is told by its kind, number and day', async () => {
  groups = [
    {
      kind: 'MEETING',
      total: 1,
      items: [
        {
          kind: 'MEETING',
          id: 'm1',
          code: '11/2569',
          title: 'น่าน',
          detail: 'ห้องประชุม 1',
          status: 'JOINT_PLANNING',
          on: '2026-11-12',
        },
      ],
    },
  ];
  open();
  await type('11/2569');
  const found = await screen.findByRole('option', { name: /ประชุมวางแผนร่วม ครั้งที่ 11\/2569/ });
  expect(found.textContent).toContain('น่าน · 12 พ.ย. 2569 · ห้องประชุม 1');
});
