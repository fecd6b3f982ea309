import { type ModalProps, Stack } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { Dialog, FormButtons } from '../ui/Dialog';
import type { RecordState } from './useRecord';

interface Props extends Pick<ComponentProps<'form'>, 'className' | 'style'> {
  of: RecordState;
  /** What it is for, in a sentence. */
  lead?: ReactNode;
  /** What saving is called here. */
  submit?: string;
  /** Its end, where that isn't only to save or not. */
  buttons?: ReactNode;
  children: ReactNode;
}

/** The form of a record: its inputs between what has to be settled first and its end. */
export function RecordForm({ of, lead, submit, buttons, children, ...look }: Props) {
  return (
    <form ref={of.at} noValidate onSubmit={of.submit} {...look}>
      <Stack gap="sm">
        {lead && (
          <p className="mk-muted" style={{ margin: 0 }}>
            {lead}
          </p>
        )}
        {of.obstacle}
        {children}
        {buttons ?? <FormButtons busy={of.busy} submit={submit} onCancel={of.cancel} />}
      </Stack>
    </form>
  );
}

/** The same over the page. */
export function RecordDialog({ title, size, ...form }: Props & Pick<ModalProps, 'title' | 'size'>) {
  return (
    <Dialog title={title} size={size} onClose={form.of.onClose}>
      <RecordForm {...form} />
    </Dialog>
  );
}
