import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, getWithEtag, ifMatch } from '@/api/client';
import { fieldErrors, ProblemError } from '@/api/problem';
import { type Hub, known, type Skill } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { Conflict } from '@/shared/ui/Conflict';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone, toastProblem } from '@/shared/ui/feedback';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { useDraftForm } from '@/shared/useDraftForm';
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
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [theirs, setTheirs] = useState<{ values: Values; etag: string | null }>();
  const draft = `hub.${hub.id}`;
  const { form, base, setBase } = useDraftForm(draft, ofHub(hub), etag);
  const path = { path: { id: hub.id } };
  const shown = (key: (typeof FIELDS)[number], v: Values) =>
    key === 'topics' ? v.topics.map((x) => t(`skill.${x as Skill}`)).join(', ') : String(v[key]);
  const save = async (v: Values, version: string | null) => {
    setBusy(true);
    try {
      await api.PUT('/api/v1/hubs/{id}', {
        params: path,
        body: known({
          contact: v.contact.trim() || null,
          phone: v.phone.trim() || null,
          maxMembers: typedNumber(v.maxMembers),
          note: v.note.trim() || null,
          topics: v.topics as Skill[],
        }),
        headers: ifMatch(version),
      });
      dropDraft(draft);
      toastDone(t('common.saved'));
      onClose();
      await client.invalidateQueries();
    } catch (error) {
      if (error instanceof ProblemError && error.status === 412) {
        const now = await client.fetchQuery({
          ...getWithEtag('/api/v1/hubs/{id}', { params: path }),
          staleTime: 0,
        });
        setTheirs({ values: ofHub(now.data), etag: now.etag });
        return;
      }
      const { beside, general } = fieldErrors(error, FIELDS);
      form.setErrors(beside);
      if (general.length > 0 || Object.keys(beside).length === 0) toastProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog onClose={onClose} title={t('hub.edit')}>
      <form noValidate onSubmit={form.onSubmit((v) => void save(v, base.current))}>
        <Stack gap="sm">
          {theirs && (
            <Conflict
              fields={FIELDS.map((key) => ({
                key,
                label: t(`hub.${key}`),
                mine: shown(key, form.values),
                theirs: shown(key, theirs.values),
              }))}
              onKeepMine={() => {
                setBase(theirs.etag);
                setTheirs(undefined);
                void save(form.values, theirs.etag);
              }}
              onTakeTheirs={() => {
                form.setValues(theirs.values);
                setBase(theirs.etag);
                setTheirs(undefined);
              }}
            />
          )}
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
