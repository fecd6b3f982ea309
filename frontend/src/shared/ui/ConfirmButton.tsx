import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toastProblem } from './feedback';
import { Icon, type IconName } from './icons';

/** A button for what can't be taken back: asks once, in words. */
export function ConfirmButton({
  label,
  title,
  text,
  confirm,
  onConfirm,
  icon,
  compact,
}: {
  label: string;
  title: string;
  text: ReactNode;
  confirm: string;
  onConfirm: () => Promise<unknown> | unknown;
  icon?: IconName;
  compact?: boolean;
}) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const [busy, setBusy] = useState(false);
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
                setBusy(true);
                try {
                  await onConfirm();
                  close();
                } catch (error) {
                  toastProblem(error);
                } finally {
                  setBusy(false);
                }
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
