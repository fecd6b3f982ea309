import { Anchor, Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put } from '@/api/client';
import { type Contacts, known } from '@/api/types';
import { dropDraft, readDraft } from '@/shared/draft';
import { can, useMe } from '@/shared/session';
import { CallButton } from '@/shared/ui/CallButton';
import { FormButtons } from '@/shared/ui/Dialog';
import { Bones, Failed, toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useDraftForm } from '@/shared/useDraftForm';
import { beside, useSend } from '@/shared/useSend';
import { useTheirs } from '@/shared/useTheirs';

const FIELDS = ['mayor', 'clerk', 'financeDirector', 'address', 'phone', 'email'] as const;
type Values = Record<(typeof FIELDS)[number], string>;

const toValues = (c: Partial<Contacts>): Values =>
  Object.fromEntries(FIELDS.map((k) => [k, c[k] ?? ''])) as Values;
const toBody = (v: Values): Contacts =>
  Object.fromEntries(FIELDS.map((k) => [k, v[k].trim() === '' ? null : v[k].trim()])) as unknown as Contacts;

const contactsOf = (code: string) =>
  getWithEtag('/api/v1/local-governments/{code}/contacts', { params: { path: { code } } });

export function ContactsCard({ code }: { code: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const draft = `contacts.${code}`;
  const [editing, setEditing] = useState(() => readDraft(draft) !== null);
  const contacts = useQuery(contactsOf(code));
  const may = can(me, 'PROVINCE');
  const data = contacts.data?.data;
  return (
    <section className="mk-card" aria-labelledby="contacts">
      <div className="mk-cardhead">
        <h2 id="contacts">{t('contacts.title')}</h2>
        {may && !editing && data && (
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="pencil" size={14} />}
            onClick={() => setEditing(true)}
          >
            {t('common.edit')}
          </Button>
        )}
      </div>
      {contacts.error ? (
        <Failed error={contacts.error} retry={() => contacts.refetch()} />
      ) : !contacts.data || !data ? (
        <Bones lines={4} />
      ) : editing && may ? (
        <ContactsForm
          code={code}
          draft={draft}
          stored={data}
          etag={contacts.data.etag}
          onDone={() => setEditing(false)}
        />
      ) : FIELDS.every((k) => !data[k]) ? (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t(may ? 'contacts.emptyMay' : 'contacts.empty')}
        </p>
      ) : (
        <>
          {data.phone && (
            <div style={{ marginBottom: 10 }}>
              <CallButton phone={data.phone} fullWidth />
            </div>
          )}
          <dl className="mk-dl">
            {FIELDS.filter((k) => data[k]).map((k) => (
              <div key={k} style={{ display: 'contents' }}>
                <dt>{t(`contacts.${k}`)}</dt>
                <dd>
                  {k === 'email' ? <Anchor href={`mailto:${data.email}`}>{data.email}</Anchor> : data[k]}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

function ContactsForm({
  code,
  draft,
  stored,
  etag,
  onDone,
}: {
  code: string;
  draft: string;
  stored: Contacts;
  etag: string | null;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const { form, base, setBase } = useDraftForm(draft, toValues(stored), etag);
  const { conflict, compare } = useTheirs({ form, setBase }, contactsOf(code), toValues);
  const save = async (values: Values, version: string | null) => {
    const write = put('/api/v1/local-governments/{code}/contacts', {
      params: { path: { code } },
      body: known(toBody(values)),
      headers: ifMatch(version),
    });
    const done = () => {
      toastDone(t('common.saved'));
      dropDraft(draft);
    };
    if (await send(write, { done, conflict, failed: beside(form, FIELDS) })) onDone();
  };
  return (
    <form noValidate onSubmit={form.onSubmit((values) => void save(values, base.current))}>
      <Stack gap="sm">
        {compare(FIELDS, (k) => t(`contacts.${k}`), save)}
        <TextInput label={t('contacts.mayor')} {...form.getInputProps('mayor')} />
        <TextInput label={t('contacts.clerk')} {...form.getInputProps('clerk')} />
        <TextInput label={t('contacts.financeDirector')} {...form.getInputProps('financeDirector')} />
        <Textarea label={t('contacts.address')} {...form.getInputProps('address')} />
        <TextInput label={t('contacts.phone')} type="tel" {...form.getInputProps('phone')} />
        <TextInput label={t('contacts.email')} type="email" {...form.getInputProps('email')} />
        <FormButtons
          busy={busy}
          onCancel={() => {
            dropDraft(draft);
            onDone();
          }}
        />
      </Stack>
    </form>
  );
}
