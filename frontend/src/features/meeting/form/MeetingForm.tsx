import { Autocomplete, Button, Group, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { get, ifMatch, put } from '@/api/client';
import type { Meeting, MeetingKind } from '@/api/types';
import { isIsoDate, shownYear } from '@/shared/dates';
import { readDraft } from '@/shared/form/draft';
import { RecordForm } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { StorageWarning } from '@/shared/offline/StorageWarning';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog } from '@/shared/ui/Dialog';
import { Fold } from '@/shared/ui/Fold';
import { toastDone } from '@/shared/ui/feedback';
import { NumberField } from '@/shared/ui/NumberField';
import { ProvinceSelect } from '@/shared/ui/places';
import { useHref } from '@/shared/url';
import { useFresh } from '@/shared/useFresh';
import { useToday } from '@/shared/useToday';
import { fileOf, meetingOf } from '../asked';
import { came, sitting } from '../attendance';
import { timeOf } from '../clockTime';
import { bodyOf, type MeetingValues, newAction, ofMeeting, placesOf } from '../meetingValues';
import { KINDS } from '../meetingWords';
import { ActionFields } from './ActionFields';
import { AgendaFields } from './AgendaFields';
import { AttendeeFields } from './AttendeeFields';
import { IssueFields } from './IssueFields';
import { meet } from './meet';
import { PlanChoice } from './PlanChoice';
import { useShown } from './useShown';

/** Which of the fields stand under the heading of the meeting itself. */
const HEADING = ['number', 'year', 'on', 'from', 'to', 'place', 'chair', 'recorder', 'checker'] as const;

/**
 * A meeting as it is prepared, and written down while it goes on: who came, what was said, what was agreed, who does what. What
 * is typed is kept on this device at once; saving in between goes on where the hand is.
 */
