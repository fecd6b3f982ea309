import { Button, Checkbox, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { get, post } from '@/api/client';
import { type Checklist, type ChecklistModule, known, type Offer } from '@/api/types';
import { RecordForm } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { newId } from '@/shared/newId';
import { can, useMe } from '@/shared/session';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import '../visit.css';
import { VisitNav } from '../VisitNav';
import { MODULES } from '../visitWords';

const OFFERS = [
  'BUDGET_RECORDED',
  'BUDGET_APPROVED',
  'BUDGET_IN_USE',
  'REVENUE_THROUGH',
  'EXPENDITURE_THROUGH',
  'ACCOUNTING_THROUGH',
  'YEAR_CLOSED',
] as const satisfies readonly Offer[];
const WEIGHTS = ['1', '2', '3'];

interface Question {
  /** Tells the rows of the form apart. */
  key: string;
  /** Of a question that is the same in the version before. */
  id: string | null;
  module: ChecklistModule;
  text: string;
  textEn: string;
  yesWhen: string;
  weight: string;
  byPhone: boolean;
  offers: Offer | null;
}

interface Values {
  name: string;
  source: string;
  questions: Question[];
}

const newQuestion = (module: ChecklistModule): Question => ({
  key: newId(),
  id: null,
  module,
  text: '',
  textEn: '',
  yesWhen: '',
  weight: '2',
  byPhone: false,
  offers: null,
});

const ofChecklist = (c: Checklist): Values => ({
  name: c.name,
  source: c.source ?? '',
  questions: c.questions.map((q) => ({
    key: q.id,
    id: q.id,
    module: q.module,
    text: q.text,
    textEn: q.textEn ?? '',
    yesWhen: q.yesWhen ?? '',
    weight: String(q.weight),
    byPhone: q.byPhone,
    offers: q.offers ?? null,
  })),
});

/** A checklist is made, or the next version of one: what was answered before keeps its own. */
export default function NewChecklistPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [{ versionOf }] = useUrlState();
  useTitle(t('checklist.new'));
  const before = useQuery({
    ...get('/api/v1/checklists/{id}', { params: { path: { id: versionOf ?? '' } } }),
    enabled: versionOf !== undefined,
  });
  return (
    <>
      <VisitNav />
      <Head
        title={t(versionOf ? 'checklist.newVersion' : 'checklist.new')}
        lead={t(versionOf ? 'checklist.newVersionLead' : 'checklist.lead')}
      />
      {!can(me, 'DEPARTMENT') ? (
        <Empty icon="lock" title={t('checklist.notYours')} text={t('checklist.notYoursText')} />
      ) : before.error ? (
        <Failed error={before.error} retry={() => before.refetch()} />
      ) : versionOf !== undefined && !before.data ? (
        <Bones lines={10} height={22} />
      ) : (
        <Form before={before.data} />
      )}
    </>
  );
}

