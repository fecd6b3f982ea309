import { Button, FileButton, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Write } from '@/api/client';
import type { Attachment } from '@/api/types';
import { useFormat } from '../format';
import { problemText } from '../problemText';
import { ConfirmButton } from '../ui/ConfirmButton';
import { toastDone, toastWarning } from '../ui/feedback';
import { Icon } from '../ui/icons';
import { again, discard, LIMITS, type Pending, take, usePending } from './photos';

const TAKEN = LIMITS.types.join(',');
const MB = LIMITS.bytes / 1024 / 1024;

/** Photos and papers of a visit or an issue. What is taken before that is saved waits, and is sent as soon as it is. */
export function Attachments({
  at,
  removal,
  stored,
  may,
  saved,
  onBegin,
}: {
  /** The address of what they belong to. */
  at: string;
  /** What takes one away. */
  removal: (attachmentId: string) => Write;
  stored: readonly Attachment[];
  may: boolean;
  /** Whether the server knows already what they belong to. */
  saved: boolean;
  /** Called before the camera opens, which may push the page out of memory. */
  onBegin?: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const pending = usePending(at);
  const [shrinking, setShrinking] = useState(false);
  const add = async (files: File[]) => {
    setShrinking(true);
    const untaken = await take(at, files, saved, room);
    setShrinking(false);
    // twenty notices say no more than one
    for (const why of new Set(untaken.map((one) => one.why))) {
      const names = untaken.filter((one) => one.why === why).map((one) => one.name);
      toastWarning(t(`photosUntaken.${why}`, { name: names.join(', '), n: f.n(LIMITS.ofOne), mb: f.n(MB) }));
    }
  };
  const room = LIMITS.ofOne - stored.length - pending.length;
  const full = room <= 0;
  return (
    <>
      {may && (
        <>
          <p className="mk-note mk-noprint">
            <Icon name="warning" size={18} />
            <span>{t('photos.warning')}</span>
          </p>
          <Group gap="sm" className="mk-noprint">
            <FileButton accept="image/*" capture="environment" onChange={(file) => file && void add([file])}>
              {(props) => (
                <Button
                  onClick={() => {
                    onBegin?.();
                    props.onClick();
                  }}
                  loading={shrinking}
                  disabled={full}
                  leftSection={<Icon name="image" size={18} />}
                >
                  {t('photos.take')}
                </Button>
              )}
            </FileButton>
            <FileButton multiple accept={TAKEN} onChange={(files) => void add(files)}>
              {(props) => (
                <Button
                  onClick={() => {
                    onBegin?.();
                    props.onClick();
                  }}
                  variant="default"
                  disabled={full || shrinking}
                  leftSection={<Icon name="file" size={18} />}
                >
                  {t('photos.choose')}
                </Button>
              )}
            </FileButton>
          </Group>
          <p className="mk-small mk-muted" style={{ margin: 0 }}>
            {t('photos.limits', { n: f.n(LIMITS.ofOne), mb: f.n(MB) })}
            {full && ` ${t('photos.full')}`}
          </p>
        </>
      )}
      {stored.length + pending.length === 0 && !may && (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('photos.none')}
        </p>
      )}
      {stored.length + pending.length > 0 && (
        <ul className="mk-photos" aria-label={t('photos.title')}>
          {stored.map((one) => (
            <Stored key={one.id} at={at} removal={removal} of={one} may={may} />
          ))}
          {pending.map((one) => (
            <Waiting key={one.id} of={one} />
          ))}
        </ul>
      )}
    </>
  );
}

function Stored({
  at,
  removal,
  of,
  may,
}: {
  at: string;
  removal: (attachmentId: string) => Write;
  of: Attachment;
  may: boolean;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const address = `${at}/attachments/${of.id}`;
  const picture = of.type.startsWith('image/');
  const name = of.name ?? t('photos.unnamed');
  return (
    <li>
      <a className="mk-photo" href={address} target="_blank" rel="noreferrer" aria-label={name}>
        {picture ? (
          <img src={`${address}/thumbnail`} alt="" loading="lazy" />
        ) : (
          <Icon name="file" size={34} stroke={1.4} />
        )}
      </a>
      <span className="mk-small" style={{ overflowWrap: 'anywhere' }}>
        {name}
        <span className="mk-muted"> · {t('photos.size', { n: f.n(Math.ceil(of.size / 1024)) })}</span>
      </span>
      {may && (
        <span className="mk-noprint">
          <ConfirmButton
            compact
            icon="trash"
            label={t('common.delete')}
            title={t('photos.deleteTitle')}
            text={t('photos.deleteText', { name })}
            confirm={t('common.delete')}
            sends={removal(of.id)}
            done={() => toastDone(t('photos.deleted'))}
          />
        </span>
      )}
    </li>
  );
}

function Waiting({ of }: { of: Pending }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string>();
  const data = useRef(of.data);
  useEffect(() => {
    if (!data.current.type.startsWith('image/')) return;
    const made = URL.createObjectURL(data.current);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, []);
  const why = of.refused && problemText(of.refused);
  return (
    <li>
      <span className="mk-photo">
        {address ? <img src={address} alt={of.name} /> : <Icon name="file" size={34} stroke={1.4} />}
      </span>
      <span className={why ? 'mk-small mk-down' : 'mk-small mk-muted'} role={why ? 'alert' : undefined}>
        {why ?? t(of.state === 'DRAFT' ? 'photos.withForm' : 'photos.waiting')}
      </span>
      <Group gap={6}>
        {of.refused && (
          <Button size="xs" onClick={() => void again(of.id)}>
            {t('common.retry')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          aria-label={t('photos.discard', { name: of.name })}
          onClick={() => void discard(of.id)}
        >
          {t('common.delete')}
        </Button>
      </Group>
    </li>
  );
}
