import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { beforeAll, expect, it, vi } from 'vitest';
import { ProblemError } from '@/api/problem';
import { toCsv } from './download';
import i18next, { startI18n, switchLanguage } from './i18n';
import { problemText } from './problemText';
import { StatusChip } from './status';
import { DataTable } from './table/DataTable';
import { Conflict } from './ui/Conflict';
import { DateField } from './ui/DateField';
import { NumberField, typedNumber } from './ui/NumberField';
import { withParams } from './url';

beforeAll(() => startI18n());

function Address() {
  return <output>{useLocation().search}</output>;
}
const show = (ui: ReactNode, at = '/') =>
  render(
    <MantineProvider env="test">
      <MemoryRouter initialEntries={[at]}>
        {ui}
        <Address />
      </MemoryRouter>
    </MantineProvider>,
  );

it('A status is told by a word and its reasons, in the language chosen', async () => {
  const { unmount } = show(<StatusChip status="INCOMPLETE" reasons={['BUDGET_NOT_APPROVED']} />);
  expect(screen.getByTitle('งบประมาณยังไม่อนุมัติ').textContent).toBe('ไม่ครบถ้วน');
  unmount();
  await switchLanguage('en');
  show(<StatusChip status="INCOMPLETE" reasons={['BUDGET_NOT_APPROVED']} />);
  expect(screen.getByTitle('Budget not approved').textContent).toBe('Incomplete');
  expect(document.documentElement.lang).toBe('en');
  await switchLanguage('th');
});

it('English says one day and two days', async () => {
  await switchLanguage('en');
  expect(i18next.t('reports.left', { n: '1' })).toBe('1 day left');
  expect(i18next.t('reports.left', { n: '2' })).toBe('2 days left');
  expect(i18next.t('reports.left', { n: '1,001' })).toBe('1,001 days left');
  expect(i18next.t('coverage.wholeProvinces', { n: '0', of: '1' })).toBe('0 of 1 province is fully covered');
  await switchLanguage('th');
});

const rows = [
  { code: '1', name: 'ก' },
  { code: '2', name: 'ข' },
];
const table = (
  <DataTable
    name="test"
    label="ตาราง"
    columns={[
      { key: 'name', label: 'ชื่อ', sort: 'name', cell: (r: (typeof rows)[number]) => r.name },
      { key: 'code', label: 'รหัส', cell: (r) => r.code },
    ]}
    rows={rows}
    total={120}
    source={{ path: '/tests', params: {} }}
    rowKey={(r) => r.code}
    empty="ว่าง"
  />
);

it('A table keeps its sort and page in the address', async () => {
  show(table, '/?province=55&page=1');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'ชื่อ' }));
  expect(document.querySelector('output')?.textContent).toBe('?province=55&sort=name');
  await user.click(screen.getByRole('button', { name: 'ชื่อ' }));
  expect(document.querySelector('output')?.textContent).toBe('?province=55&sort=-name');
  expect(screen.getByRole('columnheader', { name: 'ชื่อ' }).getAttribute('aria-sort')).toBe('descending');
  await user.click(screen.getByRole('button', { name: 'ถัดไป' }));
  expect(document.querySelector('output')?.textContent).toBe('?province=55&sort=-name&page=1');
});

it('A table without rows says what to do', () => {
  show(
    <DataTable
      name="none"
      label="x"
      columns={[]}
      rows={[]}
      rowKey={() => ''}
      source={{ path: '/tests', params: {} }}
      empty="ยังไม่มีข้อมูล"
    />,
  );
  expect(screen.getByText('ยังไม่มีข้อมูล')).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});

it('A conflict shows only what differs, and loses nothing', async () => {
  const keep = vi.fn();
  const take = vi.fn();
  show(
    <Conflict
      fields={[
        { key: 'phone', label: 'โทรศัพท์', mine: '054-1', theirs: '054-2' },
        { key: 'email', label: 'อีเมล', mine: 'a@b', theirs: 'a@b' },
        { key: 'to', label: 'ถึงวันที่', mine: '2026-09-30', theirs: '' },
      ]}
      onKeepMine={keep}
      onTakeTheirs={take}
    />,
  );
  const alert = screen.getByRole('alert');
  expect(within(alert).getByText('054-1')).toBeDefined();
  expect(within(alert).getByText('054-2')).toBeDefined();
  expect(within(alert).queryByText('อีเมล')).toBeNull();
  expect(within(alert).getByText('30 ก.ย. 2569')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'ใช้ของท่าน' }));
  expect(keep).toHaveBeenCalledOnce();
  expect(take).not.toHaveBeenCalled();
});

