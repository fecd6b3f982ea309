import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { useWaitingCount } from '@/shared/offline/count';
import { exportWaiting } from '@/shared/offline/exportWaiting';
import { sendAgain } from '@/shared/offline/outbox';
import { unsentWork } from '@/shared/offline/unsent';
import { Dialog } from '@/shared/ui/Dialog';

/** Whoever signs out while something they wrote isn't sent says what becomes of it. */
export default function SignOut({
  onClose,
  onSignOut,
}: {
  onClose: () => void;
  onSignOut: (waiting: 'KEPT' | 'DROPPED') => Promise<void>;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const waiting = useWaitingCount();
  const [count, setCount] = useState(waiting);
  const n = f.n(count);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits is a part of what is counted
  useEffect(() => {
    void unsentWork().then((unsent) => setCount(unsent.count));
  }, [waiting]);
  const [told, setTold] = useState<string>();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const doing = (what: () => Promise<unknown>) => async () => {
    setBusy(true);
    try {
      await what();
    } finally {
      setBusy(false);
    }
  };
  const send = doing(async () => {
    await sendAgain();
    const left = await unsentWork();
    if (left.count === 0) return onSignOut('KEPT');
    setTold(t('signOut.notAll', { n: f.n(left.count) }));
  });
  const save = doing(async () => {
    const { rows, drafts } = await unsentWork();
    await exportWaiting(rows, drafts);
    setTold(t('signOut.saved'));
  });
  return (
    <Dialog title={t('signOut.title', { n })} onClose={onClose}>
      <Stack>
        <p style={{ margin: 0 }}>{t('signOut.lead')}</p>
        {told && (
          <Text role="status" fw={600}>
            {told}
          </Text>
        )}
        <Button loading={busy} onClick={() => void send()}>
          {t('signOut.send')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => void save()}>
          {t('signOut.save')}
        </Button>
        <div>
          <Button
            fullWidth
            variant="default"
            disabled={busy}
            onClick={() => void doing(() => onSignOut('KEPT'))()}
          >
            {t('signOut.keep')}
          </Button>
          <span className="mk-small mk-muted">{t('signOut.keepHint')}</span>
        </div>
        {sure ? (
          <Button color="red.8" disabled={busy} onClick={() => void doing(() => onSignOut('DROPPED'))()}>
            {t('signOut.dropSure', { n })}
          </Button>
        ) : (
          <Button variant="default" disabled={busy} onClick={() => setSure(true)}>
            {t('signOut.drop')}
          </Button>
        )}
        <Button variant="subtle" disabled={busy} onClick={onClose}>
          {t('signOut.stay')}
        </Button>
      </Stack>
    </Dialog>
  );
}
