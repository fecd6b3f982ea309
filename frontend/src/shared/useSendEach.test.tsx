import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { put, type Write } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { startI18n } from './i18n';
import { useSendEach } from './useSendEach';

beforeAll(() => startI18n());
afterEach(() => vi.unstubAllGlobals());

const writeOf = (code: string): Write =>
  put('/api/v1/hubs/{id}/members/{code}', { params: { path: { id: 'h', code } } });

function sending(answers: Record<string, number>) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async ({ url }: Request) => {
    const code = url.replace(/.*\//, '');
    sent.push(code);
    return Response.json({ code: 'X', detail: `no ${code}` }, { status: answers[code] });
  });
  const client = new QueryClient();
  const read = vi.spyOn(client, 'invalidateQueries');
  const { result } = renderHook(() => useSendEach(), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  return { sent, read, result };
}

it('What is refused holds up none of the others, and all is read anew once', async () => {
  const { sent, read, result } = sending({ a: 200, b: 409, c: 200 });
  const done = vi.fn();
  await act(() => result.current.sendEach(['a', 'b', 'c'], writeOf, { done }));
  expect(sent).toEqual(['a', 'b', 'c']);
  const [outcome] = done.mock.calls[0]!;
  expect(outcome.done.map(({ item }: { item: string }) => item)).toEqual(['a', 'c']);
  expect(outcome.failed).toEqual([{ item: 'b', why: 'no b' }]);
  expect(read).toHaveBeenCalledOnce();
  expect(result.current.at).toBeUndefined();
});

it('What would be refused of each alike is sent no further, unless one is through', async () => {
  const halt = (error: unknown) => error instanceof ProblemError && error.status === 422;
  const done = vi.fn();
  const first = sending({ a: 422, b: 422 });
  await act(() => first.result.current.sendEach(['a', 'b'], writeOf, { done, halt }));
  expect(first.sent).toEqual(['a']);
  expect(done).not.toHaveBeenCalled();
  const second = sending({ a: 200, b: 422, c: 422 });
  await act(() => second.result.current.sendEach(['a', 'b', 'c'], writeOf, { done, halt }));
  expect(second.sent).toEqual(['a', 'b', 'c']);
  expect(done).toHaveBeenCalledOnce();
});
