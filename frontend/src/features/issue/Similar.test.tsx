import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startI18n } from '@/shared/i18n';
import { Similar } from './Similar';

beforeAll(() => startI18n());
afterEach(() => vi.unstubAllGlobals());

const SOLUTION = {
  id: '019abcde-7c52-7b0e-9d7e-5a7d1c1f2e01',
  title: 'ตรวจให้รายรับเท่ากับรายจ่าย',
  text: '1. เปิดรายงานประมาณการ\n2. แก้ยอดที่ต่าง\n3. อนุมัติ\n4. ตรวจอีกครั้ง',
  module: 'BUDGET',
  helped: 3,
};
const ISSUE = {
  id: '019abcde-7c52-7b0e-9d7e-5a7d1c1f2e02',
  title: 'อนุมัติงบไม่ได้',
  state: 'OPEN',
  module: 'BUDGET',
  localGovernment: { code: '6550191', name: 'อบต. ตัวอย่าง' },
  province: { code: '55', name: 'น่าน' },
  raisedOn: '2026-11-20',
};

function show(text: string, props: Partial<Parameters<typeof Similar>[0]> = {}) {
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter>
          <Similar text={text} {...props} />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

function answering(status: number, body: object) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(decodeURIComponent(new URL(request.url).search.replaceAll('+', ' ')));
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  });
  return asked;
}

it('What solved it is taken over, what was told before is followed', async () => {
  const asked = answering(200, {
    items: [
      { score: 0.9, solution: SOLUTION },
      { score: 0.4, issue: ISSUE },
    ],
  });
  const onUse = vi.fn();
  const onFollow = vi.fn();
  show(`อนุมัติ ${'งบ'.repeat(300)}`, { except: ISSUE.id, onUse, onFollow });
  await userEvent.click(await screen.findByRole('button', { name: /^ใช้แนวทาง ตรวจให้รายรับ/ }));
  expect(onUse).toHaveBeenCalledWith({
    solutionId: SOLUTION.id,
    title: SOLUTION.title,
    text: SOLUTION.text,
  });
  await userEvent.click(screen.getByRole('button', { name: /^เรื่องเดียวกับ อนุมัติงบไม่ได้/ }));
  expect(onFollow).toHaveBeenCalledWith(expect.objectContaining({ id: ISSUE.id }));
  expect(asked).toHaveLength(1);
  // no more of a text is looked at
  expect(new URLSearchParams(asked[0]).get('text')).toHaveLength(300);
});

it('A long text is cut until more of it is asked for', async () => {
  answering(200, { items: [{ score: 0.9, solution: SOLUTION }] });
  show('อนุมัติงบประมาณไม่ได้');
  const steps = await screen.findByText(/เปิดรายงานประมาณการ/);
  expect(steps.dataset.cut).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: /^อ่านทั้งหมด/ }));
  expect(steps.dataset.cut).toBe('false');
});

it('Nothing is asked about a few letters, and without a signal it is said that it goes on', async () => {
  const asked = answering(200, { items: [] });
  show('งบ');
  const { unmount } = show('อนุมัติงบประมาณไม่ได้');
  await screen.findByText('ยังไม่พบเรื่องที่คล้ายกัน');
  expect(asked).toHaveLength(1);
  unmount();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  show('เบิกเงินเดือนไม่ได้');
  await screen.findByText(/^ไม่มีสัญญาณ/);
  answering(500, { title: 'Internal Server Error', status: 500 });
  show('ปิดบัญชีสิ้นปีไม่ได้');
  await screen.findByText(/ในขณะนี้/);
});
