import { useSyncExternalStore } from 'react';
import { API, apiHeaders, sessionEnded } from '@/api/client';
import { type ProblemDetails, ProblemError } from '@/api/problem';
import { newId } from '@/shared/newId';
import { withParams } from '@/shared/url';

/** What was taken on a visit and isn't with the server yet. */
export interface Pending {
  id: string;
  visitId: string;
  name: string;
  data: Blob;
  /** 0..1 while it is on its way. */
  progress?: number;
  /** Why it isn't there. */
  refused?: ProblemError;
}

/** Pixels along the longer side: enough to read a page that was photographed. */
const LONGEST = 1600;
const QUALITY = 0.82;
const MAX = { bytes: 10 * 1024 * 1024, ofVisit: 20 };
export const MAX_OF_VISIT = MAX.ofVisit;

/** Smaller, upright and without where it was taken; what isn't a picture that this browser reads goes as it is. */
export async function shrunk(file: File): Promise<{ name: string; data: Blob }> {
  const as = { name: file.name, data: file };
  if (!file.type.startsWith('image/') || typeof OffscreenCanvas === 'undefined') return as;
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    // The server says what it takes.
    return as;
  }
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const data = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return { name: file.name.replace(/\.\w+$/, '') + '.jpg', data };
}

let waiting: readonly Pending[] = [];
const listeners = new Set<() => void>();
function set(next: readonly Pending[]) {
  waiting = next;
  for (const listener of listeners) listener();
}
const change = (id: string, to: Partial<Pending>) =>
  set(waiting.map((one) => (one.id === id ? { ...one, ...to } : one)));

/** Those of a visit, from the form that took them until they are with the server. */
export function usePending(visitId: string) {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
  return all.filter((one) => one.visitId === visitId);
}

export async function take(visitId: string, files: readonly File[]) {
  for (const file of files) {
    const { name, data } = await shrunk(file);
    set([...waiting, { id: newId(), visitId, name, data }]);
  }
}

export const discard = (id: string) => set(waiting.filter((one) => one.id !== id));

/** Sends one, telling how far it has come. Sent again it is the same one: its id was chosen here. */
export function upload(one: Pending): Promise<boolean> {
  if (waiting.find(({ id }) => id === one.id)?.progress !== undefined) return Promise.resolve(false);
  change(one.id, { progress: 0, refused: undefined });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', withParams(`${API}/visits/${one.visitId}/attachments/${one.id}`, { name: one.name }));
    for (const [name, value] of Object.entries(apiHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', one.data.type || 'application/octet-stream');
    const refuse = (problem: ProblemDetails) => {
      change(one.id, { progress: undefined, refused: new ProblemError(problem) });
      resolve(false);
    };
    request.upload.onprogress = (e) => {
      if (e.lengthComputable) change(one.id, { progress: e.loaded / e.total });
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        discard(one.id);
        resolve(true);
        return;
      }
      if (request.status === 401) sessionEnded();
      let told: Partial<ProblemDetails> = {};
      try {
        told = JSON.parse(request.responseText) as ProblemDetails;
      } catch {
        // An unreadable answer is told like an empty one.
      }
      refuse({ ...told, title: told.title ?? request.statusText, status: request.status });
    };
    request.onerror = () => refuse({ status: 0, title: 'network', code: 'NETWORK' });
    request.send(one.data);
  });
}

export const isTooLarge = (one: Pending) => one.data.size > MAX.bytes;
