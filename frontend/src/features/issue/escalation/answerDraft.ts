import { readDraft } from '@/shared/form/draft';

/** One answer to several is kept by one of them. */
export const answerDraft = (id: string | undefined) => `issue.answerAll.${id}`;

/** The one of them that such an answer was kept by; of a new answer the first. */
export const begunWith = (issues: readonly { id: string }[]) =>
  (issues.find(({ id }) => readDraft(answerDraft(id)) !== null) ?? issues[0])?.id;
