import { API, send } from '@/api/client';
import { type Params, withParams } from '../url';

/** A file under /api/v1, asked for anew: whatever the browser kept of it is of an earlier text. */
export async function readFile(
  path: string,
  params: Params,
  accept: string,
  signal?: AbortSignal,
): Promise<Blob> {
  const address = new URL(withParams(API + path, params), location.origin);
  return (
    await send(new Request(address, { headers: { Accept: accept }, cache: 'no-store', signal }))
  ).blob();
}
