import type { Issue } from '@/api/types';
import { dayOf } from '@/shared/dates';

interface Answer {
  name: string;
  on: string;
  text: string;
}

/** What somebody else said last of an issue: a comment, the Department's answer; undefined where nobody did. */
export function lastAnswer(issue: Pick<Issue, 'history' | 'comments'>, me: string): Answer | undefined {
  const said = [
    ...(issue.comments ?? []).map((one) => ({ by: one.by, at: one.writtenAt, text: one.text })),
    ...(issue.history ?? [])
      .filter((one) => one.action === 'ANSWERED')
      .map((one) => ({ by: one.by, at: one.at, text: one.text ?? '' })),
  ].filter((one) => one.by.id !== me && one.text !== '');
  const last = said.reduce<(typeof said)[number] | undefined>(
    (latest, one) => (latest && latest.at >= one.at ? latest : one),
    undefined,
  );
  return last && { name: last.by.name, on: dayOf(last.at), text: last.text };
}
