import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

/** Calls with one tap; of several numbers the first. */
export function CallButton({ phone, fullWidth }: { phone: string | null | undefined; fullWidth?: boolean }) {
  const { t } = useTranslation();
  const number = phone?.split(/[,;/]/)[0]?.replace(/[^\d+]/g, '');
  if (!number) return null;
  return (
    <Button
      component="a"
      href={`tel:${number}`}
      fullWidth={fullWidth}
      variant="light"
      leftSection={<Icon name="phone" size={18} />}
    >
      {t('contacts.call', { phone })}
    </Button>
  );
}
