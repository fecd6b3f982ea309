import { SegmentedControl, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put } from '@/api/client';
import { type Advice, type AdviceMode, type Hub, known, type Skill } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { newId } from '@/shared/newId';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { SkillChoice } from '@/shared/ui/SkillChoice';

const MODES = ['ON_SITE', 'PHONE', 'ONLINE'] as const satisfies readonly AdviceMode[];

interface Values {
  /** Chosen here and kept with the draft, so that a retry can't enter the same twice. */
  id: string;
  localGovernmentCode: string | null;
  on: string | null;
  minutes: number | string;
  mode: AdviceMode;
  topics: Skill[];
  advisor: string;
  what: string;
}

const ofAdvice = (a: Advice): Values => ({
  id: a.id,
  localGovernmentCode: a.localGovernment.code,
  on: a.on,
  minutes: a.minutes,
  mode: a.mode,
  topics: [...a.topics].sort(),
  advisor: a.advisor ?? '',
  what: a.what,
});

/** Enters what a hub advised, or corrects it. */
export function AdviceDialog({
  hub,
  member,
  advice,
  etag = null,
  onClose,
}: {
  hub: Hub;
  /** Whom it is about, when that was pressed. */
  member?: string;
  advice?: Advice;
  etag?: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  // Who was a member on the day may no longer be one.
  const people = new Map([
    ...hub.formerMembers
      .filter((m) => m.from)
      .map((m) => [m.localGovernment.code, m.localGovernment.name] as const),
    ...hub.members
      .filter((m) => m.from)
      .map((m) => [m.localGovernment.code, m.localGovernment.name] as const),
  ]);
  const empty: Values = {
    id: newId(),
    localGovernmentCode: member ?? null,
    on: me.today,
    minutes: 30,
    mode: 'PHONE',
    topics: [],
    advisor: hub.contact ?? '',
    what: '',
  };
  const path = (id: string) => ({ path: { hubId: hub.id, id } });
  const record = useRecord({
    draft: `advice.${hub.id}.${advice?.id ?? member ?? 'new'}`,
    values: advice ? ofAdvice(advice) : empty,
    etag,
    fields: {
      localGovernmentCode: {
        label: t('members.member'),
        shown: (code) => people.get(code ?? '') ?? code ?? '',
      },
      on: t('advice.on'),
      minutes: t('advice.minutes'),
      mode: { label: t('advice.mode'), shown: (mode) => t(`adviceMode.${mode}`) },
      topics: { label: t('hub.topics'), shown: (of) => of.map((x) => t(`skill.${x}`)).join(', ') },
      advisor: t('advice.advisor'),
      what: t('advice.what'),
    },
    write: (v, version) =>
      put('/api/v1/hubs/{hubId}/advice/{id}', {
        params: path(v.id),
        body: known({
          localGovernmentCode: v.localGovernmentCode,
          on: v.on,
          minutes: typedNumber(v.minutes),
          mode: v.mode,
          advisor: v.advisor.trim() || null,
          what: v.what.trim(),
          topics: v.topics,
        }),
        headers: advice ? ifMatch(version) : {},
      }),
    theirs: advice && {
      query: getWithEtag('/api/v1/hubs/{hubId}/advice/{id}', { params: path(advice.id) }),
      of: ofAdvice,
    },
    onClose,
  });
  const { field } = record;
  return (
    <RecordDialog of={record} title={t(advice ? 'advice.edit' : 'advice.add')} size="lg">
      <Select
        required
        searchable
        data={[...people].map(([value, name]) => ({ value, label: name }))}
        {...field('localGovernmentCode')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DateField required maxDate={me.today} {...field('on')} />
        <NumberField required {...field('minutes')} />
      </SimpleGrid>
      <div>
        <span className="mk-label" id="advice-mode">
          {t('advice.mode')}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="advice-mode"
          data={MODES.map((value) => ({ value, label: t(`adviceMode.${value}`) }))}
          {...record.form.getInputProps('mode')}
        />
      </div>
      <SkillChoice {...field('topics')} />
      <Textarea description={t('advice.whatHint')} required minRows={3} {...field('what')} />
      <TextInput description={t('advice.advisorHint')} {...field('advisor')} />
    </RecordDialog>
  );
}
