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
  label: string;
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
        size={compact ? 'xs' : 'sm'}
        leftSection={<Icon name="talk" size={16} />}
        // never disabled: the keys go on from here when the text is closed
        aria-busy={busy}
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void open();
        }}
      >
        {label}
      </Button>
      {opened !== undefined && (
        <Suspense>
          <LineDialog title={title} lead={lead} text={opened} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  );
}
