import { ActionIcon, Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toastProblem } from './feedback';
import { Icon, type IconName } from './icons';

export interface Download {
  icon: IconName;
  label: string;
  run: () => Promise<unknown>;
}

/** The forms in which a table or a picture can be taken away. */
export function DownloadMenu({
  of,
  items,
  small,
}: {
  of: string;
  items: readonly Download[];
  /** Only the sign, where the heading beside it says what it is. */
  small?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        {small ? (
          <ActionIcon
            className="mk-noprint"
            variant="subtle"
            size={30}
            aria-label={t('download.of', { of })}
            title={t('download.button')}
          >
            <Icon name="download" size={18} />
          </ActionIcon>
        ) : (
          <Button
            className="mk-noprint"
            variant="default"
            size="xs"
            aria-label={t('download.of', { of })}
            leftSection={<Icon name="download" size={16} />}
          >
            {t('download.button')}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ icon, label, run }) => (
          <Menu.Item
            key={label}
            leftSection={<Icon name={icon} size={16} />}
            onClick={() => void run().catch(toastProblem)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
