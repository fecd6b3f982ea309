import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { getWithEtag, ifMatch, post, put } from '@/api/client';
import { known, type Participant, type Skill, type TrainerDetail } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { SkillChoice } from '@/shared/ui/SkillChoice';
import { useHref } from '@/shared/url';
import { type Employment, EmploymentFields, employed } from './employment';

interface Values extends Employment {
  name: string;
  position: string;
  latitude: number | string;
  longitude: number | string;
  capacity: number | string;
  skills: Skill[];
  phone: string;
  email: string;
  activeFrom: string | null;
  activeTo: string | null;
}

/** The posting of a day: the last one that has begun. */
function postingOn(trainer: TrainerDetail, day: string) {
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
    capacity: typedNumber(v.capacity),
    skills: v.skills,
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
  const path = { path: { id: trainer?.id ?? '' } };
  const record = useRecord({
    draft: `trainer.${trainer?.id ?? from?.id ?? 'new'}`,
    values: trainer ? ofTrainer(trainer, me.today) : ofParticipant(from!),
    etag,
    fields: {
      name: t('trainer.name'),
      position: t('trainer.position'),
      affiliation: { label: t('employment.affiliation'), shown: (of) => t(`affiliation.${of}`) },
      provinceCode: t('place.province'),
      localGovernmentCode: t('place.localGovernment'),
      latitude: t('lg.latitude'),
      longitude: t('lg.longitude'),
      capacity: t('trainer.capacity'),
      skills: { label: t('trainer.skills'), shown: (of) => of.map((x) => t(`skill.${x}`)).join(', ') },
      phone: t('trainer.phone'),
      email: t('trainer.email'),
      activeFrom: t('trainer.activeFrom'),
      activeTo: t('trainer.activeTo'),
    },
    write: (v, version) =>
      trainer
        ? put('/api/v1/trainers/{id}', { params: path, body: toBody(v), headers: ifMatch(version) })
        : post('/api/v1/trainers', { body: { ...toBody(v), participantId: from!.id } }),
    theirs: {
      query: getWithEtag('/api/v1/trainers/{id}', { params: path }),
      of: (now) => ofTrainer(now, me.today),
    },
    done: ({ data }) => {
      if (!trainer) navigate(href(`/trainers/${data.id}`));
    },
    onClose,
  });
  const { form, field } = record;
  return (
    <RecordDialog
      of={record}
      title={t(trainer ? 'trainer.edit' : 'trainer.makeOf', { name: from?.name })}
      size="lg"
      submit={trainer ? undefined : t('participant.make')}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput required {...field('name')} />
        <TextInput {...field('position')} />
      </SimpleGrid>
      <EmploymentFields form={form} known={trainer?.localGovernmentName ?? from?.localGovernmentName} />
      <NumberField description={t('trainer.capacityHint')} required {...field('capacity')} />
      <SkillChoice {...field('skills')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput type="tel" {...field('phone')} />
        <TextInput type="email" {...field('email')} />
        <DateField clearable {...field('activeFrom')} />
        <DateField clearable {...field('activeTo')} />
        <NumberField description={t('trainer.baseHint')} {...field('latitude')} />
        <NumberField description={t('trainer.baseHint')} {...field('longitude')} />
      </SimpleGrid>
    </RecordDialog>
  );
}
