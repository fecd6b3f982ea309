import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put } from '@/api/client';
import { type Hub, known, type Skill } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { SkillChoice } from '@/shared/ui/SkillChoice';

interface Values {
  contact: string;
  phone: string;
  topics: Skill[];
  maxMembers: number | string;
  note: string;
}

const ofHub = (hub: Hub): Values => ({
  contact: hub.contact ?? '',
  phone: hub.phone ?? '',
  topics: [...hub.topics].sort(),
  maxMembers: hub.maxMembers,
  note: hub.note ?? '',
});

/** Whom to call, what it teaches, how many it takes. */
export function HubForm({ hub, etag, onClose }: { hub: Hub; etag: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  const params = { path: { id: hub.id } };
  const record = useRecord({
    draft: `hub.${hub.id}`,
    values: ofHub(hub),
    etag,
    fields: {
      contact: t('hub.contact'),
      phone: t('hub.phone'),
      topics: { label: t('hub.topics'), shown: (of) => of.map((x) => t(`skill.${x}`)).join(', ') },
      maxMembers: t('hub.maxMembers'),
      note: t('hub.note'),
    },
    write: (v, version) =>
      put('/api/v1/hubs/{id}', {
        params,
        body: known({
          contact: v.contact.trim() || null,
          phone: v.phone.trim() || null,
          maxMembers: typedNumber(v.maxMembers),
          note: v.note.trim() || null,
          topics: v.topics,
        }),
        headers: ifMatch(version),
      }),
    theirs: { query: getWithEtag('/api/v1/hubs/{id}', { params }), of: ofHub },
    onClose,
  });
  const { field } = record;
  return (
    <RecordDialog of={record} title={t('hub.edit')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput description={t('hub.contactHint')} {...field('contact')} />
        <TextInput description={t('hub.phoneHint')} type="tel" {...field('phone')} />
      </SimpleGrid>
      <SkillChoice {...field('topics')} />
      <NumberField required {...field('maxMembers')} />
      <Textarea {...field('note')} />
    </RecordDialog>
  );
}
