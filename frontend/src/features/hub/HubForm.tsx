import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put } from '@/api/client';
import { type Hub, known, type Skill } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { useDraftForm } from '@/shared/useDraftForm';
import { beside, useSend } from '@/shared/useSend';
import { useTheirs } from '@/shared/useTheirs';
import { Topics } from './Topics';

const FIELDS = ['contact', 'phone', 'topics', 'maxMembers', 'note'] as const;

interface Values {
  contact: string;
  phone: string;
  topics: string[];
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
  const { send, busy } = useSend();
  const draft = `hub.${hub.id}`;
  const { form, base, setBase } = useDraftForm(draft, ofHub(hub), etag);
  const params = { path: { id: hub.id } };
  const { conflict, compare } = useTheirs(
    { form, setBase },
    getWithEtag('/api/v1/hubs/{id}', { params }),
    ofHub,
  );
  const shown = (key: (typeof FIELDS)[number], v: Values) =>
    key === 'topics' ? v.topics.map((x) => t(`skill.${x as Skill}`)).join(', ') : String(v[key]);
  const save = (v: Values, version: string | null) => {
    const write = put('/api/v1/hubs/{id}', {
      params,
      body: known({
        contact: v.contact.trim() || null,
        phone: v.phone.trim() || null,
        maxMembers: typedNumber(v.maxMembers),
        note: v.note.trim() || null,
        topics: v.topics as Skill[],
      }),
      headers: ifMatch(version),
    });
    const done = () => {
      dropDraft(draft);
      toastDone(t('common.saved'));
      onClose();
    };
    return send(write, { done, conflict, failed: beside(form, FIELDS) });
  };
  return (
    <Dialog onClose={onClose} title={t('hub.edit')}>
      <form noValidate onSubmit={form.onSubmit((v) => void save(v, base.current))}>
        <Stack gap="sm">
          {compare(FIELDS, (key) => t(`hub.${key}`), save, shown)}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={t('hub.contact')}
              description={t('hub.contactHint')}
              {...form.getInputProps('contact')}
            />
            <TextInput
              label={t('hub.phone')}
              description={t('hub.phoneHint')}
              type="tel"
              {...form.getInputProps('phone')}
            />
          </SimpleGrid>
          <Topics {...form.getInputProps('topics')} />
          <NumberField label={t('hub.maxMembers')} required {...form.getInputProps('maxMembers')} />
          <Textarea label={t('hub.note')} {...form.getInputProps('note')} />
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
