import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Link, Route, Routes, useLocation } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { startI18n } from '@/shared/i18n';
import { SearchFilter } from './filters';

beforeAll(() => startI18n());

const Address = () => <output>{decodeURIComponent(useLocation().search)}</output>;

it('Words are asked once they are typed, and follow the address that somebody else changed', async () => {
  history.replaceState(null, '', '/issues?q=ปัว');
  render(
    <MantineProvider env="test">
      <BrowserRouter>
        <SearchFilter />
        <Link to="/issues?q=น่าน">elsewhere</Link>
        <Link to="/issues">cleared</Link>
        <Address />
      </BrowserRouter>
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
  await userEvent.type(field, ' ปัว');
  await userEvent.click(screen.getByText('cleared'));
  expect(field.value).toBe('');
});

/** A list with its field, and a page that is still on its way until `arrive`. */
function openWithWordsPending() {
  history.replaceState(null, '', '/issues');
  let arrive = () => {};
  const Opened = lazy(
    () =>
      new Promise<{ default: () => React.ReactElement }>((done) => {
        arrive = () => done({ default: () => <h1>opened</h1> });
      }),
  );
  render(
    <MantineProvider env="test">
      <BrowserRouter>
        <Suspense>
          <Routes>
            <Route
              path="/issues"
              element={
                <>
                  <SearchFilter />
                  <Link to="/issues/1">one</Link>
                </>
              }
            />
            <Route path="/issues/1" element={<Opened />} />
          </Routes>
        </Suspense>
      </BrowserRouter>
    </MantineProvider>,
  );
  return () => act(async () => arrive());
}

/** Longer than words wait. */
const later = () => act(() => new Promise((done) => setTimeout(done, 400)));

it('A page that is opened right after typing is opened, and the way back leads to the words', async () => {
  const arrive = openWithWordsPending();
  await userEvent.type(screen.getByRole('textbox'), 'งบ');
  await userEvent.click(screen.getByText('one'));
  await later();
  await arrive();
  expect(await screen.findByText('opened')).toBeTruthy();
  expect(location.pathname).toBe('/issues/1');
  history.back();
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('งบ'));
  expect(decodeURIComponent(location.search)).toBe('?q=งบ');
});

it('Words that are late for the page which is opened are dropped, where the field was not even left', async () => {
  const arrive = openWithWordsPending();
  await userEvent.type(screen.getByRole('textbox'), 'งบ');
  fireEvent.click(screen.getByText('one'));
  await later();
  expect(location.pathname).toBe('/issues/1');
  await arrive();
  expect(await screen.findByText('opened')).toBeTruthy();
});
