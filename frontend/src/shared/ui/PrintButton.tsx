import { Button, type ButtonProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

/** Prints the page as it stands. */
export function PrintButton({ variant = 'default', disabled }: Pick<ButtonProps, 'variant' | 'disabled'>) {
  const { t } = useTranslation();
  return (
    <Button
      variant={variant}
      disabled={disabled}
      leftSection={<Icon name="print" size={16} />}
      onClick={() => window.print()}
    >
      {t('common.print')}
    </Button>
  );
}
