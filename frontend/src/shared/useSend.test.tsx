import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { post } from '@/api/client';
import { useSend } from './useSend';

afterEach(() => {
  vi.unstubAllGlobals();
});

const answered = (status: number, body: object, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', async () =>
    Response.json(body, { status, headers: { ...headers, 'Content-Type': 'application/json' } }),
  );

function sending() {
  const client = new QueryClient();
  const read = vi.spyOn(client, 'invalidateQueries');
  const { result } = renderHook(() => useSend(), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  return { result, read };
}

const write = post('/api/v1/hub-plans/{id}/cancel', { params: { path: { id: '7' } } });

it('What was written is answered with its version, told, and then read anew', async () => {
  answered(200, { id: '7' }, { ETag: '"2"' });
  const { result, read } = sending();
  const told: string[] = [];
  read.mockImplementation(async () => void told.push('read anew'));
  const done = vi.fn(() => void told.push('done'));
  const answer = await act(() => result.current.send(write, { done }));
  expect(answer).toEqual({ data: { id: '7' }, etag: '"2"' });
  expect(done).toHaveBeenCalledWith(answer);
  expect(told).toEqual(['done', 'read anew']);
});

it('A conflict is handed to whoever wrote; what is not told there, and every other problem, is told as one', async () => {
  const { result, read } = sending();
  const failed = vi.fn();
  const conflict = vi.fn(() => true);
  answered(412, { code: 'STALE' });
  expect(await act(() => result.current.send(write, { conflict, failed }))).toBeUndefined();
  expect(conflict).toHaveBeenCalledOnce();
  expect(failed).not.toHaveBeenCalled();
  conflict.mockReturnValue(false);
  await act(() => result.current.send(write, { conflict, failed }));
  answered(422, { code: 'INVALID' });
  await act(() => result.current.send(write, { conflict, failed }));
  expect(conflict).toHaveBeenCalledTimes(2);
  expect(failed).toHaveBeenCalledTimes(2);
  expect(read).not.toHaveBeenCalled();
});

it('Without a connection it is told at once that nothing was written', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  const failed = vi.fn();
  const { result } = sending();
  await act(() => result.current.send(write, { failed }));
  expect(failed.mock.calls[0]![0]).toMatchObject({ code: 'NETWORK' });
  expect(result.current.busy).toBe(false);
});
