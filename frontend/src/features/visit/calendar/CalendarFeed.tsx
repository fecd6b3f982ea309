import { Button, CopyButton, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, post, remove } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { useFormat } from '@/shared/format';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { Bones, Failed, toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useSend } from '@/shared/useSend';
import '../visit.css';

/** A trainer's planned visits in the calendar of their phone: asked for once in a year, and so only when somebody opens it. */
export function CalendarFeed({ trainer }: { trainer: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details
      className="mk-fold mk-noprint"
      onToggle={(e) => setOpen((before) => before || e.currentTarget.open)}
    >
      <summary>
        <Icon name="calendar" />
        {t('feed.title')}
      </summary>
      <div>{open && <Feed trainer={trainer} />}</div>
    </details>
  );
}

/** The address, which is told once. */
function Feed({ trainer }: { trainer: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { send, busy } = useSend();
  const [address, setAddress] = useState<string>();
  const params = { path: { id: trainer } };
  const feed = useQuery({ ...get('/api/v1/trainers/{id}/calendar', { params }), retry: false });
  const none = feed.error instanceof ProblemError && feed.error.status === 404;
  const make = () =>
    send(post('/api/v1/trainers/{id}/calendar', { params }), {
      done: ({ data }) => setAddress(new URL(data.url, location.origin).href),
    });
  return (
    <>
      {feed.error && !none ? (
        <Failed error={feed.error} retry={() => feed.refetch()} />
      ) : feed.isPending ? (
        <Bones lines={2} />
      ) : (
        <Stack gap="sm" mt={4}>
          <p className="mk-muted" style={{ margin: 0 }}>
            {none || !feed.data
              ? t('feed.none')
              : t('feed.since', { date: f.date(feed.data.createdOn) }) +
                (feed.data.lastReadOn ? ` · ${t('feed.read', { date: f.date(feed.data.lastReadOn) })}` : '')}
          </p>
          {address && (
            <div>
              <TextInput
                readOnly
                label={t('feed.address')}
                description={t('feed.once')}
                value={address}
                onFocus={(e) => e.currentTarget.select()}
              />
              <CopyButton value={address}>
                {({ copied, copy }) => (
                  <Button
                    mt={8}
                    size="xs"
                    onClick={copy}
                    leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />}
                  >
                    {t(copied ? 'common.copied' : 'common.copy')}
                  </Button>
                )}
              </CopyButton>
            </div>
          )}
          <div className="mk-inline">
            <Button size="xs" variant="default" loading={busy} onClick={() => void make()}>
              {t(none ? 'feed.make' : 'feed.renew')}
            </Button>
            {!none && (
              <ConfirmButton
                compact
                label={t('feed.revoke')}
                title={t('feed.revokeTitle')}
                text={t('feed.revokeText')}
                confirm={t('feed.revoke')}
                sends={remove('/api/v1/trainers/{id}/calendar', { params })}
                done={() => {
                  setAddress(undefined);
                  toastDone(t('feed.revoked'));
                }}
              />
            )}
          </div>
        </Stack>
      )}
    </>
  );
}
