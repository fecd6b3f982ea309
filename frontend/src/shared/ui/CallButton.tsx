import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import { telOf } from './PhoneLink';

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
