import { Menu } from '@mantine/core';
import { type Download, DownloadButton } from './DownloadButton';
import { toastProblem } from './feedback';
import { Icon } from './icons';

/** The menu as it is opened for the first time, and from then on. */
export default function DownloadItems({
  of,
  items,
  small,
}: {
  of: string;
  items: readonly Download[];
  small?: boolean;
}) {
  return (
    <Menu defaultOpened position="bottom-end" shadow="md">
      <Menu.Target>
        <DownloadButton of={of} small={small} />
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
