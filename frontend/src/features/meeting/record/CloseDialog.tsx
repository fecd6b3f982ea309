import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { post } from '@/api/client';
import type { Meeting } from '@/api/types';
import { problemText } from '@/shared/problemText';
import { Dialog } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { Warning } from '@/shared/ui/Warning';
import { useHref } from '@/shared/url';
import { useSend } from '@/shared/useSend';
import { toClose } from './toClose';

/** What minutes need before they are closed, each with whether it is there; closing is refused by the server as well. */
export function CloseDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation();
  const href = useHref();
  const { send, busy } = useSend();
  const [refused, setRefused] = useState<string>();
  const needs = toClose(meeting);
  const ready = needs.every((one) => one.there || !one.required);
  return (
    <Dialog title={t('meetingClose.title')} onClose={onClose}>
      <div className="mk-grid" style={{ gap: 12 }}>
        <p style={{ margin: 0 }}>{t('meetingClose.text')}</p>
        <ul className="mk-needs">
          {needs.map(({ what, there, required }) => (
            <li key={what} data-there={there} data-required={required}>
              <Icon name={there ? 'check' : 'warning'} size={18} />
              <span>
                {t(`meetingNeeds.${what}`)}
                <span className="mk-small mk-muted">
                  {' '}
                  {t(
                    there ? 'meetingClose.there' : required ? 'meetingClose.missing' : 'meetingClose.better',
                  )}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {refused && <Warning>{refused}</Warning>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {ready ? (
            <Button
              loading={busy}
              leftSection={<Icon name="lock" size={16} />}
              onClick={async () => {
                const answer = await send(
                  post('/api/v1/meetings/{id}/close', {
                    params: { path: { id: meeting.id } },
                  }),
                  {
                    done: () => toastDone(t('meetingClose.done')),
                    failed: (error) => setRefused(problemText(error)),
                  },
                );
                if (answer) onClose();
              }}
            >
              {t('meetingClose.button')}
            </Button>
          ) : (
            <Button component={Link} to={href(`/meetings/${meeting.id}/edit`)}>
              {t('meetingClose.fill')}
            </Button>
          )}
        </Group>
      </div>
    </Dialog>
  );
}
