import { get, getWithEtag } from '@/api/client';
import type { LetterKind } from '@/api/types';

/** What narrows letters, apart from their state. */
export interface LetterFilters {
  province?: string;
  district?: string;
  kind?: LetterKind;
  from?: string;
  to?: string;
  q?: string;
  /** Those that are signed and not sent, and lie since that day or longer. */
  unsentSince?: string;
}

/** A letter, with the version that a change has to name. */
export const letterOf = (id: string) => getWithEtag('/api/v1/letters/{id}', { params: { path: { id } } });

/** How many of them stand where. */
export const countsOf = (query: LetterFilters) => get('/api/v1/letters/counts', { params: { query } });

/** All letters about a hub or a visit, the latest first. */
export const lettersAbout = (subject: string) =>
  get('/api/v1/letters', { params: { query: { subject, size: 50, sort: '-changedAt' } } });

/** The last letter of a kind that an office signed: who signed it will sign the next. */
export const lastSigned = (province: string, kind: LetterKind) =>
  get('/api/v1/letters', { params: { query: { province, kind, open: false, size: 1, sort: '-changedAt' } } });

/** Where a letter is read. */
export const letterPath = (id: string) => `/letters/${id}`;
