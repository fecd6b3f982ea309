import { Button, CopyButton, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/icons';

/** A text to paste into LINE: seen before it is taken, and changed where it should say more. It is Thai in both languages of the screen. */
export default function LineDialog({
  title,
  lead,
  text,
  onClose,
}: {
  title: string;
  /** For whom it is. */
  lead: string;
  text: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [said, setSaid] = useState(text);
  return (
    <Dialog title={title} onClose={onClose}>
      <Stack gap="sm">
        <Textarea
          autosize
          minRows={6}
          maxRows={18}
          lang="th"
          label={t('line.text')}
          description={lead}
          value={said}
          onChange={(e) => setSaid(e.currentTarget.value)}
          classNames={{ input: 'mk-linetext' }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
          {/* browsers copy by themselves on https and localhost only */}
          {navigator.clipboard ? (
            <CopyButton value={said} timeout={3000}>
              {({ copied, copy }) => (
                <Button
                  data-autofocus
                  onClick={copy}
                  leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />}
                >
                  {t(copied ? 'common.copied' : 'common.copy')}
                </Button>
              )}
            </CopyButton>
          ) : (
            <span className="mk-muted mk-small">{t('line.byHand')}</span>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