it('A typed Buddhist day becomes ISO, and an ISO day is shown Buddhist', async () => {
  const change = vi.fn();
  show(<DateField label="วันที่" value="2026-09-30" onChange={change} />);
  const field = screen.getByLabelText<HTMLInputElement>('วันที่');
  expect(field.value).toBe('30 ก.ย. 2569');
  await userEvent.clear(field);
  await userEvent.type(field, '15/10/2569');
  expect(change).toHaveBeenLastCalledWith('2026-10-15');
});

it.each([
  '31/02/2569',
  'พรุ่งนี้',
  '16/10/2569',
])('A day that is none, or may not be chosen, stays as it was typed, with the reason: %s', async (text) => {
  const change = vi.fn();
  const Form = () => {
    const [value, setValue] = useState<string | null>('2026-09-30');
    const set = (next: string | null) => {
      setValue(next);
      change(next);
    };
    return <DateField label="วันที่" value={value} onChange={set} maxDate="2026-10-15" />;
  };
  show(<Form />);
  const field = screen.getByLabelText<HTMLInputElement>('วันที่');
  await userEvent.clear(field);
  await userEvent.type(field, text);
  await userEvent.tab();
  expect(field.value).toBe(text);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(change).toHaveBeenLastCalledWith(text);
  await userEvent.clear(field);
  await userEvent.type(field, '๑๕ ต.ค. ๖๙{Enter}');
  expect(change).toHaveBeenLastCalledWith('2026-10-15');
  expect(field.value).toBe('15 ต.ค. 2569');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  await userEvent.clear(field);
  await userEvent.tab();
  expect(change).toHaveBeenLastCalledWith(null);
});

it('An amount is read with its Thai digits and its unit; what is none stays and is sent as it is', async () => {
  const change = vi.fn();
  const Form = () => {
    const [value, setValue] = useState<number | string>('');
    const set = (next: number | string) => {
      setValue(next);
      change(next);
    };
    return <NumberField label="วงเงิน" amount value={value} onChange={set} />;
  };
  show(<Form />);
  const field = screen.getByLabelText<HTMLInputElement>('วงเงิน');
  await userEvent.type(field, '๑,๒๓๔.๕๐ บาท');
  await userEvent.tab();
  expect(change).toHaveBeenLastCalledWith(1234.5);
  expect(field.value).toBe('1,234.5');
  await userEvent.clear(field);
  await userEvent.type(field, '1.2 ล้าน');
  await userEvent.tab();
  expect(field.value).toBe('1.2 ล้าน');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(typedNumber(change.mock.lastCall?.[0])).toBe('1.2 ล้าน');
  expect(typedNumber('')).toBeNull();
});

it('CSV opens in Excel with its Thai, and runs no formula', async () => {
  const blob = toCsv([
    ['ชื่อ', 'จำนวน'],
    ['=HYPERLINK("x")', -5],
    ['มี "คำ", และ', null],
  ]);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text.split('\r\n').slice(1)).toEqual([`"'=HYPERLINK(""x"")",-5`, '"มี ""คำ"", และ",', '']);
});

it('Addresses leave out what is not set', () => {
  expect(withParams('/map', { province: '55', district: null, q: '' })).toBe('/map?province=55');
  expect(withParams('/map', {})).toBe('/map');
});

it('A last page that has emptied goes back to the one before it', async () => {
  const table = (rows: string[], total: number) => (
    <DataTable
      name="test"
      label="ตาราง"
      columns={[{ key: 'name', label: 'ชื่อ', cell: (r: string) => r }]}
      rows={rows}
      total={total}
      rowKey={(r) => r}
      source={{ path: '/x', params: {} }}
      empty={<p>ไม่มี</p>}
    />
  );
  const { unmount } = show(table([], 50), '/?page=2&size=25&sort=name');
  await waitFor(() => expect(screen.getByText('?page=1&size=25&sort=name')).toBeDefined());
  unmount();
  show(table([], 0), '/?size=25');
  expect(screen.getByText('ไม่มี')).toBeDefined();
});

it('What a proxy answers is told in the language of the reader', () => {
  const from = (status: number, title: string) => problemText(new ProblemError({ status, title }));
  expect(from(503, 'Service Unavailable')).toBe('ระบบไม่พร้อมใช้งานชั่วคราว โปรดรอสักครู่แล้วลองใหม่');
  expect(from(413, 'Payload Too Large')).toBe('ไฟล์หรือข้อมูลที่ส่งใหญ่เกินไป');
  expect(from(418, "I'm a teapot")).toBe('เกิดข้อผิดพลาดที่ไม่คาดคิด โปรดลองใหม่');
  const told = { status: 503, code: 'BUSY', title: 'ไม่ว่าง', detail: 'ลองใหม่ใน 5 วินาที' };
  expect(problemText(new ProblemError(told))).toBe('ลองใหม่ใน 5 วินาที');
});
