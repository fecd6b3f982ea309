export interface ProblemDetails {
  status: number;
  title: string;
  detail?: string;
  code?: string;
  type?: string;
  traceId?: string;
  errors?: { pointer?: string; code: string; message: string }[];
  [extra: string]: unknown;
}

export class ProblemError extends Error {
  readonly problem: ProblemDetails;
  constructor(problem: ProblemDetails) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
  get status() {
    return this.problem.status;
  }
  get code() {
    return this.problem.code;
  }
}

/** Reads a refusal, also one that isn't problem+json (a proxy's page, an empty answer). */
export async function toProblem(response: Response): Promise<ProblemDetails> {
  const type = response.headers.get('Content-Type') ?? '';
  if (type.includes('json')) {
    try {
      const body = (await response.json()) as Partial<ProblemDetails>;
      if (body && typeof body === 'object') {
        return { ...body, status: response.status, title: body.title ?? response.statusText };
      }
    } catch {
      // An unreadable answer is told like an empty one.
    }
  }
  return { status: response.status, title: response.statusText || String(response.status) };
}

/** `/contacts/0/phone` becomes `contacts.0.phone`, the name of a form field. */
export function pointerToField(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .join('.');
}

/**
 * Splits a refusal into messages beside fields and messages for the whole form.
 *
 * @param places what may be pointed at, each with its field; '': the form as a whole, as when nothing is filled in
 */
export function fieldErrors(error: unknown, places: Readonly<Record<string, string>>) {
  const beside: Record<string, string> = {};
  const general: string[] = [];
  if (!(error instanceof ProblemError)) return { beside, general };
  for (const e of error.problem.errors ?? []) {
    const field = places[e.pointer ? pointerToField(e.pointer) : ''];
    if (field !== undefined) beside[field] = beside[field] ? `${beside[field]} ${e.message}` : e.message;
    else general.push(e.message);
  }
  return { beside, general };
}

/** The message beside one field, for a form that has only this one. */
export function problemAt(error: unknown, field: string): string | null {
  return fieldErrors(error, { [field]: field }).beside[field] ?? null;
}
