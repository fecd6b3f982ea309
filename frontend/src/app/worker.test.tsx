import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startI18n } from '@/shared/i18n';
import { watchBuilds } from './worker';

beforeAll(() => startI18n('start', 'main'));
afterEach(() => vi.unstubAllGlobals());

/** The worker of a browser, which all its windows have in common. */
function browser() {
  const waiting = { postMessage: vi.fn() };
  const container = Object.assign(new EventTarget(), {
    controller: {} as object | null,
    register: async () => Object.assign(new EventTarget(), { waiting, update: vi.fn() }),
  });
  const reload = vi.fn();
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
  vi.stubGlobal('location', { reload });
  return { waiting, container, reload };
}

it('Of two windows the one that takes the newer build is loaded anew, and so is the other, once', async () => {
  const { waiting, container, reload } = browser();
  render(
    <MantineProvider>
      <Notifications />
    </MantineProvider>,
  );
  // both watch; the offer stands in each, here drawn once
  await watchBuilds();
  await watchBuilds();
  await userEvent.click(await screen.findByRole('button', { name: 'ใช้รุ่นใหม่เดี๋ยวนี้' }));
  expect(waiting.postMessage).toHaveBeenCalledExactlyOnceWith('TAKE_OVER');
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledTimes(2);
});

it('The first worker that there is takes over without a reload', async () => {
  const { container, reload } = browser();
  container.controller = null;
  await watchBuilds();
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).not.toHaveBeenCalled();
});
