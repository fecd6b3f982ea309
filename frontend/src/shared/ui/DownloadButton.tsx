import { ActionIcon, Button } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './icons';

export interface Download {
  icon: IconName;
  label: string;
  run: () => Promise<unknown>;
}

/** What opens the forms in which something can be taken away. */
export function DownloadButton({
  of,
  small,
  ...rest
}: Omit<ComponentProps<'button'>, 'color' | 'style'> & {
  of: string;
  /** Only the sign, where the heading beside it says what it is. */
  small?: boolean;
}) {
  const { t } = useTranslation();
  const common = { className: 'mk-noprint', 'aria-label': t('download.of', { of }), ...rest };
  return small ? (
    <ActionIcon variant="subtle" size={30} title={t('download.button')} {...common}>
      <Icon name="download" size={18} />
    </ActionIcon>
  ) : (
    <Button variant="default" size="xs" leftSection={<Icon name="download" size={16} />} {...common}>
      {t('download.button')}
    </Button>
  );
}
