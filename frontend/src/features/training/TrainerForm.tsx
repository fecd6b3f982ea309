import { Checkbox, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { getWithEtag, ifMatch, post, put } from '@/api/client';
import { known, type Participant, type Skill, type TrainerDetail } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { useHref } from '@/shared/url';
import { useDraftForm } from '@/shared/useDraftForm';
import { beside, useSend } from '@/shared/useSend';
import { useTheirs } from '@/shared/useTheirs';
import { type Employment, EmploymentFields, employed } from './employment';

export const SKILLS = [
  'BUDGET',
  'REVENUE',
  'EXPENDITURE',
  'ACCOUNTING',
  'OTHER',
] as const satisfies readonly Skill[];

const FIELDS = [
  'name',
  'position',
  'affiliation',
  'provinceCode',
  'localGovernmentCode',
  'latitude',
  'longitude',
  'capacity',
  'skills',
  'phone',
  'email',
  'activeFrom',
  'activeTo',
] as const;

interface Values extends Employment {
  name: string;
  position: string;
  latitude: number | string;
  longitude: number | string;
  capacity: number | string;
  skills: string[];
  phone: string;
  email: string;
  activeFrom: string | null;
  activeTo: string | null;
}

/** The posting of a day: the last one that has begun. */
export function postingOn(trainer: TrainerDetail, day: string) {
  return trainer.postings.filter((p) => p.from == null || p.from <= day).at(-1);
}

/** A trainer without coordinates of its own is based where it is employed: that isn't stated again. */
const ofTrainer = (x: TrainerDetail, day: string): Values => {
  const own = postingOn(x, day);
  return {
    name: x.name,
    position: x.position ?? '',
    affiliation: x.affiliation,
    provinceCode: x.provinceCode ?? null,
    localGovernmentCode: x.localGovernmentCode ?? null,
    latitude: own?.latitude ?? '',
    longitude: own?.longitude ?? '',
    capacity: x.capacity,
    skills: [...x.skills].sort(),
    phone: x.phone ?? '',
    email: x.email ?? '',
    activeFrom: x.activeFrom ?? null,
    activeTo: x.activeTo ?? null,
  };
};

const ofParticipant = (p: Participant): Values => ({
  name: p.name,
  position: p.position ?? '',
  affiliation: p.affiliation,
  provinceCode: p.provinceCode ?? null,
  localGovernmentCode: p.localGovernmentCode ?? null,
  latitude: '',
  longitude: '',
  capacity: 20,
  skills: [],
  phone: '',
  email: '',
  activeFrom: null,
  activeTo: null,
});

const toBody = (v: Values) =>
  known({
    name: v.name.trim(),
    position: v.position.trim() || null,
    ...employed(v),
    latitude: typedNumber(v.latitude),
    longitude: typedNumber(v.longitude),
    capacity: typedNumber(v.capacity) as number,
    skills: v.skills as Skill[],
    phone: v.phone.trim() || null,
    email: v.email.trim() || null,
    activeFrom: v.activeFrom,
    activeTo: v.activeTo,
  });

/** Makes a trainer of a participant who passed, or corrects one. */
export function TrainerForm({
  from,
  trainer,
  etag,
  onClose,
}: {
  from?: Participant;
  trainer?: TrainerDetail;
  etag?: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const href = useHref();
  const { send, busy } = useSend();
  const draft = `trainer.${trainer?.id ?? from?.id ?? 'new'}`;
  const stored = trainer ? ofTrainer(trainer, me.today) : ofParticipant(from!);
  const { form, base, setBase } = useDraftForm(draft, stored, etag ?? null);
  const { conflict, compare } = useTheirs(
    { form, setBase },
    getWithEtag('/api/v1/trainers/{id}', { params: { path: { id: trainer?.id ?? '' } } }),
    (now) => ofTrainer(now, me.today),
  );
  const label: Record<(typeof FIELDS)[number], string> = {
    name: t('trainer.name'),
    position: t('trainer.position'),
    affiliation: t('employment.affiliation'),
    provinceCode: t('place.province'),
    localGovernmentCode: t('place.localGovernment'),
    latitude: t('lg.latitude'),
    longitude: t('lg.longitude'),
    capacity: t('trainer.capacity'),
    skills: t('trainer.skills'),
    phone: t('trainer.phone'),
    email: t('trainer.email'),
    activeFrom: t('trainer.activeFrom'),
    activeTo: t('trainer.activeTo'),
  };
  const save = async (v: Values, version: string | null) => {
    const write = trainer
      ? put('/api/v1/trainers/{id}', {
          params: { path: { id: trainer.id } },
          body: toBody(v),
          headers: ifMatch(version),
        })
      : post('/api/v1/trainers', { body: { ...toBody(v), participantId: from!.id } });
    const done = ({ data }: { data: { id: string } }) => {
      if (!trainer) navigate(href(`/trainers/${data.id}`));
      dropDraft(draft);
      toastDone(t('common.saved'));
    };
    if (await send(write, { done, conflict, failed: beside(form, FIELDS) })) onClose();
  };
  return (
    <Dialog
      onClose={onClose}
      title={t(trainer ? 'trainer.edit' : 'trainer.makeOf', { name: from?.name })}
      size="lg"
    >
      <form noValidate onSubmit={form.onSubmit((v) => void save(v, base.current))}>
        <Stack gap="sm">
          {compare(FIELDS, (key) => label[key], save)}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label={label.name} required {...form.getInputProps('name')} />
            <TextInput label={label.position} {...form.getInputProps('position')} />
          </SimpleGrid>
          <EmploymentFields
            values={form.values}
            errors={form.errors}
            known={trainer?.localGovernmentName ?? from?.localGovernmentName}
            onChange={(change) => form.setValues(change)}
          />
          <NumberField
            label={label.capacity}
            description={t('trainer.capacityHint')}
            required
            {...form.getInputProps('capacity')}
          />
          <Checkbox.Group label={label.skills} {...form.getInputProps('skills')}>
            <Group gap="sm" mt={4}>
              {SKILLS.map((skill) => (
                <Checkbox key={skill} value={skill} label={t(`skill.${skill}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label={label.phone} type="tel" {...form.getInputProps('phone')} />
            <TextInput label={label.email} type="email" {...form.getInputProps('email')} />
            <DateField label={label.activeFrom} clearable {...form.getInputProps('activeFrom')} />
            <DateField label={label.activeTo} clearable {...form.getInputProps('activeTo')} />
            <NumberField
              label={label.latitude}
              description={t('trainer.baseHint')}
              {...form.getInputProps('latitude')}
            />
            <NumberField
              label={label.longitude}
              description={t('trainer.baseHint')}
              {...form.getInputProps('longitude')}
            />
          </SimpleGrid>
          <FormButtons
            busy={busy}
            submit={trainer ? undefined : t('participant.make')}
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
