import { get } from '@/api/client';
import type { IssueModule } from '@/api/types';

/** Characters: the server looks at no more of a text. */
const LOOKED_AT = 300;
/** Characters from which on it is worth asking. */
const ENOUGH = 4;

export const isEnough = (text: string) => text.trim().length >= ENOUGH;

/** Issues and solutions that are like a text, those with a solution first. */
export const similar = ({
  text,
  module,
  except,
  limit,
}: {
  text: string;
  module?: IssueModule | null;
  except?: string;
  limit: number;
}) =>
  get('/api/v1/issues/similar', {
    params: { query: { text: text.trim().slice(0, LOOKED_AT), module: module ?? undefined, except, limit } },
  });
