import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CalledButton, type CalledPlace } from './called';
import { Icon } from './icons';
import { telOf } from './PhoneLink';

/** Calls with one tap; with the next one it is noted down, where it reaches a local government. */
export function CallButton({
  phone,
  of,
  fullWidth,
}: {
  phone: string | null | undefined;
  of?: CalledPlace;
  fullWidth?: boolean;
}) {
  const { t } = useTranslation();
  const tel = telOf(phone);
  if (!tel) return null;
  const call = (
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
  if (!of) return call;
  return (
    <div className="mk-call" data-full={fullWidth || undefined}>
      {call}
      <CalledButton of={of} />
    </div>
  );
}
