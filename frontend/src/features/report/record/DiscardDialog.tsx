import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ifMatch, remove } from '@/api/client';
import { Dialog } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { useSend } from '@/shared/useSend';
import { draftOf } from '../draftOf';
import { dropLeftover } from '../leaving';
import { type OfVersion, pathOf } from './ofReport';

/** Gives up what was written: the report says again what the data say, a correction what was submitted. */
export function DiscardDialog({ report, etag, onClose }: OfVersion) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const corrects = report.submittedOn != null;
  const discard = () =>
    send(
      remove('/api/v1/monthly-reports/{province}/{month}', { ...pathOf(report), headers: ifMatch(etag) }),
      {
        done: () => {
          dropLeftover(draftOf(report.provinceCode, report.month));
          onClose();
          toastDone(t('reportAct.discarded'));
        },
      },
    );
  return (
    <Dialog title={t('reportDo.DISCARD')} onClose={onClose}>
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{t(corrects ? 'reportAct.discardCorrection' : 'reportAct.discardLead')}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.keep')}
          </Button>
          <Button color="red.8" loading={busy} onClick={() => void discard()}>
            {t('reportDo.DISCARD')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
