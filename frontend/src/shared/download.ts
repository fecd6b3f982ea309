import { send } from '@/api/client';
import { type Params, withParams } from './url';

export function saveBlob(blob: Blob, name: string) {
  const link = document.createElement('a');
  const address = URL.createObjectURL(blob);
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Asks a list for all its pages as a file, with the filters that are on the screen; or for what is made of something that is sent. */
export async function downloadFile(
  path: string,
  params: Params,
  name: string,
  accept = 'text/csv',
  sent?: object,
) {
  const asked: RequestInit = sent
    ? {
        method: 'POST',
        headers: { Accept: accept, 'Content-Type': 'application/json' },
        body: JSON.stringify(sent),
      }
    : { headers: { Accept: accept } };
  const response = await send(new Request(new URL(withParams(path, params), location.origin), asked));
  saveBlob(await response.blob(), name);
}

export type Cell = string | number | null | undefined;

/** Rows already on the screen as CSV that Excel opens with its Thai intact. */
export function toCsv(rows: readonly (readonly Cell[])[]): Blob {
  const cell = (value: Cell) => {
    const text = value == null ? '' : String(value);
    // A leading =, +, - or @ would be run as a formula.
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return new Blob([`\uFEFF${rows.map((r) => r.map(cell).join(',')).join('\r\n')}\r\n`], {
    type: 'text/csv;charset=utf-8',
  });
}
