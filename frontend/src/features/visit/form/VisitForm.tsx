import { SegmentedControl, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { get, getWithEtag, ifMatch, put, remove } from '@/api/client';
import type { Checklist, Visit } from '@/api/types';
import { Attachments } from '@/shared/attachment/Attachments';
import { discardAll } from '@/shared/attachment/photos';
import { ClockWarning } from '@/shared/ClockWarning';
import { keepDraft } from '@/shared/form/draft';
import { RecordForm } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { StorageWarning } from '@/shared/offline/StorageWarning';
import { problemText } from '@/shared/problemText';
import type { Raising, Unkept } from '@/shared/raising';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Fold } from '@/shared/ui/Fold';
import { toastDone, toastWarning } from '@/shared/ui/feedback';
import { LocalGovernmentSelect } from '@/shared/ui/places';
import { useSend } from '@/shared/useSend';
import { useToday } from '@/shared/useToday';
import { visitAt } from '../asWritten';
import { TrainerChoice, useLikelyTrainer, useTrainerNames } from '../TrainerChoice';
import { MODES } from '../visitWords';
import { Before } from './Before';
import { ChecklistFields, useQuestionText } from './ChecklistFields';
import { Offered, type SeenField, SeenFields } from './SeenFields';
import { StepFields } from './StepFields';
import {
  answered,
  bodyOf,
  isDrawn,
  newStep,
  ofVisit,
  placesOf,
  SEEN_FIELDS,
  type VisitValues,
} from './visitValues';

const ANSWER_NO = 'ไม่ใช่';

/** Goes to an issue that is raised in this form. */
function showRaised(id: string) {
  const at = document.getElementById(`raised-${id}`);
  at?.closest('details')?.setAttribute('open', '');
  at?.scrollIntoView?.({ block: 'nearest' });
  at?.querySelector('input')?.focus();
}

/**
 * A visit, planned or recorded: what every visit needs first, the rest folded away. The draft is kept with the visit's id, so
 * that a retry enters nothing twice.
 */
