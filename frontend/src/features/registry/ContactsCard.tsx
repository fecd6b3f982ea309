import { Anchor, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put } from '@/api/client';
import { type Contacts, known } from '@/api/types';
import { readDraft } from '@/shared/form/draft';
import { RecordForm } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { can, useMe } from '@/shared/session';
import { CallButton } from '@/shared/ui/CallButton';
import { EditButton } from '@/shared/ui/EditButton';
import { Bones, Failed } from '@/shared/ui/feedback';

const FIELDS = ['mayor', 'clerk', 'financeDirector', 'address', 'phone', 'email'] as const;
type Values = Record<(typeof FIELDS)[number], string>;

const toValues = (c: Partial<Contacts>): Values =>
  Object.fromEntries(FIELDS.map((k) => [k, c[k] ?? ''])) as Values;
const toBody = (v: Values) => Object.fromEntries(FIELDS.map((k) => [k, v[k].trim()]));

const contactsOf = (code: string) =>
  getWithEtag('/api/v1/local-governments/{code}/contacts', { params: { path: { code } } });

export function ContactsCard({ code, name }: { code: string; name: string }) {
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
        {may && !editing && data && <EditButton compact onClick={() => setEditing(true)} />}
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
              <CallButton phone={data.phone} of={{ code, name }} fullWidth />
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
  const record = useRecord({
    draft,
    values: toValues(stored),
    etag,
    fields: {
      mayor: t('contacts.mayor'),
      clerk: t('contacts.clerk'),
      financeDirector: t('contacts.financeDirector'),
      address: t('contacts.address'),
      phone: t('contacts.phone'),
      email: t('contacts.email'),
    },
    write: (v, version) =>
      put('/api/v1/local-governments/{code}/contacts', {
        params: { path: { code } },
        body: known(toBody(v)),
        headers: ifMatch(version),
      }),
    theirs: { query: contactsOf(code), of: toValues },
    onClose: onDone,
  });
  const { field } = record;
  return (
    <RecordForm of={record}>
      <TextInput {...field('mayor')} />
      <TextInput {...field('clerk')} />
      <TextInput {...field('financeDirector')} />
      <Textarea {...field('address')} />
      <TextInput type="tel" {...field('phone')} />
      <TextInput type="email" {...field('email')} />
    </RecordForm>
  );
}
