import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, MemoryRouter, useLocation } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { startI18n } from '@/shared/i18n';
import { SearchFilter } from './filters';

beforeAll(() => startI18n());

const Address = () => <output>{decodeURIComponent(useLocation().search)}</output>;

it('Words are asked once they are typed, and follow the address that somebody else changed', async () => {
  render(
    <MantineProvider env="test">
      <MemoryRouter initialEntries={['/issues?q=ปัว']}>
        <SearchFilter />
        <Link to="/issues?q=น่าน">elsewhere</Link>
        <Link to="/issues">cleared</Link>
        <Address />
      </MemoryRouter>
    </MantineProvider>,
  );
  const field = screen.getByRole<HTMLInputElement>('textbox');
  expect(field.value).toBe('ปัว');
  await userEvent.type(field, ' งบ ');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('?q=ปัว+งบ'));
  // the blank behind the fingers stays
  expect(field.value).toBe('ปัว งบ ');
  await userEvent.click(screen.getByText('elsewhere'));
  expect(field.value).toBe('น่าน');
  await userEvent.click(screen.getByText('cleared'));
  expect(field.value).toBe('');
});
