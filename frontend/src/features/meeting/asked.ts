import { API, get, getWithEtag } from '@/api/client';
import type { MeetingKind } from '@/api/types';

export const meetingOf = (id: string) => getWithEtag('/api/v1/meetings/{id}', { params: { path: { id } } });
export const documentAt = (id: string, ending: 'docx' | 'pdf') => `${API}/meetings/${id}/document.${ending}`;

/** Where a file of who came to it is imported. */
export const fileOf = (id: string): [path: string, params: Record<string, string>] => [
  '/imports/new',
  { kind: 'meeting-attendance', about: id },
];

/** Those that a meeting may go on from, the latest first. */
export const earlierMeetings = (province: string, kind: MeetingKind, on: string | null) =>
  get('/api/v1/meetings', {
    params: { query: { province, kind, to: on ?? undefined, size: 24, sort: '-on' } },
  });

/** Those that are called, the next one first. */
export const nextMeetings = (province: string) =>
  get('/api/v1/meetings', { params: { query: { province, state: 'PLANNED', size: 3, sort: 'on' } } });

/** What was agreed at earlier meetings and isn't done. */
export const carryOver = (query: { province?: string; kind?: MeetingKind }) =>
  get('/api/v1/meetings/carry-over', { params: { query } });
