import { Button, Group, Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The frame of everything that opens over the page. */
export function Dialog(
  props: Pick<ModalProps, 'title' | 'size' | 'onClose' | 'closeOnClickOutside' | 'children'>,
) {
  const { t } = useTranslation();
  return <Modal opened closeButtonProps={{ 'aria-label': t('common.close') }} {...props} />;
}

/** The end of a form: away without saving, or save. */
export function FormButtons({
  busy,
  submit,
  onCancel,
}: {
  busy: boolean;
  /** What saving is called here. */
  submit?: string;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <Button type="submit" loading={busy}>
        {submit ?? t('common.save')}
      </Button>
    </Group>
  );
}
