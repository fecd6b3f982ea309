import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { get, post } from '@/api/client';
import { useFresh } from './useFresh';
import { useSend } from './useSend';

afterEach(() => {
  vi.unstubAllGlobals();
  onlineManager.setOnline(true);
});

const answered = (status: number, body: object, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', async () =>
    Response.json(body, { status, headers: { ...headers, 'Content-Type': 'application/json' } }),
  );

function sending() {
  const client = new QueryClient();
  const read = vi.spyOn(client, 'invalidateQueries');
  const { result } = renderHook(() => ({ ...useSend(), fresh: useFresh() }), {
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

it('Whoever sends twice at once is busy at once, until both are through', async () => {
  answered(200, { id: '7' });
  const { result } = sending();
  let both: Promise<unknown> = Promise.resolve();
  act(() => {
    both = Promise.all([result.current.send(write), result.current.send(write)]);
  });
  expect(result.current.busy).toBe(true);
  await act(() => both);
  expect(result.current.busy).toBe(false);
});

it('Where what should explain a conflict fails, the conflict itself is told', async () => {
  answered(412, { code: 'STALE' });
  const failed = vi.fn();
  const { result } = sending();
  await act(() => result.current.send(write, { conflict: () => Promise.reject(new Error('gone')), failed }));
  expect(failed.mock.calls[0]![0]).toMatchObject({ status: 412 });
});

it('Without a connection it is told at once that nothing was written, and nothing is written later', async () => {
  onlineManager.setOnline(false);
  const fetched = vi.fn(() => Promise.reject(new TypeError('offline')));
  vi.stubGlobal('fetch', fetched);
  const failed = vi.fn();
  const { result } = sending();
  await act(() => result.current.send(write, { failed }));
  await act(() =>
    result.current.send(
      async () => {
        await result.current.fresh(get('/api/v1/hub-plans/{id}', { params: { path: { id: '7' } } }));
        return write;
      },
      { failed },
    ),
  );
  expect(failed.mock.calls.map(([problem]) => problem.code)).toEqual(['NETWORK', 'NETWORK']);
  expect(result.current.busy).toBe(false);
  await act(async () => onlineManager.setOnline(true));
  expect(fetched).toHaveBeenCalledTimes(2);
});
