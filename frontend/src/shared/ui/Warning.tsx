import { Alert, type AlertProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';

/** Something to know or to settle before going on; no failure. */
export function Warning({
  icon = 'warning',
  ...rest
}: Omit<AlertProps, 'color' | 'variant' | 'icon'> & { icon?: IconName; children: ReactNode }) {
  return <Alert color="gold" variant="light" role="alert" icon={<Icon name={icon} />} {...rest} />;
}
