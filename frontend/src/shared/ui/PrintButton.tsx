import { Button, type ButtonProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

/** Prints the page as it stands. */
export function PrintButton({ variant = 'default' }: Pick<ButtonProps, 'variant'>) {
  const { t } = useTranslation();
  return (
    <Button variant={variant} leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
      {t('common.print')}
    </Button>
  );
}
