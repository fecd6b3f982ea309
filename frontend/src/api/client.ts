import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
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

/**
 * How this screen speaks with the server: raised when it could no longer, so that the server refuses a screen that was kept on a
 * device for too long (`maekhai.screen.oldest`) with SCREEN_TOO_OLD.
 */
export const SCREEN = '1';
const TOO_OLD = 'SCREEN_TOO_OLD';

type Listener = () => void;
const outdated = new Set<Listener>();
/** Called when the server says that this screen is too old for it. */
export function onOutdated(listener: Listener) {
  outdated.add(listener);
}

/** What was read before, for when the server can't be reached. */
export interface Kept {
  keep: (request: Request, answer: Response) => void;
  find: (request: Request) => Promise<Response | undefined>;
}
let kept: Kept | undefined;
export function keepReads(by: Kept | undefined) {
  kept = by;
}

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
  return { Accept: 'application/json', 'Accept-Language': language, 'Maekhai-Screen': SCREEN };
}

export function sessionEnded() {
  for (const listener of unauthorized) listener();
}

/** Said in place of the server, which can't be reached. */
const AWAY = [502, 503, 504];
const unreached = () => new ProblemError({ status: 0, title: 'network', code: 'NETWORK' });

/** The one way to the server: adds the language, turns every refusal into a ProblemError. */
export async function send(request: Request): Promise<Response> {
  if (!request.headers.has('Accept-Language')) request.headers.set('Accept-Language', language);
  request.headers.set('Maekhai-Screen', SCREEN);
  // who wants no stored answer of the browser wants none of ours
  const reads = request.method === 'GET' && request.cache !== 'no-store' ? kept : undefined;
  const response = await globalThis.fetch(request).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
  });
  if (response?.ok) {
    reads?.keep(request, response);
    return response;
  }
  const before = !response || AWAY.includes(response.status) ? await reads?.find(request) : undefined;
  if (before) return before;
  if (!response) throw unreached();
  const problem = await toProblem(response);
  const signingIn = request.method === 'POST' && new URL(request.url).pathname === `${API}/session`;
  if (response.status === 401 && !signingIn) sessionEnded();
  if (problem.code === TOO_OLD) for (const listener of outdated) listener();
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

/** What is told in parts, each with the way to the next. @param init the question, after a part or from the beginning */
export function getParts<P extends Path<'get'>>(path: P, init: (before: string | undefined) => Init<P>) {
  return infiniteQueryOptions({
    queryKey: [path, init(undefined) ?? {}, 'parts'] as const,
    queryFn: async ({ signal, pageParam }) => {
      const { data } = await (api.GET as CallableFunction)(path, { ...init(pageParam), signal });
      return data as Data<P>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last as { next?: string | null }).next ?? undefined,
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
