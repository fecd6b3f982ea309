import { getPlain } from '@/api/client';
import type { Place } from '@/api/types';
import { withParams } from '@/shared/url';
import type { IssueModule, IssueState } from './issueWords';

/** Characters: the server looks at no more of a text. */
const LOOKED_AT = 300;
/** Characters from which on it is worth asking. */
const ENOUGH = 4;

export const isEnough = (text: string) => text.trim().length >= ENOUGH;

/** What is told of an issue that is like another. */
export interface SimilarIssue {
  id: string;
  title: string;
  state: IssueState;
  module: IssueModule;
  localGovernment?: { code: string; name: string } | null;
  province: Place;
  raisedOn: string;
  resolvedOn?: string | null;
  solution?: string | null;
}

export interface SimilarSolution {
  id: string;
  title: string;
  text: string;
  module: IssueModule;
  helped: number;
}

/** One of both. */
export interface SimilarItem {
  score: number;
  issue?: SimilarIssue | null;
  solution?: SimilarSolution | null;
}

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
  getPlain<{ items: SimilarItem[] }>(
    withParams('/issues/similar', { text: text.trim().slice(0, LOOKED_AT), module, except, limit }),
  );
