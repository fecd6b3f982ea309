import { ProblemError } from '@/api/problem';
import i18next from './i18n';

/** What stands between the browser and the server answers with a page of its own, in no language of ours. */
const UNTOLD: Record<number, 'problem.tooLarge' | 'problem.tooMany' | 'problem.unavailable'> = {
  413: 'problem.tooLarge',
  429: 'problem.tooMany',
  502: 'problem.unavailable',
  503: 'problem.unavailable',
  504: 'problem.unavailable',
};

export function problemText(error: unknown): string {
  if (error instanceof ProblemError) {
    if (error.code === 'NETWORK') return i18next.t('problem.network');
    const { code, detail, title, errors } = error.problem;
    const first = errors?.map((e) => e.message).join(' ');
    return detail || first || (code && title) || i18next.t(UNTOLD[error.status] ?? 'problem.unknown');
  }
  return i18next.t('problem.unknown');
}
