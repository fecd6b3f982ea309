import { Button, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { AnswerValue, Checklist, ChecklistQuestion } from '@/api/types';
import { useFormat } from '@/shared/format';
import { usePrefs } from '@/shared/prefs';
import { Bones, Empty, Failed } from '@/shared/ui/feedback';
import { Icon, type IconName } from '@/shared/ui/icons';
import { ANSWERS, MODULES } from '../visitWords';
import { type Answer, answered, asked, scoreOf, type VisitValues } from './visitValues';

const ICON: Record<AnswerValue, IconName> = { YES: 'check', NO: 'cross', NOT_APPLICABLE: 'pause' };

/** The text of a question in the language of the screen; who wrote it may have left English out. */
export function useQuestionText() {
  const { lang } = usePrefs();
  return (q: Pick<ChecklistQuestion, 'text' | 'textEn'>) => (lang === 'en' && q.textEn ? q.textEn : q.text);
}

/** The checklist of a visit, answered by thumb, module by module. */
export function ChecklistFields({
  values,
  onChecklist,
  onAnswer,
  onStep,
  onRaise,
  isRaised,
  listError,
  errorOf,
  offer,
}: {
  values: VisitValues;
  onChecklist: (id: string | null) => void;
  onAnswer: (question: string, answer: Answer | null) => void;
  /** What is to be done next about this question. */
  onStep: (text: string) => void;
  /** What is wrong there is told as an issue. */
  onRaise?: (question: ChecklistQuestion) => void;
  /** Whether it is told already: then one goes there. */
  isRaised: (question: ChecklistQuestion) => boolean;
  /** What is wrong about the list itself. */
  listError: ReactNode;
  errorOf: (question: string) => ReactNode;
  /** The observed fact that a question offers to enter. */
  offer: (question: ChecklistQuestion) => ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const active = useQuery(get('/api/v1/checklists', { params: { query: { active: true, size: 50 } } }));
  // a visit keeps the version that it was answered with
  const kept = useQuery({
    ...get('/api/v1/checklists/{id}', { params: { path: { id: values.checklistId ?? '' } } }),
    enabled: values.checklistId !== null,
  });
  const offered = active.data?.items ?? [];
  const current = values.checklistId === null ? undefined : kept.data;
  const only = offered.length === 1 ? offered[0]?.id : undefined;
  useEffect(() => {
    if (values.checklistId === null && only) onChecklist(only);
  }, [values.checklistId, only, onChecklist]);
  if (active.error) return <Failed error={active.error} retry={() => active.refetch()} />;
  if (!active.data) return <Bones lines={4} />;
  if (offered.length === 0 && values.checklistId === null) {
    return <Empty icon="list" title={t('checklistForm.noneTitle')} text={t('checklistForm.noneText')} />;
  }
  const choices = new Map(offered.map((one) => [one.id, one]));
  if (current) choices.set(current.id, current);
  const left = current ? Object.keys(values.answers).length - answered(values, current).length : 0;
  return (
    <>
      {choices.size > 1 ? (
        <Select
          label={t('checklistForm.which')}
          value={values.checklistId}
          error={listError}
          data={[...choices.values()].map((one) => ({
            value: one.id,
            label: t('checklistForm.version', { name: one.name, version: one.version }),
          }))}
          onChange={onChecklist}
        />
      ) : (
        listError && (
          <p className="mk-small mk-down" role="alert" style={{ margin: 0 }} data-obstacle>
            {listError}
          </p>
        )
      )}
      {left > 0 && (
        <p className="mk-note" role="status">
          {t('checklistForm.leftOut', { n: f.n(left) })}
        </p>
      )}
      {current ? (
        <Questions of={current} {...{ values, onAnswer, onStep, onRaise, isRaised, errorOf, offer }} />
      ) : (
        values.checklistId !== null && <Bones lines={6} />
      )}
    </>
  );
}

type Rest = Omit<Parameters<typeof ChecklistFields>[0], 'onChecklist' | 'listError'>;

function Questions({ of, values, ...rest }: Rest & { of: Checklist }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [all, setAll] = useState(false);
  const shown = asked(of, values, all);
  const left = of.questions.length - shown.length;
  return (
    <>
      {of.source && (
        <p className="mk-small mk-muted" style={{ margin: 0 }}>
          {of.source}
        </p>
      )}
      {MODULES.map((module) => {
        const questions = shown.filter((q) => q.module === module);
        if (questions.length === 0) return null;
        const done = questions.filter((q) => values.answers[q.id]).length;
        const score = scoreOf(questions, values.answers);
        return (
          <section key={module} aria-labelledby={`module-${module}`}>
            <div className="mk-cardhead" style={{ marginBottom: 8 }}>
              <h3 id={`module-${module}`} style={{ margin: 0, fontSize: '1rem' }}>
                {t(`checklistModule.${module}`)}
              </h3>
              <span className="mk-small mk-muted">
                {t('checklistForm.done', { n: f.n(done), of: f.n(questions.length) })}
                {score !== null && ` · ${f.pct(score)}`}
              </span>
            </div>
            <ul className="mk-questions">
              {questions.map((q) => (
                <li key={q.id}>
                  <QuestionField q={q} values={values} {...rest} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {left > 0 && (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('checklistForm.askAll', { n: f.n(left) })}
        </Button>
      )}
    </>
  );
}

function QuestionField({
  q,
  values,
  onAnswer,
  onStep,
  onRaise,
  isRaised,
  errorOf,
  offer,
}: Rest & { q: ChecklistQuestion }) {
  const { t } = useTranslation();
  const textOf = useQuestionText();
  const given = values.answers[q.id];
  const [noting, setNoting] = useState(false);
  const error = errorOf(q.id);
  const text = textOf(q);
  return (
    <fieldset className="mk-question" data-answer={given?.answer} aria-invalid={error ? true : undefined}>
      <legend>
        {text}
        {q.yesWhen && (
          <span className="mk-small mk-muted" lang="th" style={{ display: 'block', fontWeight: 400 }}>
            {t('checklistForm.yesWhen', { what: q.yesWhen })}
          </span>
        )}
      </legend>
      <div className="mk-answers">
        {ANSWERS.map((answer) => (
          <label key={answer} data-value={answer}>
            <input
              type="radio"
              name={`answer-${q.id}`}
              value={answer}
              checked={given?.answer === answer}
              onChange={() => onAnswer(q.id, { answer, note: given?.note ?? '' })}
            />
            <Icon name={ICON[answer]} size={18} />
            {t(`answer.${answer}`)}
          </label>
        ))}
      </div>
      {error && (
        <p className="mk-small mk-down" style={{ margin: 0 }}>
          {error}
        </p>
      )}
      {given && (noting || given.note !== '') && (
        <Textarea
          autosize
          minRows={2}
          label={t('checklistForm.note')}
          value={given.note}
          onChange={(e) => onAnswer(q.id, { ...given, note: e.currentTarget.value })}
        />
      )}
      {given && (
        <div className="mk-inline">
          {!noting && given.note === '' && (
            <button type="button" className="mk-plain" onClick={() => setNoting(true)}>
              <Icon name="pencil" size={14} />
              {t('checklistForm.addNote')}
            </button>
          )}
          {given.answer === 'NO' && (
            <button type="button" className="mk-plain" onClick={() => onStep(text)}>
              <Icon name="plus" size={14} />
              {t('checklistForm.addStep')}
            </button>
          )}
          {given.answer === 'NO' && onRaise && (
            <button type="button" className="mk-plain" onClick={() => onRaise(q)}>
              <Icon name="talk" size={14} />
              {t(isRaised(q) ? 'raise.toRaised' : 'raise.ofQuestion')}
            </button>
          )}
          <button type="button" className="mk-plain" onClick={() => onAnswer(q.id, null)}>
            <Icon name="undo" size={14} />
            {t('checklistForm.takeBack')}
          </button>
        </div>
      )}
      {offer(q)}
    </fieldset>
  );
}
