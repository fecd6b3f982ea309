import { API, apiHeaders, sessionEnded } from '@/api/client';
import type { ImportReport } from '@/api/imports';
import { type ProblemDetails, ProblemError } from '@/api/problem';
import { problemText } from '@/shared/problemText';
import { type Params, withParams } from '@/shared/url';

export const KINDS = [
  'local-governments',
  'budget-status',
  'posting-status',
  'training',
  'trainers',
  'assignments',
  'hubs',
  'visits',
  'issues',
  'meeting-attendance',
  'boundaries',
] as const;
export type Kind = (typeof KINDS)[number];
export const isKind = (value: string | undefined): value is Kind =>
  (KINDS as readonly string[]).includes(value ?? '');

export const MAX_BYTES = 50 * 1024 * 1024;

/** A refusal whose problem carries the report is an answer too: it says which rows were wrong. */
export function reportOf(status: number, text: string): ImportReport {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ProblemError({ status, title: String(status) });
  }
  if (status >= 200 && status < 300) return body as ImportReport;
  const problem = body as ProblemDetails & { import?: ImportReport };
  // Of a file that can't be read at all the report knows nothing; why is told by the problem itself.
  if (status === 422 && problem.code === 'IMPORT_REJECTED' && problem.import) return problem.import;
  throw new ProblemError({ ...problem, status });
}

/** What a refusal says of the file beyond its first sentence. */
export const fileReasons = (error: unknown): string[] =>
  error instanceof ProblemError
    ? (error.problem.errors ?? []).map((e) => e.message).filter((m) => m !== problemText(error))
    : [];

/** By header text what it means: a column's key, or {@link UNREAD}. */
export type Choices = Record<string, string>;
export const UNREAD = '-';

/** The headers that the report could not make sense of, each once. */
export const unknownHeadings = (report: ImportReport): string[] => [
  ...new Set((report.warnings ?? []).filter((w) => w.code === 'UNKNOWN_COLUMN').map((w) => w.column ?? '')),
];

/** The address of an import; what headers mean is said once for each. */
export function importAddress(kind: Kind, params: Params, choices: Choices): string {
  const address = withParams(`${API}/imports/${kind}`, params);
  const said = Object.entries(choices).map(([heading, column]) => ['heading', `${column}:${heading}`]);
  const more = new URLSearchParams(said).toString();
  return more ? `${address}${address.includes('?') ? '&' : '?'}${more}` : address;
}

/**
 * The file as it is now. What lies on the disk may change after it was chosen; what was tried and what is imported then must
 * be the same bytes. One that is too large anyway is left where it is: the server will say so.
 */
export async function frozen(file: File): Promise<File> {
  return file.size > MAX_BYTES
    ? file
    : new File([await file.arrayBuffer()], file.name, { type: file.type, lastModified: file.lastModified });
}

/** Sends the file, telling how far it has come; `fetch` can't do that. */
export function upload(
  kind: Kind,
  params: Params,
  choices: Choices,
  file: File,
  options: { onProgress: (fraction: number) => void; signal: AbortSignal },
): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', importAddress(kind, params, choices));
    for (const [name, value] of Object.entries(apiHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = (e) => {
      if (e.lengthComputable) options.onProgress(e.loaded / e.total);
    };
    request.onload = () => {
      if (request.status === 401) sessionEnded();
      try {
        resolve(reportOf(request.status, request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => reject(new ProblemError({ status: 0, title: 'network', code: 'NETWORK' }));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    options.signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
