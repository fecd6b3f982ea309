import type { Waiting } from '@/shared/offline/store';

/** What waits is mended under a name of its own, so that no other draft is lost for it. */
export const mendDraft = ({ id }: Pick<Waiting, 'id'>) => `issue.mend.${id}`;
