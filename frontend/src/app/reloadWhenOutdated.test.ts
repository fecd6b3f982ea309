// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadWhenOutdated, TOO_OLD } from './reloadWhenOutdated';

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

  it('stays as it is without a connection', () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValueOnce(false);
    expect(missing()).toBe(false);
    expect(reload).not.toHaveBeenCalled();
  });

  it('fetches the newest one when the server no longer knows it', async () => {
    window.dispatchEvent(new Event(TOO_OLD));
    window.dispatchEvent(new Event(TOO_OLD));
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  it('does it again at the next upgrade', () => {
    missing();
    vi.advanceTimersByTime(3_600_000);
    expect(missing()).toBe(true);
    expect(reload).toHaveBeenCalledTimes(2);
  });
});
