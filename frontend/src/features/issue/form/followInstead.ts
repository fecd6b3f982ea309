import { keepDraft, readDraft } from '@/shared/form/draft';
import type { Draft } from '@/shared/form/useDraftForm';
import { newId } from '@/shared/newId';
import { lastWaitingAt, moveBelow, sendAgain, throwAway } from '@/shared/offline/outbox';
import { addWords } from '../addWords';
import { issueAt } from '../asked';
import type { IssueValues } from '../issueValues';

/**
 * Another issue is followed instead of one that was being told. What was typed is what one says of that one, below what was going to
 * be said; the photos are that one's; what of it waited, because it was mended here, is not sent.
 *
 * @returns how many photos they are
 */
export async function followInstead(
  v: Pick<IssueValues, 'id' | 'title' | 'detail'>,
  other: string,
): Promise<number> {
  const name = `issue.comment.${other}`;
  const begun = readDraft<Draft<{ id: string; text: string }>>(name)?.values;
  const told = [v.title.trim(), v.detail.trim()].filter(Boolean).join('\n');
  const text = addWords(begun?.text ?? '', told);
  keepDraft(name, { values: { id: begun?.id ?? newId(), text }, base: null });
  const photos = await moveBelow(issueAt(v.id), issueAt(other));
  const mended = await lastWaitingAt(issueAt(v.id));
  if (mended) await throwAway(mended.id);
  if (photos > 0) void sendAgain();
  return photos;
}
