import type { Issue, IssueComment, IssueHappened } from '@/api/types';

export type Said =
  | { what: 'HAPPENED'; at: string; key: string; of: IssueHappened }
  | { what: 'COMMENT'; at: string; key: string; of: IssueComment };

/** What became of an issue and what was said of it, in the order in which it was told. */
export function talkOf({ history, comments }: Pick<Issue, 'history' | 'comments'>): Said[] {
  const said: Said[] = [
    ...(history ?? []).map((of): Said => ({ what: 'HAPPENED', at: of.at, key: `h${of.place}`, of })),
    ...(comments ?? []).map((of): Said => ({ what: 'COMMENT', at: of.writtenAt, key: of.id, of })),
  ];
  // of one moment the history goes first, in its own order, which sorting keeps
  return said.sort((a, b) => a.at.localeCompare(b.at));
}
