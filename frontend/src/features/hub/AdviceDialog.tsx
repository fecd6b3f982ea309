import { SegmentedControl, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put } from '@/api/client';
import { type Advice, type AdviceMode, type Hub, known, type Skill } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { useDraftForm } from '@/shared/useDraftForm';
import { beside, useSend } from '@/shared/useSend';
import { useTheirs } from '@/shared/useTheirs';
import { newId } from './newId';
import { Topics } from './Topics';

export const MODES = ['ON_SITE', 'PHONE', 'ONLINE'] as const satisfies readonly AdviceMode[];
const FIELDS = ['localGovernmentCode', 'on', 'minutes', 'mode', 'topics', 'advisor', 'what'] as const;

interface Values {
  /** Chosen here and kept with the draft, so that a retry can't enter the same twice. */
  id: string;
  localGovernmentCode: string | null;
  on: string | null;
  minutes: number | string;
  mode: AdviceMode;
  topics: string[];
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
  const f = useFormat();
  const me = useMe();
  const { send, busy } = useSend();
  const draft = `advice.${hub.id}.${advice?.id ?? member ?? 'new'}`;
  const stored: Values = advice
    ? ofAdvice(advice)
    : {
        id: newId(),
        localGovernmentCode: member ?? null,
        on: me.today,
        minutes: 30,
        mode: 'PHONE',
        topics: [],
        advisor: hub.contact ?? '',
        what: '',
      };
  const { form, base, setBase } = useDraftForm<Values>(draft, stored, etag);
  const params = { path: { hubId: hub.id, id: form.values.id } };
  const { conflict, compare } = useTheirs(
    { form, setBase },
    getWithEtag('/api/v1/hubs/{hubId}/advice/{id}', { params }),
    ofAdvice,
  );
  const label: Record<(typeof FIELDS)[number], string> = {
    localGovernmentCode: t('members.member'),
    on: t('advice.on'),
    minutes: t('advice.minutes'),
    mode: t('advice.mode'),
    topics: t('hub.topics'),
    advisor: t('advice.advisor'),
    what: t('advice.what'),
  };
  // Who was a member on the day may no longer be one.
  const people = new Map([
    ...hub.formerMembers
      .filter((m) => m.from)
      .map((m) => [m.localGovernment.code, m.localGovernment.name] as const),
    ...hub.members
      .filter((m) => m.from)
      .map((m) => [m.localGovernment.code, m.localGovernment.name] as const),
  ]);
  const shown = (key: (typeof FIELDS)[number], v: Values): string => {
    if (key === 'topics') return v.topics.map((x) => t(`skill.${x as Skill}`)).join(', ');
    if (key === 'mode') return t(`adviceMode.${v.mode}`);
    if (key === 'on') return f.date(v.on);
    if (key === 'localGovernmentCode')
      return people.get(v.localGovernmentCode ?? '') ?? v.localGovernmentCode ?? '';
    return String(v[key]);
  };
  const save = (v: Values, version: string | null) => {
    const write = put('/api/v1/hubs/{hubId}/advice/{id}', {
      params,
      body: known({
        localGovernmentCode: v.localGovernmentCode,
        on: v.on,
        minutes: typedNumber(v.minutes),
        mode: v.mode,
        advisor: v.advisor.trim() || null,
        what: v.what.trim(),
        topics: v.topics as Skill[],
      }),
      headers: advice ? ifMatch(version) : {},
    });
    const done = () => {
      dropDraft(draft);
      toastDone(t('common.saved'));
      onClose();
    };
    return send(write, { done, conflict: advice && conflict, failed: beside(form, FIELDS) });
  };
  return (
    <Dialog onClose={onClose} title={t(advice ? 'advice.edit' : 'advice.add')} size="lg">
      <form noValidate onSubmit={form.onSubmit((v) => void save(v, base.current))}>
        <Stack gap="sm">
          {compare(FIELDS, (key) => label[key], save, shown)}
          <Select
            label={label.localGovernmentCode}
            required
            searchable
            data={[...people].map(([value, name]) => ({ value, label: name }))}
            {...form.getInputProps('localGovernmentCode')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <DateField label={label.on} required maxDate={me.today} {...form.getInputProps('on')} />
            <NumberField label={label.minutes} required {...form.getInputProps('minutes')} />
          </SimpleGrid>
          <div>
            <span className="mk-label" id="advice-mode">
              {label.mode}
            </span>
            <SegmentedControl
              fullWidth
              aria-labelledby="advice-mode"
              data={MODES.map((value) => ({ value, label: t(`adviceMode.${value}`) }))}
              {...form.getInputProps('mode')}
            />
          </div>
          <Topics {...form.getInputProps('topics')} />
          <Textarea
            label={label.what}
            description={t('advice.whatHint')}
            required
            minRows={3}
            {...form.getInputProps('what')}
          />
          <TextInput
            label={label.advisor}
            description={t('advice.advisorHint')}
            {...form.getInputProps('advisor')}
          />
          <FormButtons
            busy={busy}
            onCancel={() => {
              dropDraft(draft);
              onClose();
            }}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
