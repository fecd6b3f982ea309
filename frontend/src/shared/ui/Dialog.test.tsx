import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startI18n } from '../i18n';
import { Dialog } from './Dialog';

beforeAll(() => startI18n());
// a closing dialog looks for the focus for a while, which needs the document
afterAll(() => new Promise((done) => setTimeout(done, 700)));

/** What opens the dialog is drawn anew under another key when it closes, as a row that has moved. */
function Page({ moves }: { moves: boolean }) {
  const [open, setOpen] = useState(false);
  const [group, setGroup] = useState(0);
  return (
    <MantineProvider>
      <button key={group} type="button" data-move onClick={() => setOpen(true)}>
        move
      </button>
      {open && (
        <Dialog
          title="dialog"
          returnTo={() => document.querySelector<HTMLElement>('[data-move]')}
          onClose={() => {
            setOpen(false);
            if (moves) setTimeout(() => setGroup(1), 20);
          }}
        >
          <button type="button" data-autofocus>
            inside
          </button>
        </Dialog>
      )}
    </MantineProvider>
  );
}

it.each([false, true])('Keys go on at what opened the dialog, drawn anew: %s', async (moves) => {
  const user = userEvent.setup();
  render(<Page moves={moves} />);
  const before = screen.getByText('move');
  await user.click(before);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('inside')));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText('inside')).toBeNull());
  if (moves) await waitFor(() => expect(screen.getByText('move')).not.toBe(before));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('move')));
});
