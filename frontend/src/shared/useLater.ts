import { useDebouncedCallback } from '@mantine/hooks';
import { useLocation } from 'react-router';

/**
 * Does what changes the address a moment after the last call; `flush` is for whoever leaves the field.
 *
 * While another page is loaded this one still stands, and what it did then would lead back to it: it is dropped.
 */
export function useLater<Args extends unknown[]>(run: (...args: Args) => void, delay: number) {
  const { pathname } = useLocation();
  return useDebouncedCallback((...args: Args) => {
    if (window.location.pathname === pathname) run(...args);
  }, delay);
}
