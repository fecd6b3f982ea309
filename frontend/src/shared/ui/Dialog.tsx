import { Button, Group, Modal, type ModalProps } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Keys go on where they were when a dialog closes. What opened it may be drawn anew with what the dialog did, so it is
 * looked for again as long as nothing else has taken the focus.
 */
function useReturn(returnTo: (() => HTMLElement | null) | undefined) {
  const fallback = useRef(returnTo);
  fallback.current = returnTo;
  useEffect(() => {
    // told by the page that it was opened on, however late it is asked
    const page = document;
    const has = page.activeElement;
    const opener = has instanceof HTMLElement && has !== page.body ? has : null;
    const isLost = () => page.activeElement === null || page.activeElement === page.body;
    return () => {
      const back = () => {
        if (opener?.isConnected) opener.focus();
        if (isLost()) fallback.current?.()?.focus();
      };
      back();
      for (const wait of [0, 150, 600]) setTimeout(() => isLost() && back(), wait);
      // what was done took away what opened it: on with the page
      setTimeout(() => isLost() && page.getElementById('main')?.focus({ preventScroll: true }), 620);
    };
  }, []);
}

/** The frame of everything that opens over the page. */
export function Dialog({
  returnTo,
  ...props
}: Pick<ModalProps, 'title' | 'size' | 'onClose' | 'closeOnClickOutside' | 'children'> & {
  /** Where the focus goes on closing when what opened the dialog is gone. */
  returnTo?: () => HTMLElement | null;
}) {
  const { t } = useTranslation();
  useReturn(returnTo);
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
