import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import { known, type Visit } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useSend } from '@/shared/useSend';
import { AgreedChip } from '../VisitChip';

/** Whether the visited agrees; where it hasn't said so, the question. */
export function Says({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const { send, busy } = useSend();
  const [dialog, setDialog] = useState<'confirm' | 'dispute'>();
  const said = visit.confirmation;
  const asks = me.role === 'LOCAL' && visit.state === 'DONE';
  if (!said && !asks) return null;
  return (
    <section className="mk-card mk-next" aria-labelledby="says">
      <h2 id="says" style={{ margin: 0, fontSize: '1.125rem' }}>
        {t(asks && !said ? 'agreed.question' : 'agreed.title')}
      </h2>
      <Stack gap={10} mt={8}>
        {said && (
          <div>
            <AgreedChip of={said} />
            {said.remark && <p style={{ margin: '6px 0 0', whiteSpace: 'pre-line' }}>{said.remark}</p>}
            <p className="mk-small mk-muted" style={{ margin: '4px 0 0' }}>
              {said.by} · {f.moment(said.at)}
            </p>
          </div>
        )}
        {asks && (
          <>
            {!said && (
              <p className="mk-muted" style={{ margin: 0 }}>
                {t('agreed.lead')}
              </p>
            )}
            <Group gap="sm">
              {!said?.confirmed && (
                <Button
                  loading={busy}
                  leftSection={<Icon name="check" size={18} />}
                  onClick={() =>
                    void send(
                      post('/api/v1/visits/{id}/confirm', { params: { path: { id: visit.id } }, body: {} }),
                      { done: () => toastDone(t('agreed.thanks')) },
                    )
                  }
                >
                  {t('agreed.confirm')}
                </Button>
              )}
              <Button variant="default" onClick={() => setDialog('confirm')}>
                {t('agreed.confirmWith')}
              </Button>
              <Button
                variant="default"
                leftSection={<Icon name="warning" size={18} />}
                onClick={() => setDialog('dispute')}
              >
                {t('agreed.dispute')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
      {dialog && <RemarkDialog visit={visit} what={dialog} onClose={() => setDialog(undefined)} />}
    </section>
  );
}

function RemarkDialog({
  visit,
  what,
  onClose,
}: {
  visit: Visit;
  what: 'confirm' | 'dispute';
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const record = useRecord({
    draft: `visit.${what}.${visit.id}`,
    values: { remark: '' },
    fields: { remark: t('agreed.remark') },
    write: ({ remark }) =>
      what === 'confirm'
        ? post('/api/v1/visits/{id}/confirm', {
            params: { path: { id: visit.id } },
            body: known({ remark: remark.trim() }),
          })
        : post('/api/v1/visits/{id}/dispute', {
            params: { path: { id: visit.id } },
            body: { remark: remark.trim() },
          }),
    told: t('agreed.thanks'),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t(what === 'confirm' ? 'agreed.confirmWith' : 'agreed.dispute')}
      lead={t(what === 'confirm' ? 'agreed.confirmLead' : 'agreed.disputeLead')}
      submit={t('agreed.send')}
    >
      <Textarea autosize minRows={4} required={what === 'dispute'} {...record.field('remark')} />
    </RecordDialog>
  );
}
