import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import { Dialog } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { useSend } from '@/shared/useSend';
import { useLeftover } from '../leaving';
import { NotWhole } from './Leftover';
import { type OfReport, pathOf } from './ofReport';
import { Unfinished } from './Unfinished';

/** Lays the report before whoever signs: figures go on moving until it is submitted. */
export function PresentDialog({ report, onClose }: OfReport) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const present = () =>
    send(post('/api/v1/monthly-reports/{province}/{month}/present', pathOf(report)), {
      done: () => {
        onClose();
        toastDone(t('reportAct.presented'));
      },
    });
  if (useLeftover(report).isThere) {
    return (
      <Dialog title={t('reportDo.PRESENT')} onClose={onClose}>
        <NotWhole report={report} onClose={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('reportDo.PRESENT')} onClose={onClose}>
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{t('reportAct.presentLead')}</p>
        <Unfinished report={report} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button data-autofocus loading={busy} onClick={() => void present()}>
            {t('reportDo.PRESENT')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
