import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startI18n } from '@/shared/i18n';
import { OwnerSelect } from './OwnerSelect';

const PEOPLE = [
  { id: 'p1', name: 'สมหญิง ใจดี', role: 'PROVINCE' },
  { id: 'p2', name: 'สมชาย ใจงาม', role: 'TRAINER' },
];

beforeAll(() => {
  // nothing scrolls in here
  Element.prototype.scrollIntoView = () => undefined;
  return startI18n();
});
afterEach(() => vi.unstubAllGlobals());

function Field() {
  const [owner, setOwner] = useState<{ id: string; name: string } | null>(null);
  return (
    <OwnerSelect
      aria-label="ผู้รับผิดชอบ"
      province="55"
      value={owner?.id ?? null}
      name={owner?.name ?? ''}
      onPick={setOwner}
    />
  );
}

it('Once somebody is chosen, somebody else is found by their name and chosen instead', async () => {
  vi.stubGlobal('fetch', async (request: Request) => {
    const q = new URL(request.url).searchParams.get('q') ?? '';
    return Response.json({ items: PEOPLE.filter((one) => one.name.includes(q)), total: 2 });
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <Field />
      </QueryClientProvider>
    </MantineProvider>,
  );
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'ผู้รับผิดชอบ' });
  await userEvent.type(field, 'สมหญิง');
  await userEvent.click(await screen.findByRole('option', { name: /สมหญิง/ }));
  expect(field.value).toBe('สมหญิง ใจดี');
  await userEvent.clear(field);
  await userEvent.type(field, 'สมชาย');
  const other = await screen.findByRole('option', { name: /สมชาย/ });
  expect(field.value).toBe('สมชาย');
  await userEvent.click(other);
  expect(field.value).toBe('สมชาย ใจงาม');
});
