import type { Issue } from '@/api/types';
import { addWords } from './addWords';
import type { Using, WordyAct } from './issueWords';

/** What is said when something is done about an issue. */
export interface ActWords {
  text: string;
  on: string | null;
  /** What it was taken over from: where that is a solution, it is counted that it helped. */
  taken: Using | null;
}

export const actDraft = (issue: Pick<Issue, 'id'>, act: WordyAct) => `issue.${act.toLowerCase()}.${issue.id}`;

/** Words that are taken over are put to those that were written before. */
export const wordsWith = (using: Using | undefined, before: Partial<ActWords> = {}): ActWords => ({
  text: addWords(before.text ?? '', using?.text ?? ''),
  on: before.on ?? null,
  taken: using ?? before.taken ?? null,
});
