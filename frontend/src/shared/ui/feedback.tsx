import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/api/problem';
import i18next from '../i18n';
import { useShownSince } from '../offline/reads';
import { problemText } from '../problemText';
import { Icon, type IconName } from './icons';

export function toastProblem(error: unknown) {
  notifications.show({
    color: 'red',
    title: i18next.t('problem.title'),
    message: problemText(error),
    autoClose: 9000,
  });
}

export function toastDone(message: string) {
  notifications.show({ color: 'teal', message, icon: <Icon name="check" size={18} /> });
}

/** Something was taken away, and can be had back for a while. */
export function toastUndo(message: string, label: string, undo: () => void): string {
  const id: string = notifications.show({
    autoClose: 12_000,
    icon: <Icon name="trash" size={18} />,
    message: (
      <span className="mk-inline">
        {message}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="undo" size={14} />}
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {label}
        </Button>
      </span>
    ),
  });
  return id;
}

export const hideToast = (id: string) => notifications.hide(id);

export function toastWarning(message: string) {
  notifications.show({ color: 'gold', message, icon: <Icon name="warning" size={18} />, autoClose: 9000 });
}

export function Head({
  title,
  lead,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mk-head">
      <div style={{ minWidth: 0 }}>
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {children && (
        <Group gap="xs" className="mk-noprint">
          {children}
        </Group>
      )}
    </div>
  );
}

export function Empty({
  icon,
  title,
  text,
  action,
  whole,
}: {
  icon: IconName;
  title: string;
  text: string;
  action?: ReactNode;
  /** The page's own heading, when it has no other. */
  whole?: boolean;
}) {
  const Title = whole ? 'h1' : 'h2';
  return (
    <div className="mk-empty">
      <span style={{ color: 'var(--mk-accent)' }}>
        <Icon name={icon} size={40} stroke={1.4} />
      </span>
      <Title>{title}</Title>
      <p>{text}</p>
      {action}
    </div>
  );
}

export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const showsKept = useShownSince() !== undefined;
  // the rest of the page stands there: nothing has failed but that this wasn't taken along
  if (showsKept && error instanceof ProblemError && error.code === 'NETWORK') {
    return (
      <p className="mk-muted" style={{ margin: 0 }}>
        <Icon name="download" size={16} /> {t('offline.notKept')}{' '}
        {retry && (
          <button type="button" className="mk-plain" onClick={retry}>
            {t('common.retry')}
          </button>
        )}
      </p>
    );
  }
  return (
    <Alert color="red" variant="light" role="alert" icon={<Icon name="warning" />} title={t('problem.title')}>
      <Text>{problemText(error)}</Text>
      {retry && (
        <Button mt="sm" size="xs" variant="default" onClick={retry}>
          {t('common.retry')}
        </Button>
      )}
    </Alert>
  );
}

/** The shape of what is coming, never a spinner. */
export function Bones({ lines = 6, height = 18 }: { lines?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders
        <Skeleton key={i} height={height} width={`${96 - ((i * 17) % 34)}%`} />
      ))}
    </Stack>
  );
}
