import { Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { post, type Write } from '@/api/client';
import { type Hub, known } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { useDraftForm } from '@/shared/useDraftForm';
import { beside, useSend } from '@/shared/useSend';

export type Move = 'decline' | 'suspend' | 'resume' | 'retire';

interface Props {
  hub: Hub;
  onClose: () => void;
}

/** A step of a hub's life as a short form: its day, and what belongs to it. */
function StepDialog<T extends object>({
  name,
  title,
  hint,
  submit,
  initial,
  write,
  fields,
  onClose,
}: {
  name: string;
  title: string;
  hint: string;
  submit: string;
  initial: T;
  write: (values: T) => Write;
  fields: (form: ReturnType<typeof useDraftForm<T>>['form']) => ReactNode;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const { form } = useDraftForm<T>(name, initial, null);
  const save = (values: T) => {
    const done = () => {
      dropDraft(name);
      toastDone(t('common.saved'));
      onClose();
    };
    return send(write(values), { done, failed: beside(form, Object.keys(initial)) });
  };
  return (
    <Dialog onClose={onClose} title={title}>
      <form noValidate onSubmit={form.onSubmit((v) => void save(v))}>
        <Stack gap="sm">
          <p className="mk-muted" style={{ margin: 0 }}>
            {hint}
          </p>
          {fields(form)}
          <FormButtons
            busy={busy}
            submit={submit}
            onCancel={() => {
              dropDraft(name);
              onClose();
            }}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

export function InviteDialog({ hub, onClose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <StepDialog
      name={`hub.invite.${hub.id}`}
      title={t('hubMove.invite')}
      hint={t('invite.hint')}
      submit={t('invite.submit')}
      initial={{ on: me.today as string | null, letterNumber: '' }}
      write={(v) =>
        post('/api/v1/hubs/{id}/invite', {
          params: { path: { id: hub.id } },
          body: known({ on: v.on ?? '', letterNumber: v.letterNumber.trim() }),
        })
      }
      fields={(form) => (
        <>
          <DateField label={t('invite.on')} required maxDate={me.today} {...form.getInputProps('on')} />
          <TextInput label={t('hub.letterNumber')} required {...form.getInputProps('letterNumber')} />
        </>
      )}
      onClose={onClose}
    />
  );
}

export function AcceptDialog({ hub, onClose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <StepDialog
      name={`hub.accept.${hub.id}`}
      title={t('hubMove.accept')}
      hint={t('accept.hint')}
      submit={t('accept.submit')}
      initial={{ on: me.today as string | null, contact: hub.contact ?? '', phone: hub.phone ?? '' }}
      write={(v) =>
        post('/api/v1/hubs/{id}/accept', {
          params: { path: { id: hub.id } },
          body: known({ on: v.on ?? '', contact: v.contact.trim() || null, phone: v.phone.trim() || null }),
        })
      }
      fields={(form) => (
        <>
          <DateField label={t('accept.on')} required maxDate={me.today} {...form.getInputProps('on')} />
          <TextInput
            label={t('hub.contact')}
            description={t('hub.contactHint')}
            {...form.getInputProps('contact')}
          />
          <TextInput label={t('hub.phone')} type="tel" {...form.getInputProps('phone')} />
        </>
      )}
      onClose={onClose}
    />
  );
}

const PATHS = {
  decline: '/api/v1/hubs/{id}/decline',
  suspend: '/api/v1/hubs/{id}/suspend',
  resume: '/api/v1/hubs/{id}/resume',
  retire: '/api/v1/hubs/{id}/retire',
} as const;

/** A decline, suspension, resumption or retirement: when, and why. */
export function MoveDialog({ hub, move, onClose }: Props & { move: Move }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <StepDialog
      name={`hub.${move}.${hub.id}`}
      title={t(`hubMove.${move}`)}
      hint={t(`hubMoveHint.${move}`)}
      submit={t(`hubMove.${move}`)}
      initial={{ on: me.today as string | null, reason: '' }}
      write={(v) =>
        post(PATHS[move], {
          params: { path: { id: hub.id } },
          body: known({ on: v.on ?? '', reason: v.reason.trim() }),
        })
      }
      fields={(form) => (
        <>
          <DateField label={t('hub.on')} required maxDate={me.today} {...form.getInputProps('on')} />
          <Textarea label={t('hub.reason')} required {...form.getInputProps('reason')} />
        </>
      )}
      onClose={onClose}
    />
  );
}
