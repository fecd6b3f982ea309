import { Button, FileButton, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put, remove, type Write } from '@/api/client';
import { known, type OrderReference } from '@/api/types';
import { RecordForm } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useEmblem } from '@/shared/paper/useEmblem';
import { can, mayWriteIn, useMe, useProvinceName, useScope } from '@/shared/session';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { DateField } from '@/shared/ui/DateField';
import { Bones, Failed, Head, toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { ProvinceSelect } from '@/shared/ui/places';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';
import { useSend } from '@/shared/useSend';
import './office.css';
import { ReportTemplate } from './ReportTemplate';

/** What the papers of an office bear: its emblem, and the order that letters refer to. */
export default function OfficePage() {
  const { t } = useTranslation();
  const me = useMe();
  const nameOf = useProvinceName();
  const { province } = useScope();
  const [, change] = useUrlState();
  useTitle(t('officePaper.title'));
  return (
    <>
      <Head title={t('officePaper.title')} lead={t('officePaper.lead')} />
      <div className="mk-pair">
        <div className="mk-grid">
          {me.role === 'ADMIN' && (
            <search className="mk-filters mk-noprint" style={{ marginBottom: 0 }}>
              <ProvinceSelect
                value={province}
                onChange={(code) => change({ province: code, district: null })}
              />
            </search>
          )}
          {province && (
            <Emblem
              key={province}
              title={t('officePaper.emblemOf', { name: nameOf(province) })}
              province={province}
              may={mayWriteIn(me, province)}
            />
          )}
          {(me.role === 'DEPARTMENT' || me.role === 'ADMIN') && (
            <Emblem title={t('officePaper.emblemOfDepartment')} province={null} may />
          )}
        </div>
        <Reference />
      </div>
      {province && mayWriteIn(me, province) && can(me, 'PROVINCE') && (
        <ReportTemplate key={province} province={province} />
      )}
    </>
  );
}

/** As large as an emblem may be sent. */
const MOST = 2 * 1024 * 1024;

function Emblem({ title, province, may }: { title: string; province: string | null; may: boolean }) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const [wrong, setWrong] = useState<string>();
  const { picture, address } = useEmblem(province);
  const again = useRef<() => void>(null);
  const take = async (file: File | null) => {
    if (!file) return;
    // the same name may be chosen again, mended
    again.current?.();
    setWrong(undefined);
    if (!['image/png', 'image/jpeg'].includes(file.type)) return setWrong(t('officePaper.type'));
    if (file.size > MOST) return setWrong(t('officePaper.large'));
    const raw = {
      body: file,
      bodySerializer: (body: unknown) => body,
      headers: { 'Content-Type': file.type },
    };
    const sent: Write =
      province === null
        ? put('/api/v1/emblem', raw as never)
        : put('/api/v1/provinces/{code}/emblem', { params: { path: { code: province } }, ...raw } as never);
    await send(sent, { done: () => toastDone(t('officePaper.saved')) });
  };
  return (
    <section className="mk-card" aria-label={title}>
      <h2 style={{ marginBottom: 10 }}>{title}</h2>
      {picture.error ? (
        <Failed error={picture.error} retry={() => picture.refetch()} />
      ) : picture.data === undefined ? (
        <Bones lines={3} />
      ) : (
        <div className="mk-emblem">
          {address ? (
            <figure>
              <div className="mk-emblemsheet">
                <img src={address} alt={t('officePaper.preview')} />
              </div>
              <figcaption className="mk-small mk-muted">{t('officePaper.size')}</figcaption>
            </figure>
          ) : (
            <p className="mk-muted" style={{ margin: 0 }}>
              {t('officePaper.none')}
            </p>
          )}
          {may && (
            <Group gap="xs">
              <FileButton resetRef={again} accept="image/png,image/jpeg" onChange={(file) => void take(file)}>
                {(props) => (
                  <Button {...props} loading={busy} leftSection={<Icon name="upload" size={16} />}>
                    {t(address ? 'officePaper.replace' : 'officePaper.upload')}
                  </Button>
                )}
              </FileButton>
              {address && (
                <ConfirmButton
                  icon="trash"
                  label={t('common.delete')}
                  title={t('officePaper.removeTitle')}
                  text={t('officePaper.removeText')}
                  confirm={t('common.delete')}
                  sends={
                    province === null
                      ? remove('/api/v1/emblem')
                      : remove('/api/v1/provinces/{code}/emblem', { params: { path: { code: province } } })
                  }
                  done={() => toastDone(t('officePaper.removed'))}
                />
              )}
            </Group>
          )}
          {wrong && (
            <p role="alert" className="mk-down" style={{ margin: 0 }}>
              {wrong}
            </p>
          )}
          <p className="mk-small mk-muted" style={{ margin: 0 }}>
            {t('officePaper.hint')}
          </p>
        </div>
      )}
    </section>
  );
}

const REFERENCE = getWithEtag('/api/v1/order-reference');

function Reference() {
  const { t } = useTranslation();
  const me = useMe();
  const reference = useQuery(REFERENCE);
  return (
    <section className="mk-card" aria-labelledby="reference">
      <h2 id="reference">{t('officePaper.reference')}</h2>
      <p className="mk-muted" style={{ marginTop: 4 }}>
        {t('officePaper.referenceLead')}
      </p>
      {reference.error ? (
        <Failed error={reference.error} retry={() => reference.refetch()} />
      ) : !reference.data ? (
        <Bones lines={4} />
      ) : (
        <>
          <p className="mk-referenceline" lang="th">
            {reference.data.data.line ? (
              <>
                <strong>อ้างถึง</strong> {reference.data.data.line}
              </>
            ) : (
              <span className="mk-muted">{t('officePaper.noReference')}</span>
            )}
          </p>
          {can(me) && <ReferenceForm of={reference.data.data} etag={reference.data.etag} />}
        </>
      )}
    </section>
  );
}

const ofReference = ({ number, date, subject }: OrderReference) => ({
  number: number ?? '',
  date: date ?? null,
  subject: subject ?? '',
});

function ReferenceForm({ of, etag }: { of: OrderReference; etag: string | null }) {
  const { t } = useTranslation();
  const record = useRecord({
    draft: 'order-reference',
    values: ofReference(of),
    etag,
    fields: {
      number: t('officePaper.number'),
      date: t('officePaper.date'),
      subject: t('officePaper.subject'),
    },
    write: (v, version) =>
      put('/api/v1/order-reference', {
        body: known({ number: v.number.trim(), date: v.date, subject: v.subject.trim() }),
        headers: ifMatch(version),
      }),
    theirs: { query: REFERENCE, of: ofReference },
  });
  const { field } = record;
  return (
    <RecordForm
      of={record}
      buttons={
        <Group justify="flex-end">
          <Button type="submit" loading={record.busy}>
            {t('common.save')}
          </Button>
        </Group>
      }
    >
      <TextInput lang="th" {...field('number')} />
      <DateField clearable {...field('date')} />
      <TextInput lang="th" {...field('subject')} />
    </RecordForm>
  );
}
