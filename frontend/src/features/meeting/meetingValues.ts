import { known, type Meeting, type MeetingKind, type SaveMeeting } from '@/api/types';
import type { IsoDate } from '@/shared/dates';
import { newId } from '@/shared/newId';
import { typedNumber } from '@/shared/ui/NumberField';
import { inOrder, type Matter } from './agenda';
import { type Attendee, sitting } from './attendance';
import type { Section } from './meetingWords';

/** What was agreed to be done. */
export interface ActionItem {
  id: string;
  text: string;
  owner: string;
  dueOn: string | null;
  doneOn: string | null;
  /** The one of an earlier meeting that it goes on with. */
  carriedFrom: string | null;
}

/** A meeting as it is filled in. */
export interface MeetingValues {
  /** Chosen here and kept with the draft, so that a retry can't enter the same twice. */
  id: string;
  kind: MeetingKind;
  provinceCode: string;
  number: number | string;
  year: number | string;
  on: string | null;
  from: string;
  to: string;
  place: string;
  chair: string;
  recorder: string;
  checker: string;
  agenda: Matter[];
  attendees: Attendee[];
  issueIds: string[];
  coveragePlanId: string | null;
  actions: ActionItem[];
  /** The meeting whose minutes are adopted, and how they were corrected. */
  adoptsId: string | null;
  corrections: string;
}

export const newAction = (given: Partial<ActionItem> = {}): ActionItem => ({
  id: newId(),
  text: '',
  owner: '',
  dueOn: null,
  doneOn: null,
  carriedFrom: null,
  ...given,
});

type Said = Omit<SaveMeeting, 'attendees' | 'actions' | 'agenda'> &
  Pick<Meeting | SaveMeeting, 'attendees' | 'actions' | 'agenda'>;

/** What is stored, or proposed, as the form has it. */
export function valuesOf(id: string, said: Said): MeetingValues {
  return {
    id,
    kind: said.kind,
    provinceCode: said.provinceCode,
    number: said.number ?? '',
    year: said.year ?? '',
    on: said.on ?? null,
    from: said.from?.slice(0, 5) ?? '',
    to: said.to?.slice(0, 5) ?? '',
    place: said.place ?? '',
    chair: said.chair ?? '',
    recorder: said.recorder ?? '',
    checker: said.checker ?? '',
    agenda: inOrder(
      (said.agenda ?? []).map((one) => ({
        id: one.id ?? newId(),
        section: one.section as Section,
        title: one.title ?? '',
        facts: one.facts ?? '',
        discussion: one.discussion ?? '',
        resolution: one.resolution ?? '',
      })),
    ),
    attendees: (said.attendees ?? []).map((one) => ({
      id: one.id ?? newId(),
      ...(one.attendance === 'SUBSTITUTE'
        ? { name: one.substituteFor ?? '', substitute: one.name ?? '' }
        : { name: one.name ?? '', substitute: '' }),
      position: one.position ?? '',
      trainerId: one.trainerId ?? null,
      localGovernmentCode: one.localGovernmentCode ?? null,
      attendance: one.attendance ?? null,
      reason: one.reason ?? '',
    })),
    issueIds: [...(said.issueIds ?? [])],
    coveragePlanId: said.coveragePlanId ?? null,
    actions: (said.actions ?? []).map((one) => ({
      id: one.id ?? newId(),
      text: one.text ?? '',
      owner: one.owner ?? '',
      dueOn: one.dueOn ?? null,
      doneOn: one.doneOn ?? null,
      carriedFrom: one.carriedFrom ?? null,
    })),
    adoptsId: said.adopts?.meetingId ?? null,
    corrections: said.adopts?.corrections ?? '',
  };
}

export const ofMeeting = (meeting: Meeting) => valuesOf(meeting.id, meeting as unknown as Said);

/** Rows that nobody wrote anything into aren't sent. */
export const written = {
  agenda: ({ agenda }: Pick<MeetingValues, 'agenda'>) =>
    agenda.filter((one) =>
      [one.title, one.facts, one.discussion, one.resolution].some((text) => text.trim() !== ''),
    ),
  attendees: ({ attendees }: Pick<MeetingValues, 'attendees'>) =>
    attendees.filter((one) => [one.name, one.position, sitting(one)].some((text) => text.trim() !== '')),
  actions: ({ actions }: Pick<MeetingValues, 'actions'>) => actions.filter((one) => one.text.trim() !== ''),
};

