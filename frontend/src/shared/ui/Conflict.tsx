import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ConflictField, SideBySide } from './SideBySide';
import { Warning } from './Warning';

export type { ConflictField };

/** Someone else saved first: both versions side by side, and nothing typed is lost whichever is chosen. */
export function Conflict({
  text,
  fields,
  onKeepMine,
  onTakeTheirs,
}: {
  /** What happened, where nothing was typed. */
  text?: string;
  fields: ConflictField[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Warning title={t('conflict.title')}>
      <p style={{ marginTop: 0 }}>{text ?? t('conflict.text')}</p>
      <SideBySide fields={fields} mine={t('conflict.mine')} theirs={t('conflict.theirs')} />
      <Group mt="sm">
        <Button size="xs" onClick={onKeepMine}>
          {t('conflict.keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </Group>
    </Warning>
  );
}
