import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from '@/api/problem';
import { type Later, type Sending, type Sent, useSend } from '../useSend';
import { Icon, type IconName } from './icons';

/** A button for what can't be taken back: asks once, in words. */
export function ConfirmButton<T>({
  label,
  title,
  text,
  confirm,
  sends,
  done,
  conflict,
  later,
  icon,
  compact,
}: Pick<Sending<T>, 'done' | 'conflict'> & {
  label: string;
  title: string;
  text: ReactNode;
  confirm: string;
  sends: Sent<T>;
  /** It may wait for a connection. */
  later?: Later;
  icon?: IconName;
  compact?: boolean;
}) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const { send, busy } = useSend();
  return (
    <>
      <Button
        variant="default"
        size={compact ? 'xs' : 'sm'}
        onClick={open}
        leftSection={icon && <Icon name={icon} size={16} />}
      >
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={title}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack>
          <div>{text}</div>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('common.keep')}
            </Button>
            <Button
              color="red.8"
              loading={busy}
              onClick={async () => {
                const told = async (problem: ProblemError) => {
                  const handled = (await conflict?.(problem)) ?? false;
                  if (handled) close();
                  return handled;
                };
                const waits = later && {
                  ...later,
                  kept: () => {
                    close();
                    return later.kept();
                  },
                };
                if (await send(sends, { done, conflict: told, later: waits })) close();
              }}
            >
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
