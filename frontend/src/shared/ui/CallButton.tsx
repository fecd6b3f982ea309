import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

/** Where a tap calls, if a number is written there; of several the first. */
export function telOf(phone: string | null | undefined): string | undefined {
  const number = phone?.split(/[,;/]/)[0]?.replace(/[^\d+]/g, '');
  return number && `tel:${number}`;
}

/** Calls with one tap. */
export function CallButton({ phone, fullWidth }: { phone: string | null | undefined; fullWidth?: boolean }) {
  const { t } = useTranslation();
  const tel = telOf(phone);
  if (!tel) return null;
  return (
    <Button
      component="a"
      href={tel}
      fullWidth={fullWidth}
      variant="light"
      leftSection={<Icon name="phone" size={18} />}
    >
      {t('contacts.call', { phone })}
    </Button>
  );
}
