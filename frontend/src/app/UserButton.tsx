import { ActionIcon } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/session';
import { Icon } from '@/shared/ui/icons';

/** Who is signed in, and what opens their menu. */
export function UserButton(props: Omit<ComponentProps<'button'>, 'color' | 'style'>) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <ActionIcon
      variant="default"
      size={34}
      radius="xl"
      aria-label={t('user.menu', { name: me.name })}
      {...props}
    >
      <Icon name="user" size={18} />
    </ActionIcon>
  );
}
