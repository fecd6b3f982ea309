import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { useList } from './useList';

it('A list is paged and sorted by the address, and its export takes the same filters without the page', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async ({ url }: Request) => {
    asked.push(url.replace(/^.*\/api/, '/api'));
    return Response.json({ items: [{ id: 'x' }], total: 101 });
  });
  const { result } = renderHook(
    () =>
      useList('/api/v1/cohorts/{id}/participants', { result: 'PASSED' }, { of: { id: '7' }, sort: 'name' }),
    {
      wrapper: ({ children }) => (
        <QueryClientProvider client={new QueryClient()}>
          <MemoryRouter initialEntries={['/?page=2']}>{children}</MemoryRouter>
        </QueryClientProvider>
      ),
    },
  );
  await waitFor(() => expect(result.current.rows).toHaveLength(1));
  expect(asked).toEqual(['/api/v1/cohorts/7/participants?result=PASSED&page=2&size=50&sort=name']);
  expect(result.current.total).toBe(101);
  expect(result.current.source).toEqual({
    path: '/cohorts/7/participants',
    params: { result: 'PASSED', sort: 'name' },
  });
  vi.unstubAllGlobals();
});
