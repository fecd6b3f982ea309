import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import { type Hub, known } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';

export type HubStep = 'decline' | 'suspend' | 'resume' | 'retire';

interface Props {
  hub: Hub;
  onClose: () => void;
}

interface On {
  on: string | null;
}

/** A letter that went out: what it bears. */
export interface Invitation {
  on: string;
  letterNumber: string;
}

export function InviteDialog({ hub, invitation, onClose }: Props & { invitation?: Invitation }) {
  const { t } = useTranslation();
  const me = useMe();
  const values: On & { letterNumber: string } = invitation ?? { on: me.today, letterNumber: '' };
  const record = useRecord({
    draft: `hub.invite.${hub.id}`,
    values,
    fields: { on: t('invite.on'), letterNumber: t('hub.letterNumber') },
    write: (v) =>
      post('/api/v1/hubs/{id}/invite', {
        params: { path: { id: hub.id } },
        body: known({ on: v.on, letterNumber: v.letterNumber.trim() }),
      }),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('hubMove.invite')}
      lead={t(invitation ? 'invite.fromLetter' : 'invite.hint')}
      submit={t('invite.submit')}
    >
      <DateField required maxDate={me.today} {...record.field('on')} />
      <TextInput required {...record.field('letterNumber')} />
    </RecordDialog>
  );
}

export function AcceptDialog({ hub, onClose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const values: On & { contact: string; phone: string } = {
    on: me.today,
    contact: hub.contact ?? '',
    phone: hub.phone ?? '',
  };
  const record = useRecord({
    draft: `hub.accept.${hub.id}`,
    values,
    fields: { on: t('accept.on'), contact: t('hub.contact'), phone: t('hub.phone') },
    write: (v) =>
      post('/api/v1/hubs/{id}/accept', {
        params: { path: { id: hub.id } },
        body: known({ on: v.on, contact: v.contact.trim() || null, phone: v.phone.trim() || null }),
      }),
    onClose,
  });
  return (
    <RecordDialog of={record} title={t('hubMove.accept')} lead={t('accept.hint')} submit={t('accept.submit')}>
      <DateField required maxDate={me.today} {...record.field('on')} />
      <TextInput description={t('hub.contactHint')} {...record.field('contact')} />
      <TextInput type="tel" {...record.field('phone')} />
    </RecordDialog>
  );
}

const PATHS = {
  decline: '/api/v1/hubs/{id}/decline',
  suspend: '/api/v1/hubs/{id}/suspend',
  resume: '/api/v1/hubs/{id}/resume',
  retire: '/api/v1/hubs/{id}/retire',
} as const;

/** A decline, suspension, resumption or retirement: when, and why. */
export function HubStepDialog({ hub, step, onClose }: Props & { step: HubStep }) {
  const { t } = useTranslation();
  const me = useMe();
  const values: On & { reason: string } = { on: me.today, reason: '' };
  const record = useRecord({
    draft: `hub.${step}.${hub.id}`,
    values,
    fields: { on: t('hub.on'), reason: t('hub.reason') },
    write: (v) =>
      post(PATHS[step], {
        params: { path: { id: hub.id } },
        body: known({ on: v.on, reason: v.reason.trim() }),
      }),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t(`hubMove.${step}`)}
      lead={t(`hubMoveHint.${step}`)}
      submit={t(`hubMove.${step}`)}
    >
      <DateField required maxDate={me.today} {...record.field('on')} />
      <Textarea required {...record.field('reason')} />
    </RecordDialog>
  );
}
