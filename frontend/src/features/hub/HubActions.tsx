import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ifMatch, remove } from '@/api/client';
import type { Hub } from '@/api/types';
import { useMe } from '@/shared/session';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { EditButton } from '@/shared/ui/EditButton';
import { toastDone, toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { downloadLetters } from './downloadLetters';
import { AcceptDialog, type HubStep, HubStepDialog, type Invitation, InviteDialog } from './HubActionDialogs';
import { HubForm } from './HubForm';
import { isOpen } from './hubWords';

export interface HubProps {
  hub: Hub;
  etag: string | null;
  /** The number and day of the letter that invited it, when it is known here that it went out. */
  invitation?: Invitation;
}

/** What can be done with a hub in its state: the next step is the filled button. */
export function HubActions({ hub, etag, invitation }: HubProps) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'invite' | 'accept' | 'edit' | HubStep>();
  const [busy, setBusy] = useState(false);
  const { state } = hub;
  const step = (which: HubStep, filled = false) => (
    <Button variant={filled ? 'filled' : 'default'} onClick={() => setDialog(which)}>
      {t(`hubMove.${which}`)}
    </Button>
  );
  return (
    <>
      {state === 'PROPOSED' && (
        <Button leftSection={<Icon name="mail" size={16} />} onClick={() => setDialog('invite')}>
          {t('hubMove.invite')}
        </Button>
      )}
      {state === 'INVITED' && (
        <>
          <Button leftSection={<Icon name="check" size={16} />} onClick={() => setDialog('accept')}>
            {t('hubMove.accept')}
          </Button>
          {step('decline')}
        </>
      )}
      {(state === 'PROPOSED' || state === 'INVITED') && (
        <Button
          variant="default"
          loading={busy}
          leftSection={<Icon name="download" size={16} />}
          onClick={() => {
            setBusy(true);
            void downloadLetters([hub.id], me.today)
              .catch(toastProblem)
              .finally(() => setBusy(false));
          }}
        >
          {t('hub.letter')}
        </Button>
      )}
      {state === 'SUSPENDED' && hub.eligibility?.eligible && step('resume', true)}
      {state === 'ACTIVE' && step('suspend')}
      {(state === 'ACTIVE' || state === 'SUSPENDED') && step('retire')}
      {isOpen(state) && <EditButton onClick={() => setDialog('edit')} />}
      {state === 'PROPOSED' && (
        <ConfirmButton
          label={t('hubMove.withdraw')}
          title={t('hub.withdrawTitle')}
          text={t('hub.withdrawText')}
          confirm={t('hubMove.withdraw')}
          sends={remove('/api/v1/hubs/{id}', { params: { path: { id: hub.id } }, headers: ifMatch(etag) })}
          done={() => {
            toastDone(t('hub.withdrawn'));
            navigate(href('/hubs'));
          }}
        />
      )}
      {dialog === 'invite' && (
        <InviteDialog hub={hub} invitation={invitation} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'accept' && <AcceptDialog hub={hub} onClose={() => setDialog(undefined)} />}
      {dialog === 'edit' && <HubForm hub={hub} etag={etag} onClose={() => setDialog(undefined)} />}
      {(dialog === 'decline' || dialog === 'suspend' || dialog === 'resume' || dialog === 'retire') && (
        <HubStepDialog hub={hub} step={dialog} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}
