import { queryOptions } from '@tanstack/react-query';
import createClient, { type FetchResponse, type MaybeOptionalInit, type Middleware } from 'openapi-fetch';
import type { PathsWithMethod } from 'openapi-typescript-helpers';
import { ProblemError, toProblem } from './problem';
import type { paths } from './schema';

export const API = '/api/v1';

let language = 'th';
/** The server writes its messages in this language. */
export function setApiLanguage(value: string) {
  language = value;
}

type Listener = () => void;
const unauthorized = new Set<Listener>();
/** Called whenever the server says that the session has ended, wherever it was found out. */
export function onUnauthorized(listener: Listener) {
  unauthorized.add(listener);
  return () => {
    unauthorized.delete(listener);
  };
}

/** For the one request that can't go through send(): an upload that shows its progress. */
export function apiHeaders(): Record<string, string> {
  return { Accept: 'application/json', 'Accept-Language': language };
}

export function sessionEnded() {
  for (const listener of unauthorized) listener();
}

/** The one way to the server: adds the language, turns every refusal into a ProblemError. */
export async function send(request: Request): Promise<Response> {
  if (!request.headers.has('Accept-Language')) request.headers.set('Accept-Language', language);
  const response = await globalThis.fetch(request).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ProblemError({ status: 0, title: 'network', code: 'NETWORK' });
  });
  if (response.ok) return response;
  const problem = await toProblem(response);
  const signingIn = request.method === 'POST' && new URL(request.url).pathname === `${API}/session`;
  if (response.status === 401 && !signingIn) sessionEnded();
  throw new ProblemError(problem);
}

const throwing: Middleware = {
  onRequest: ({ request }) => {
    if (!request.headers.has('Accept')) request.headers.set('Accept', 'application/json');
    return request;
  },
};

const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', fetch: send });
api.use(throwing);

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export type Path<M extends Method> = PathsWithMethod<paths, M>;
type Init<P extends Path<M>, M extends Method = 'get'> = MaybeOptionalInit<paths[P], M>;
type Operation<P extends Path<M>, M extends Method> = paths[P] extends {
  [K in M]: infer O extends Record<string | number, unknown>;
}
  ? O
  : never;
export type Data<P extends Path<M>, M extends Method = 'get'> = NonNullable<
  FetchResponse<Operation<P, M>, unknown, 'application/json'>['data']
>;

/** Query options whose key is the path and its parameters, so that no key is ever written by hand. */
export function get<P extends Path<'get'>>(path: P, init?: Init<P>) {
  return queryOptions({
    queryKey: [path, init ?? {}] as const,
    queryFn: async ({ signal }) => {
      const { data } = await (api.GET as CallableFunction)(path, { ...init, signal });
      return data as Data<P>;
    },
  });
}

/** What is stored, and the version that a later write of it has to name. */
export interface Answer<T> {
  data: T;
  etag: string | null;
}

const answer = <T>(data: T, response: Response): Answer<T> => ({ data, etag: response.headers.get('ETag') });

/** The same with the ETag that a later PUT or DELETE has to name. */
export function getWithEtag<P extends Path<'get'>>(path: P, init?: Init<P>) {
  return queryOptions({
    queryKey: [path, init ?? {}, 'etag'] as const,
    queryFn: async ({ signal }) => {
      const { data, response } = await (api.GET as CallableFunction)(path, { ...init, signal });
      return answer<Data<P>>(data, response);
    },
  });
}

/** For addresses under /api/v1 whose answers are files or shapes. */
export function getPlain<T>(path: string, accept = 'application/json') {
  return queryOptions({
    queryKey: [path] as const,
    queryFn: async ({ signal }) => {
      const response = await send(
        new Request(new URL(`${API}${path}`, location.origin), { headers: { Accept: accept }, signal }),
      );
      return (await response.json()) as T;
    },
  });
}

/** What is to be written, as data: whoever sends it may do so later. */
export interface Write<T = unknown> {
  method: Exclude<Method, 'get'>;
  path: string;
  init: object | undefined;
  /** Only a type: what is answered. */
  answers?: T;
}

const writing =
  <M extends Exclude<Method, 'get'>>(method: M) =>
  <P extends Path<M>>(
    path: P,
    ...[init]: undefined extends Init<P, M> ? [Init<P, M>?] : [Init<P, M>]
  ): Write<Data<P, M>> => ({ method, path, init });

export const post = writing('post');
export const put = writing('put');
export const patch = writing('patch');
export const remove = writing('delete');

/** Sends what is to be written; pages do it by `useSend`. */
export async function perform<T>({ method, path, init }: Write<T>): Promise<Answer<T>> {
  const { data, response } = await (api.request as CallableFunction)(method, path, init ?? {});
  return answer<T>(data, response);
}

export const ifMatch = (etag: string | null | undefined) => ({ 'If-Match': etag ?? '*' });
