// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadWhenOutdated } from './reloadWhenOutdated';

describe('a tab that is older than the server', () => {
  const reload = vi.fn();
  const missing = () => {
    const event = new Event('vite:preloadError', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_800_000_000_000 });
    sessionStorage.clear();
    reload.mockReset();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  reloadWhenOutdated(window, reload);

  it('loads the page anew when a piece is gone', () => {
    expect(missing()).toBe(true);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('never goes round in circles', () => {
    missing();
    vi.advanceTimersByTime(5_000);
    expect(missing()).toBe(false);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('does it again at the next upgrade', () => {
    missing();
    vi.advanceTimersByTime(3_600_000);
    expect(missing()).toBe(true);
    expect(reload).toHaveBeenCalledTimes(2);
  });
});