/** Of each row what is sent. */
export const sent = {
  agenda: ({ id, section, title, facts, discussion, resolution }: Matter) => ({
    id,
    section,
    title: title.trim(),
    ...known({ facts: facts.trim(), discussion: discussion.trim(), resolution: resolution.trim() }),
  }),
  attendees: (one: Attendee) => ({
    id: one.id,
    name: sitting(one).trim(),
    ...known({
      position: one.position.trim(),
      trainerId: one.trainerId,
      localGovernmentCode: one.localGovernmentCode,
      attendance: one.attendance,
      substituteFor: one.attendance === 'SUBSTITUTE' ? one.name.trim() : null,
      reason: one.attendance === 'ABSENT' ? one.reason.trim() : null,
    }),
  }),
  actions: ({ id, text, owner, dueOn, doneOn, carriedFrom }: ActionItem) => ({
    id,
    text: text.trim(),
    ...known({ owner: owner.trim(), dueOn, doneOn, carriedFrom }),
  }),
};

/** What is sent; what is required and missing the server tells beside its field. */
export const bodyOf = (v: MeetingValues): SaveMeeting =>
  known({
    kind: v.kind,
    provinceCode: v.provinceCode,
    number: typedNumber(v.number),
    year: typedNumber(v.year),
    on: v.on,
    from: v.from,
    to: v.to,
    place: v.place.trim(),
    chair: v.chair.trim(),
    recorder: v.recorder.trim(),
    checker: v.checker.trim(),
    agenda: written.agenda(v).map(sent.agenda),
    attendees: written.attendees(v).map(sent.attendees),
    issueIds: v.issueIds,
    coveragePlanId: v.coveragePlanId,
    actions: written.actions(v).map(sent.actions),
    adopts: v.adoptsId ? { meetingId: v.adoptsId, ...known({ corrections: v.corrections.trim() }) } : null,
  }) as SaveMeeting;

const ROWS = {
  agenda: ['title', 'facts', 'discussion', 'resolution', 'section', 'id'],
  attendees: [
    'name',
    'position',
    'attendance',
    'substituteFor',
    'reason',
    'trainerId',
    'localGovernmentCode',
    'id',
  ],
  actions: ['text', 'owner', 'dueOn', 'doneOn', 'carriedFrom', 'id'],
} as const;

/** Where a refusal of the server is told: each place of what was sent, with the field of the form. */
export function placesOf(v: MeetingValues): Record<string, string> {
  const places: Record<string, string> = {
    adopts: 'adoptsId',
    'adopts.meetingId': 'adoptsId',
    'adopts.corrections': 'corrections',
  };
  for (const list of ['agenda', 'attendees', 'actions'] as const) {
    const [first] = ROWS[list];
    for (const [i, one] of written[list](v).entries()) {
      const at = `${list}.${one.id}`;
      places[`${list}.${i}`] = `${at}.${first}`;
      for (const field of ROWS[list]) places[`${list}.${i}.${field}`] = `${at}.${field}`;
    }
  }
  for (let i = 0; i < v.issueIds.length; i++) places[`issueIds.${i}`] = 'issueIds';
  return places;
}

/**
 * The same meeting, with something that was agreed at it done on that day, or not done after all. Nothing else of it is another,
 * whoever wrote it: closed minutes would be refused.
 */
export const ticked = (meeting: Meeting, action: string, doneOn: IsoDate | null): SaveMeeting =>
  known({
    kind: meeting.kind,
    provinceCode: meeting.provinceCode,
    number: meeting.number,
    year: meeting.year,
    on: meeting.on,
    from: meeting.from,
    to: meeting.to,
    place: meeting.place,
    chair: meeting.chair,
    recorder: meeting.recorder,
    checker: meeting.checker,
    agenda: meeting.agenda,
    attendees: meeting.attendees.map(({ trainer: _, localGovernment: __, ...one }) => known(one)),
    issueIds: meeting.issueIds,
    coveragePlanId: meeting.coveragePlanId,
    actions: meeting.actions.map((one) =>
      known({
        id: one.id,
        text: one.text,
        owner: one.owner,
        dueOn: one.dueOn,
        doneOn: one.id === action ? doneOn : one.doneOn,
        carriedFrom: one.carriedFrom,
      }),
    ),
    adopts:
      meeting.adopts &&
      known({ meetingId: meeting.adopts.meetingId, corrections: meeting.adopts.corrections }),
  }) as SaveMeeting;
