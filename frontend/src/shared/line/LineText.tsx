import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { toastProblem } from '../ui/feedback';
import { Icon } from '../ui/icons';

const LineDialog = lazy(() => import('./LineDialog'));

/** Opens a text for LINE, made when it is asked for: of what stands here, or of what the server is asked first. */
export function LineButton({
  label,
  title,
  lead,
  text,
  compact,
}: {
  /** What it is called; in a row of its own kind the title is, and only its sign is seen. */
  label?: string;
  title: string;
  lead: string;
  text: () => string | Promise<string>;
  compact?: boolean;
}) {
  const [opened, setOpened] = useState<string>();
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    try {
      setOpened(await text());
    } catch (error) {
      toastProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        className="mk-noprint"
        variant="default"
        size={compact || !label ? 'xs' : 'sm'}
        leftSection={label && <Icon name="talk" size={16} />}
        {...(!label && { 'aria-label': title, title, px: 8 })}
        // never disabled: the keys go on from here when the text is closed
        aria-busy={busy}
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void open();
        }}
      >
        {label ?? <Icon name="talk" size={16} />}
      </Button>
      {opened !== undefined && (
        <Suspense>
          <LineDialog title={title} lead={lead} text={opened} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  );
}
