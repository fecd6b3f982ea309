import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

/** Opens the form of what is shown beside it. */
export function EditButton({ onClick, compact }: { onClick: () => void; compact?: boolean }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      size={compact ? 'xs' : 'sm'}
      leftSection={<Icon name="pencil" size={compact ? 14 : 16} />}
      onClick={onClick}
    >
      {t('common.edit')}
    </Button>
  );
}
