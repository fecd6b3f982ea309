import type { ComponentType } from 'react';
import type { Write } from '@/api/client';
import type { IssueKind, IssueModule, IssueSeverity } from '@/api/types';

/** An issue as it is told inside a visit, whose place and day it shares. */
export interface Raised {
  id: string;
  kind: IssueKind;
  module: IssueModule | null;
  severity: IssueSeverity;
  title: string;
  detail: string;
  /** The question of the checklist that it is about. */
  questionId?: string;
}

export interface RaisedAt {
  id: string;
  localGovernmentCode: string | null;
  placeName: string;
  on: string | null;
}

/** One that this device can't keep. */
export interface Unkept {
  /** Sends it, when the visit is there. */
  write: Write;
  /** When that fails as well: its words are kept for its own form, which is at the address that is returned. */
  setAside: () => string;
}

/** How issues are raised in the form of something else, which knows nothing else of them. */
export interface Raising {
  Fields: ComponentType<{
    raised: readonly Raised[];
    onChange: (raised: Raised[]) => void;
    errorOf: (at: number, field: keyof Raised) => React.ReactNode;
  }>;
  begin: (given: Partial<Raised>) => Raised;
  /** What is missing, by the place of it: `0.title`. */
  missing: (raised: readonly Raised[]) => Record<string, string>;
  /**
   * Written down to be sent after the visit. What was written down before and isn't raised any more goes.
   *
   * @returns those that this device can't keep
   */
  keep: (visit: RaisedAt, raised: readonly Raised[]) => Promise<Unkept[]>;
}