export function MeetingForm({
  values: begun,
  meeting,
  etag = null,
  draft,
  lead,
  onKindOrPlace,
  onSaved,
  onClose,
}: {
  values: MeetingValues;
  /** The meeting as it is stored, when it is changed. */
  meeting?: Meeting;
  etag?: string | null;
  draft: string;
  /** Where that which a new one begins with comes from. */
  lead?: ReactNode;
  /** Another kind or province of a new one: what is proposed for it is another. */
  onKindOrPlace?: (kind: MeetingKind, province: string) => void;
  onSaved: (meeting: Meeting) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const today = useToday();
  const goesOn = useRef(false);
  /** After saving: a file of who came. */
  const toFile = useRef(false);
  const [savedAt, setSavedAt] = useState<string>();
  const fresh = useFresh();
  const shown = useShown();
  const [leaving, setLeaving] = useState(false);
  /** The number and year that were proposed last: what a person typed is another, and stays. */
  const proposed = useRef({ number: begun.number, year: begun.year });
  const record = useRecord({
    draft,
    values: begun,
    etag,
    fields: {
      kind: { label: t('meeting.kind'), shown: (kind) => t(`meetingKind.${kind}`) },
      provinceCode: t('place.province'),
      number: t('meeting.number'),
      year: t('meeting.year'),
      on: t('meeting.on'),
      from: t('meeting.from'),
      to: t('meeting.to'),
      place: t('meeting.place'),
      chair: t('meeting.chair'),
      recorder: t('meeting.recorder'),
      checker: t('meeting.checker'),
      agenda: { label: t('meeting.agenda'), shown: shown.agenda },
      attendees: { label: t('attendees.title'), shown: shown.attendees },
      actions: { label: t('action.title'), shown: shown.actions },
      issueIds: {
        label: t('meetingForm.issues'),
        shown: (ids) => t('meetingForm.issueCount', { n: f.n(ids.length) }),
      },
      coveragePlanId: {
        label: t('meeting.coveragePlan'),
        shown: (id) => (id ? t('meetingForm.planChosen') : ''),
      },
      adoptsId: { label: t('agendaForm.adopts'), shown: (id) => (id ? t('agendaForm.adoptsChosen') : '') },
      corrections: t('agendaForm.corrections'),
    },
    elsewhere: placesOf,
    write: (v, version) =>
      put('/api/v1/meetings/{id}', {
        params: { path: { id: v.id } },
        body: bodyOf(v),
        headers: meeting ? ifMatch(version) : {},
      }),
    theirs: meeting && { query: meetingOf(meeting.id), of: ofMeeting },
    together: { meet, of: ofMeeting, told: t('meetingForm.together') },
    done: () => {
      setSavedAt(new Date().toISOString());
      // of what is typed from here on it is asked whether it may go
      form.resetDirty();
    },
    after: ({ data }) => {
      if (toFile.current) {
        navigate(href(...fileOf(data.id)));
        return;
      }
      if (goesOn.current && meeting) return;
      onSaved(data);
    },
    onClose,
  });
  const { field, form } = record;
  const v = form.values;
  const errors = form.errors;
  const errorOf = (list: string) => (id: string, name: string) =>
    name === 'any'
      ? Object.keys(errors).find((path) => path.startsWith(`${list}.${id}.`) && errors[path])
      : (errors[`${list}.${id}.${name}`] ?? undefined);
  /** What is written into a row that was refused isn't refused any more. */
  const setRows = <L extends 'agenda' | 'attendees' | 'actions'>(list: L, rows: MeetingValues[L]) => {
    form.setFieldValue(list, rows as never);
    for (const path of Object.keys(errors)) {
      if (!path.startsWith(`${list}.`)) continue;
      const id = path.split('.')[1];
      const now = (rows as readonly { id: string }[]).find((one) => one.id === id);
      const before = (v[list] as readonly { id: string }[]).find((one) => one.id === id);
      if (now !== before) form.clearFieldError(path);
    }
  };
  /** A meeting of another year is counted anew. */
  const follow = async (on: string | null) => {
    form.setFieldValue('on', on);
    const before = form.getValues();
    if (meeting || on === null || !isIsoDate(on) || before.year !== proposed.current.year) return;
    const year = shownYear(Number(on.slice(0, 4)), 'th');
    if (year === before.year) return;
    const typed = before.number !== proposed.current.number;
    form.setFieldValue('year', year);
    // what isn't said the server counts for itself
    if (!typed) form.setFieldValue('number', '');
    proposed.current = { number: typed ? proposed.current.number : '', year };
    if (typed) return;
    const query = { province: before.provinceCode, kind: before.kind, on };
    const { number } = await fresh(get('/api/v1/meetings/proposal', { params: { query } })).catch(() => ({
      number: undefined,
    }));
    const now = form.getValues();
    if (now.on !== on || now.number !== '' || now.year !== year) return;
    proposed.current = { number: number ?? '', year };
    form.setFieldValue('number', number ?? '');
  };
  const counts = came(v.attendees);
  const people = v.attendees.flatMap((one) =>
    sitting(one).trim() === '' ? [] : [[sitting(one).trim(), one.position.trim()].filter(Boolean).join(' ')],
  );
  const names = [...new Set(people)];
  const refused = (names: readonly string[]) => names.some((name) => errors[name]);
  const drawnRows = (path: string) => {
    const [list, id] = path.split('.');
    if (list !== 'agenda' && list !== 'attendees' && list !== 'actions') return true;
    return (v[list] as readonly { id: string }[]).some((one) => one.id === id);
  };
  const untold = Object.entries(errors)
    .filter(([path, why]) => why && !drawnRows(path))
    .map(([, why]) => why);
  const held = v.on !== null && v.on <= today;
  const save = (stays: boolean) => {
    goesOn.current = stays;
    toFile.current = false;
    record.submit();
  };
  const saving = useRef(save);
  saving.current = save;
  useEffect(() => {
    const form = record.at.current;
    const onKey = (e: KeyboardEvent) => {
      // who ends a line while others speak doesn't mean to save and leave
      if (e.key === 'Enter' && e.target instanceof HTMLInputElement) e.preventDefault();
      if (e.key.toLowerCase() === 's' && (e.ctrlKey || e.metaKey)) {
        e.preventDefault();
        saving.current(true);
      }
    };
    form?.addEventListener('keydown', onKey);
    return () => form?.removeEventListener('keydown', onKey);
  }, [record.at]);
  return (
    <RecordForm
      of={record}
      className="mk-meetingform"
      buttons={
        <div className="mk-savebar">
          <span className="mk-small mk-muted" role="status">
            {savedAt ? t('meetingForm.savedAt', { at: f.moment(savedAt).slice(-5) }) : t('meetingForm.kept')}
          </span>
          <span className="mk-inline">
            <Button
              variant="default"
              onClick={() =>
                readDraft(draft) !== null || form.isDirty() ? setLeaving(true) : record.cancel()
              }
            >
              {t('common.cancel')}
            </Button>
            {meeting && (
              <Button variant="default" loading={record.busy && goesOn.current} onClick={() => save(true)}>
                {t('meetingForm.saveOn')}
              </Button>
            )}
            <Button
              type="submit"
              loading={record.busy && !goesOn.current}
              onClick={() => {
                goesOn.current = false;
                toFile.current = false;
              }}
            >
              {t(meeting ? 'meetingForm.saveClose' : 'meetingForm.save')}
            </Button>
          </span>
        </div>
      }
    >
      <StorageWarning />
      {lead}
      {leaving && (
        <Dialog title={t('removed.dropTitle')} onClose={() => setLeaving(false)}>
          <p style={{ marginTop: 0 }}>{t('removed.dropText')}</p>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => setLeaving(false)}>
              {t('removed.stay')}
            </Button>
            <Button color="red.8" onClick={record.cancel}>
              {t('removed.drop')}
            </Button>
          </Group>
        </Dialog>
      )}
      {untold.length > 0 && (
        <ul className="mk-note" role="alert" data-obstacle>
          {untold.map((why, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and they never change places
            <li key={i}>{why}</li>
          ))}
        </ul>
      )}
      <div className="mk-meetingcols">
        <div className="mk-grid" style={{ gap: 14 }}>
          <Fold
            icon="calendar"
            title={t('meetingForm.heading')}
            said={v.on ? f.date(v.on).replaceAll(' ', '\u00a0') : undefined}
            open={!meeting || refused(HEADING)}
          >
            {!meeting && (
              <SegmentedControl
                fullWidth
                orientation="vertical"
                aria-label={t('meeting.kind')}
                data={KINDS.map((value) => ({ value, label: t(`meetingKind.${value}`) }))}
                value={v.kind}
                onChange={(kind) => onKindOrPlace?.(kind as MeetingKind, v.provinceCode)}
              />
            )}
            {!meeting && me.scope.level === 'NATION' && (
              <ProvinceSelect
                required
                clearable={false}
                error={errors.provinceCode}
                value={v.provinceCode}
                onChange={(code) => code && onKindOrPlace?.(v.kind, code)}
              />
            )}
            <SimpleGrid cols={2} spacing="sm">
              <NumberField inputMode="numeric" {...field('number')} />
              <NumberField inputMode="numeric" {...field('year')} />
            </SimpleGrid>
            <DateField required {...field('on')} onChange={(on) => void follow(on)} />
            <SimpleGrid cols={2} spacing="sm">
              {(['from', 'to'] as const).map((name) => {
                const { onBlur, ...rest } = field(name);
                return (
                  <TextInput
                    key={name}
                    inputMode="numeric"
                    placeholder={f.lang === 'th' ? '09.30' : '09:30'}
                    {...rest}
                    onBlur={(e) => {
                      onBlur?.(e);
                      form.setFieldValue(name, timeOf(v[name]));
                    }}
                  />
                );
              })}
            </SimpleGrid>
            <TextInput maxLength={300} {...field('place')} />
            {(['chair', 'recorder', 'checker'] as const).map((name) => (
              <Autocomplete
                key={name}
                data={names}
                limit={8}
                maxLength={300}
                placeholder={t('meetingForm.nameHint')}
                {...field(name)}
              />
            ))}
          </Fold>
          <Fold
            icon="users"
            title={t('attendees.title')}
            said={
              v.attendees.length > 0
                ? held
                  ? t('attendees.said', {
                      present: f.n(counts.present),
                      absent: f.n(counts.absent),
                      left: f.n(counts.unmarked),
                    })
                  : t('attendees.askedCount', { n: f.n(v.attendees.length) })
                : undefined
            }
            open
          >
            <AttendeeFields
              attendees={v.attendees}
              province={v.provinceCode}
              held={held}
              onChange={(attendees) => setRows('attendees', attendees)}
              onFile={() => {
                goesOn.current = false;
                toFile.current = true;
                record.submit();
              }}
              errorOf={errorOf('attendees')}
            />
          </Fold>
          <Fold
            icon="talk"
            title={t('meetingForm.issues')}
            said={
              v.issueIds.length > 0 ? t('meetingForm.issueCount', { n: f.n(v.issueIds.length) }) : undefined
            }
            open={refused(['issueIds'])}
          >
            <IssueFields
              province={v.provinceCode}
              chosen={v.issueIds}
              known={meeting?.issues ?? []}
              error={errors.issueIds}
              onChange={(ids) => form.setFieldValue('issueIds', ids)}
            />
          </Fold>
          <Fold
            icon="trainer"
            title={t('meeting.coveragePlan')}
            said={v.coveragePlanId ? t('meetingForm.planChosen') : undefined}
            open={refused(['coveragePlanId']) || (v.kind === 'JOINT_PLANNING' && !meeting)}
          >
            <PlanChoice
              province={v.provinceCode}
              value={v.coveragePlanId}
              error={errors.coveragePlanId}
              onChange={(id) => form.setFieldValue('coveragePlanId', id)}
            />
          </Fold>
        </div>
        <div className="mk-grid" style={{ gap: 14 }}>
          <section className="mk-card" aria-labelledby="agenda">
            <h2 id="agenda">{t('meeting.agenda')}</h2>
            <AgendaFields
              agenda={v.agenda}
              onChange={(agenda) => setRows('agenda', agenda)}
              onAction={(matter) => {
                const text = matter.resolution.trim() || matter.title.trim();
                form.setFieldValue('actions', [...form.getValues().actions, newAction({ text })]);
                toastDone(t('agendaForm.actionAdded'));
              }}
              errorOf={errorOf('agenda')}
              adopting={{
                id: v.id,
                kind: v.kind,
                provinceCode: v.provinceCode,
                on: v.on,
                adoptsId: v.adoptsId,
                corrections: v.corrections,
                onAdopts: (id) => {
                  form.setFieldValue('adoptsId', id);
                  if (id === null) form.setFieldValue('corrections', '');
                },
                onCorrections: (text) => form.setFieldValue('corrections', text),
                adoptsError: errors.adoptsId,
                correctionsError: errors.corrections,
              }}
            />
          </section>
          <section className="mk-card" aria-labelledby="actions">
            <h2 id="actions">{t('action.title')}</h2>
            <p className="mk-small mk-muted" style={{ marginTop: 0 }}>
              {t('actionForm.lead')}
            </p>
            <ActionFields
              actions={v.actions}
              province={v.provinceCode}
              on={v.on}
              stored={meeting?.actions ?? []}
              today={today}
              people={names}
              onChange={(actions) => setRows('actions', actions)}
              errorOf={errorOf('actions')}
            />
          </section>
        </div>
      </div>
    </RecordForm>
  );
}
