import { Dexie, type EntityTable, type Table } from 'dexie';
import type { ProblemDetails } from '@/api/problem';

/** What stands in the form that a write came from, so that it can be mended there. */
export interface Mend {
  /** The page with the form, which goes on from these when it is told by `mend` which row it mends. */
  address: string;
  values: object;
}

/** Something that has to be with the server first: where it is put, and the field of this body that names it. */
export interface After {
  url: string;
  field: string;
}

/** DRAFT: belongs to something that isn't saved yet. REFUSED: the server said why. CONFLICT: somebody else wrote first. */
export type WaitingState = 'DRAFT' | 'WAITING' | 'REFUSED' | 'CONFLICT';

/** Something that was written and hasn't arrived. */
export interface Waiting {
  /** Counts up: what was written first is sent first. */
  id: number;
  /** The user who wrote it; nobody else sees or sends it. */
  owner: string;
  /** What it is (`VISIT`, `ISSUE`, `COMMENT`, `ATTACHMENT`), and which one in words. */
  kind: string;
  title: string;
  /** DELETE: what is there is to go, and `json` is null. Absent: it is put. */
  method?: 'DELETE';
  /** Where it is put, from the first slash. */
  url: string;
  /** JSON as text, or null: the bytes lie in `files`. */
  json: string | null;
  type: string;
  size: number;
  /** The version that it changes. */
  ifMatch: string | null;
  mend?: Mend;
  /** It names something that lies not above it. */
  after?: After;
  state: WaitingState;
  /** Written by the form of what it hangs on, and that form's again when that is refused. */
  drafted?: boolean;
  /** Why it was refused, or why it hasn't arrived. */
  problem?: ProblemDetails;
  /** Milliseconds since 1970. */
  writtenAt: number;
  /** How often it was sent without an answer, and when it is sent again. */
  tries: number;
  nextAt: number;
}

export interface StoredFile {
  /** Of what waits. */
  id: number;
  bytes: ArrayBuffer;
}

/** An answer, for when the server can't be reached. */
export interface KeptAnswer {
  owner: string;
  url: string;
  at: number;
  body: string;
  etag: string | null;
}

/** What a person decided about their own words, which are nowhere else any more. */
export interface Decision {
  id: number;
  owner: string;
  at: number;
  /** What it is (`VISIT`, `ISSUE`, `COMMENT`, `ATTACHMENT`), and which one in words. */
  kind?: string;
  title: string;
  /** REPLACED: by what the same person wrote later, which then is the other version. */
  decided: 'KEPT_MINE' | 'TOOK_THEIRS' | 'DROPPED' | 'REPLACED';
  mine: string | null;
  theirs: string | null;
}

/** What is kept on this device, each row with whose it is. */
class Store extends Dexie {
  declare waiting: EntityTable<Waiting, 'id'>;
  declare files: EntityTable<StoredFile, 'id'>;
  declare answers: Table<KeptAnswer, [string, string]>;
  declare decisions: EntityTable<Decision, 'id'>;

  constructor() {
    super('maekhai');
    // A later version of the screen adds versions here and never changes one: what waits is brought along. What may be absent can be added
    // without one.
    this.version(1).stores({
      waiting: '++id, owner, [owner+url]',
      files: 'id',
      answers: '[owner+url], owner',
      decisions: '++id, owner',
    });
  }
}

export const store = new Store();