export function VisitForm({
  values: begun,
  visit,
  etag = null,
  draft,
  raising,
  onSaved,
  onClose,
}: {
  values: VisitValues;
  /** The visit as it is stored, when it is changed. */
  visit?: Visit;
  etag?: string | null;
  draft: string;
  /** How issues are raised with it. */
  raising?: Raising;
  onSaved: (visit: Visit) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const today = useToday();
  const navigate = useNavigate();
  const textOf = useQuestionText();
  const checklist = useRef<Checklist>(undefined);
  const names = useRef<ReadonlyMap<string, string>>(new Map());
  const { send } = useSend();
  /** Issues that this device can't keep: they are sent when the visit is there. */
  const unkept = useRef<Unkept[]>([]);
  /** Where the words are of those that couldn't be sent either. */
  const setAside = useRef<string[]>([]);

  const seenWords = (seen: VisitValues['seen']) =>
    SEEN_FIELDS.filter((k) => seen[k] !== null && seen[k] !== '')
      .map((k) => {
        const value = seen[k];
        const words =
          typeof value === 'boolean'
            ? t(value ? 'common.yes' : 'common.no')
            : k.endsWith('On') || k.endsWith('Through') || k === 'inUseFrom'
              ? f.date(String(value))
              : String(value);
        return `${t(`seen.${k}`)}: ${words}`;
      })
      .join(' · ');
  const stepWords = (steps: VisitValues['nextSteps']) =>
    steps
      .map((s) =>
        [
          s.text,
          t(`stepOwner.${s.owner}`),
          s.dueOn && t('steps.until', { date: f.date(s.dueOn) }),
          s.doneOn && t('steps.done', { date: f.date(s.doneOn) }),
        ]
          .filter(Boolean)
          .join(' · '),
      )
      .join('\n');
  const answerWords = (answers: VisitValues['answers']) =>
    answered({ answers }, checklist.current)
      .map(([id, { answer, note }]) => {
        const q = checklist.current?.questions.find((one) => one.id === id);
        return [q ? textOf(q) : '', t(`answer.${answer}`), note].filter(Boolean).join(' · ');
      })
      .join('\n');

  const record = useRecord({
    draft,
    values: begun,
    etag,
    fields: {
      localGovernmentCode: { label: t('place.localGovernment'), shown: (_, v) => v.placeName },
      state: { label: t('visit.state'), shown: (state) => t(`visitState.${state}`) },
      mode: { label: t('visit.mode'), shown: (mode) => t(`visitMode.${mode}`) },
      plannedOn: t('visit.plannedOn'),
      on: t('visit.on'),
      reached: { label: t('visit.reached'), shown: (is) => t(is ? 'visit.reachedYes' : 'visit.reachedNo') },
      trainerIds: {
        label: t('visit.trainers'),
        shown: (ids) => ids.map((id) => names.current.get(id) ?? t('visit.someTrainer')).join(', '),
      },
      peopleMet: t('visit.peopleMet'),
      findings: t('visit.findings'),
      advice: t('visit.advice'),
      nextContactOn: t('visit.nextContactOn'),
      nextSteps: { label: t('steps.title'), shown: stepWords },
      checklistId: { label: t('checklistForm.title'), shown: () => '' },
      answers: { label: t('checklistForm.title'), shown: answerWords },
      seen: { label: t('seen.title'), shown: seenWords },
      cancelReason: t('visit.cancelReason'),
    },
    elsewhere: (v) => placesOf(v, checklist.current),
    validate: (v) => {
      const missing = Object.entries(raising?.missing(v.raised) ?? {});
      return Object.fromEntries(missing.map(([at, why]) => [`raised.${at}`, why]));
    },
    write: (v, version) => async () => {
      unkept.current = (await raising?.keep(v, v.raised)) ?? [];
      return put('/api/v1/visits/{id}', {
        params: { path: { id: v.id } },
        body: bodyOf(v, checklist.current),
        headers: visit ? ifMatch(version) : {},
      });
    },
    done: async () => {
      for (const issue of unkept.current) {
        await send(issue.write, {
          invalidates: null,
          failed: (error) => {
            setAside.current.push(issue.setAside());
            toastWarning(t('raise.notSent', { why: problemText(error) }));
          },
        });
      }
    },
    theirs: visit && {
      query: getWithEtag('/api/v1/visits/{id}', { params: { path: { id: visit.id } } }),
      // the server knows nothing of what is raised here
      of: (theirs: Visit): VisitValues => ({ ...ofVisit(theirs), raised: at.current.getValues().raised }),
    },
    later: (v) => ({
      kind: 'VISIT',
      title: [v.placeName || v.localGovernmentCode, f.date(v.on ?? v.plannedOn)].join(' · '),
    }),
    onKept: () => navigate('/queue', { replace: true }),
    after: ({ data }) => {
      const [first] = setAside.current;
      return first === undefined ? onSaved(data) : navigate(first, { replace: true });
    },
    onClose: () => {
      // what was saved, or waits to be, took them along
      void discardAll(visitAt(form.getValues().id));
      onClose();
    },
  });
  const { field, form } = record;
  const v = form.values;
  // the form itself never changes, what it says does
  const at = useRef(form);
  at.current = form;
  const place = useQuery({
    ...get('/api/v1/local-governments/{code}', { params: { path: { code: v.localGovernmentCode ?? '' } } }),
    enabled: v.localGovernmentCode !== null,
  });
  const done = v.state === 'DONE';
  const cancelled = v.state === 'CANCELLED';
  names.current = useTrainerNames(
    place.data?.province.code ?? me.scope.provinceCode ?? undefined,
    visit?.trainers,
  );
  const likely = useLikelyTrainer(visit ? null : v.localGovernmentCode);
  const filled = useRef<string>(undefined);
  useEffect(() => {
    // once for a place: who takes the trainer out again means it
    if (visit || !likely || filled.current === likely) return;
    filled.current = likely;
    if (at.current.getValues().trainerIds.length === 0) at.current.setFieldValue('trainerIds', [likely]);
  }, [visit, likely]);
  const errorOf = (path: string) => form.errors[path];

  const list = useQuery({
    ...get('/api/v1/checklists/{id}', { params: { path: { id: v.checklistId ?? '' } } }),
    enabled: v.checklistId !== null,
  });
  checklist.current = list.data;
  const setChecklist = useCallback((id: string | null) => {
    at.current.setFieldValue('checklistId', id);
    at.current.clearFieldError('checklistId');
  }, []);
  const looking = {
    seen: v.seen,
    on: v.on,
    onChange: (change: Partial<VisitValues['seen']>) => form.setFieldValue('seen', { ...v.seen, ...change }),
    errorOf: (name: SeenField) => errorOf(`seen.${name}`),
  };
  const seenCount = SEEN_FIELDS.filter((k) => k !== 'fiscalYear' && v.seen[k] !== null && v.seen[k] !== '');
  const answers = answered(v, list.data).length;
  const untold = Object.entries(form.errors)
    .filter(([path, why]) => why && !isDrawn(path, v, list.data, !visit))
    .map(([, why]) => why);

  return (
    <RecordForm
      of={record}
      className="mk-visitform"
      submit={t(done ? 'visit.saveDone' : cancelled ? 'visit.cancelDo' : 'visit.savePlanned')}
    >
      <StorageWarning />
      {done && visit?.state !== 'DONE' && (
        <ClockWarning day={v.on} onServerDay={(day) => form.setFieldValue('on', day)} />
      )}
      {untold.length > 0 && (
        <ul className="mk-note" role="alert" data-obstacle>
          {untold.map((why, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and they never change places
            <li key={i}>{why}</li>
          ))}
        </ul>
      )}
      {(!visit || visit.state === 'PLANNED') && (
        <SegmentedControl
          fullWidth
          aria-label={t('visit.state')}
          data={[
            { value: 'DONE', label: t('visit.asDone') },
            { value: 'PLANNED', label: t('visit.asPlanned') },
            // one whose cancelling is mended
            ...(v.state === 'CANCELLED' ? [{ value: 'CANCELLED', label: t('visitState.CANCELLED') }] : []),
          ]}
          value={v.state}
          onChange={(state) => {
            form.setFieldValue('state', state as VisitValues['state']);
            if (state === 'DONE' && v.on === null) form.setFieldValue('on', today);
          }}
        />
      )}
      {!visit && (
        <LocalGovernmentSelect
          required
          province={me.scope.provinceCode ?? undefined}
          label={t('place.localGovernment')}
          placeholder={v.placeName || t('place.searchHint')}
          value={v.localGovernmentCode}
          error={errorOf('localGovernmentCode')}
          onChange={(code) => form.setFieldValue('localGovernmentCode', code)}
          onPick={({ name }) => form.setFieldValue('placeName', name)}
        />
      )}
      {v.localGovernmentCode && done && <Before code={v.localGovernmentCode} except={v.id} />}
      <div>
        <span className="mk-formlabel" id="visit-mode">
          {t('visit.mode')}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="visit-mode"
          data={MODES.map((value) => ({ value, label: t(`visitMode.${value}`) }))}
          {...form.getInputProps('mode')}
        />
      </div>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {done ? (
          <DateField required maxDate={today > me.today ? today : me.today} {...field('on')} />
        ) : (
          <DateField required {...field('plannedOn')} />
        )}
        {done && (
          <div>
            <span className="mk-formlabel" id="visit-reached">
              {t('visit.reached')}
            </span>
            <SegmentedControl
              fullWidth
              aria-labelledby="visit-reached"
              data={[
                { value: 'true', label: t('visit.reachedYes') },
                { value: 'false', label: t('visit.reachedNo') },
              ]}
              value={String(v.reached)}
              onChange={(value) => form.setFieldValue('reached', value === 'true')}
            />
          </div>
        )}
      </SimpleGrid>
      {cancelled && <Textarea autosize minRows={3} required {...field('cancelReason')} />}
      <TrainerChoice required={done} names={names.current} {...field('trainerIds')} />
      {done && (
        <>
          <Textarea autosize minRows={4} description={t('visit.findingsHint')} {...field('findings')} />
          <Textarea autosize minRows={3} {...field('advice')} />
          <DateField clearable minDate={v.on ?? undefined} {...field('nextContactOn')} />
          <Fold
            icon="users"
            title={t('visit.peopleMet')}
            said={v.peopleMet.slice(0, 60)}
            open={errorOf('peopleMet') !== undefined}
          >
            <TextInput description={t('visit.peopleMetHint')} {...field('peopleMet')} />
          </Fold>
        </>
      )}
      {done && (
        <Fold
          icon="list"
          title={t('checklistForm.title')}
          said={answers > 0 ? t('checklistForm.answered', { n: f.n(answers) }) : undefined}
        >
          <ChecklistFields
            values={v}
            onChecklist={setChecklist}
            onAnswer={(id, answer) => {
              const { [id]: _, ...rest } = v.answers;
              form.setFieldValue('answers', answer ? { ...v.answers, [id]: answer } : rest);
              form.clearFieldError(`answers.${id}`);
            }}
            onStep={(text) => {
              form.setFieldValue('nextSteps', [...v.nextSteps, newStep(text)]);
              toastDone(t('checklistForm.stepAdded'));
            }}
            onRaise={
              raising &&
              ((q) => {
                const already = v.raised.find((one) => one.questionId === q.id);
                if (already) {
                  showRaised(already.id);
                  return;
                }
                const { note = '' } = v.answers[q.id] ?? {};
                const given = {
                  // read by others than who tells it: in Thai, whatever language this screen is in
                  title: `${q.text} · ${ANSWER_NO}`.slice(0, 300),
                  detail: note,
                  module: q.module,
                  questionId: q.id,
                };
                form.setFieldValue('raised', [...v.raised, raising.begin(given)]);
                toastDone(t('raise.added'));
              })
            }
            isRaised={(q) => v.raised.some((one) => one.questionId === q.id)}
            listError={errorOf('checklistId')}
            errorOf={(id) => errorOf(`answers.${id}`)}
            offer={(q) =>
              q.offers &&
              v.answers[q.id] &&
              v.answers[q.id]?.answer !== 'NOT_APPLICABLE' && (
                <div className="mk-offer">
                  <Offered of={q.offers} {...looking} />
                </div>
              )
            }
          />
        </Fold>
      )}
      <Fold
        icon="check"
        title={t('steps.title')}
        said={v.nextSteps.length > 0 ? t('steps.count', { n: f.n(v.nextSteps.length) }) : undefined}
        open={v.nextSteps.length > 0}
      >
        <StepFields
          steps={v.nextSteps}
          stored={visit?.nextSteps.map((step) => step.id) ?? []}
          today={me.today}
          onChange={(steps) => form.setFieldValue('nextSteps', steps)}
          errorOf={(i, name) => errorOf(`nextSteps.${i}.${name}`)}
        />
      </Fold>
      {raising && (done || v.raised.length > 0) && (
        <Fold
          icon="talk"
          title={t('raise.title')}
          said={v.raised.length > 0 ? t('raise.count', { n: f.n(v.raised.length) }) : undefined}
          open={v.raised.length > 0}
        >
          <raising.Fields
            raised={v.raised}
            onChange={(raised) => form.setFieldValue('raised', raised)}
            errorOf={(i, name) => errorOf(`raised.${i}.${name}`)}
          />
        </Fold>
      )}
      {done && (
        <>
          <Fold
            icon="eye"
            title={t('seen.title')}
            said={seenCount.length > 0 ? t('seen.count', { n: f.n(seenCount.length) }) : undefined}
          >
            <SeenFields {...looking} />
          </Fold>
          <Fold icon="image" title={t('photos.title')}>
            <Attachments
              at={visitAt(v.id)}
              removal={(attachmentId) =>
                remove('/api/v1/visits/{id}/attachments/{attachmentId}', {
                  params: { path: { id: v.id, attachmentId } },
                })
              }
              stored={visit?.attachments ?? []}
              may
              saved={visit !== undefined}
              // what is taken hangs on an id that this form has also when it is opened anew
              onBegin={() => keepDraft(draft, { values: form.getValues(), base: record.base.current })}
            />
          </Fold>
        </>
      )}
    </RecordForm>
  );
}