function Form({ before }: { before: Checklist | undefined }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const navigate = useNavigate();
  const empty: Values = { name: '', source: '', questions: [newQuestion('BUDGET')] };
  const record = useRecord({
    draft: `checklist.${before?.id ?? 'new'}`,
    values: before ? ofChecklist(before) : empty,
    fields: {
      name: t('checklist.name'),
      source: t('checklist.source'),
      questions: { label: t('checklist.questions'), shown: (of) => of.map((q) => q.text).join('\n') },
    },
    elsewhere: (v) =>
      Object.fromEntries(
        v.questions.flatMap((_, i) =>
          ['text', 'textEn', 'yesWhen', 'weight', 'module', 'offers', 'id'].map((name) => [
            `questions.${i}.${name}`,
            `questions.${i}.${name === 'id' ? 'text' : name}`,
          ]),
        ),
      ),
    write: (v) =>
      post('/api/v1/checklists', {
        body: {
          ...known({ name: v.name.trim(), source: v.source.trim(), versionOf: before?.id }),
          questions: v.questions.map((q) => ({
            ...known({
              id: q.id,
              textEn: q.textEn.trim(),
              yesWhen: q.yesWhen.trim(),
              offers: q.offers,
            }),
            module: q.module,
            text: q.text.trim(),
            weight: Number(q.weight),
            byPhone: q.byPhone,
          })),
        } as never,
      }),
    after: ({ data }) => navigate(href(`/checklists/${data.id}`), { replace: true }),
    onClose: () => navigate(-1),
  });
  const { field, form } = record;
  const questions = form.values.questions;
  const set = (next: Question[]) => form.setFieldValue('questions', next);
  const change = (at: number, to: Partial<Question>) =>
    set(questions.map((q, i) => (i === at ? { ...q, ...to } : q)));
  const errorOf = (at: number, name: string) => form.errors[`questions.${at}.${name}`];
  return (
    <div className="mk-card" style={{ maxWidth: 900 }}>
      <RecordForm of={record} submit={t('checklist.save', { n: f.n(questions.length) })}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput required {...field('name')} />
          <TextInput description={t('checklist.sourceHint')} {...field('source')} />
        </SimpleGrid>
        {form.errors.questions && (
          <p className="mk-down" style={{ margin: 0 }}>
            {form.errors.questions}
          </p>
        )}
        {questions.map((q, i) => (
          <fieldset key={q.key} className="mk-asked">
            <legend>
              <span className="mk-cardhead" style={{ marginBottom: 4 }}>
                {t('checklist.nth', { n: f.n(i + 1) })}
                <button
                  type="button"
                  className="mk-plain"
                  aria-label={t('checklist.removeNth', { n: f.n(i + 1) })}
                  onClick={() => set(questions.filter((_, at) => at !== i))}
                >
                  <Icon name="trash" size={14} />
                  {t('common.delete')}
                </button>
              </span>
            </legend>
            <Textarea
              autosize
              required
              label={t('checklist.question')}
              value={q.text}
              error={errorOf(i, 'text')}
              onChange={(e) => change(i, { text: e.currentTarget.value })}
            />
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <TextInput
                label={t('checklist.yesWhen')}
                value={q.yesWhen}
                error={errorOf(i, 'yesWhen')}
                onChange={(e) => change(i, { yesWhen: e.currentTarget.value })}
              />
              <TextInput
                label={t('checklist.textEn')}
                value={q.textEn}
                error={errorOf(i, 'textEn')}
                onChange={(e) => change(i, { textEn: e.currentTarget.value })}
              />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }} spacing="sm" style={{ alignItems: 'end' }}>
              <Select
                label={t('checklist.module')}
                allowDeselect={false}
                data={MODULES.map((value) => ({ value, label: t(`checklistModule.${value}`) }))}
                value={q.module}
                error={errorOf(i, 'module')}
                onChange={(module) => module && change(i, { module: module as ChecklistModule })}
              />
              <Select
                label={t('checklist.weight')}
                allowDeselect={false}
                data={WEIGHTS.map((value) => ({ value, label: f.digits(value) }))}
                value={q.weight}
                error={errorOf(i, 'weight')}
                onChange={(weight) => weight && change(i, { weight })}
              />
              <Select
                clearable
                clearButtonProps={{ 'aria-label': t('common.clear') }}
                label={t('checklist.offers')}
                placeholder={t('checklist.offersNone')}
                data={OFFERS.map((value) => ({ value, label: t(`offer.${value}`) }))}
                value={q.offers}
                error={errorOf(i, 'offers')}
                onChange={(offers) => change(i, { offers: offers as Offer | null })}
              />
              <Checkbox
                py={8}
                label={t('checklist.isByPhone')}
                checked={q.byPhone}
                onChange={(e) => change(i, { byPhone: e.currentTarget.checked })}
              />
            </SimpleGrid>
          </fieldset>
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => set([...questions, newQuestion(questions.at(-1)?.module ?? 'BUDGET')])}
          >
            {t('checklist.addQuestion')}
          </Button>
        </div>
      </RecordForm>
    </div>
  );
}
