import { Button, CopyButton, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropDraft, readDraft } from '@/shared/form/draft';
import type { Draft } from '@/shared/form/useDraftForm';
import { Icon } from '@/shared/ui/icons';
import type { MeetingValues } from '../meetingValues';
import { useShown } from './useShown';

/** What was typed here and can't be saved any more: to be copied, or dropped. */
export function Leftover({ draft }: { draft: string }) {
  const { t } = useTranslation();
  const shown = useShown();
  const [left, setLeft] = useState(() => readDraft<Draft<MeetingValues>>(draft)?.values);
  if (!left) return null;
  const parts: [string, string | undefined][] = [
    [t('meeting.recorder'), left.recorder],
    [t('meeting.checker'), left.checker],
    [t('meeting.agenda'), left.agenda && shown.agenda(left.agenda)],
    [t('agendaForm.corrections'), left.corrections],
    [t('attendees.title'), left.attendees && shown.attendees(left.attendees)],
    [t('action.title'), left.actions && shown.actions(left.actions)],
  ];
  const text = parts.flatMap(([name, said]) => (said ? [`${name}\n${said}`] : [])).join('\n\n');
  return (
    <section className="mk-card" aria-labelledby="leftover">
      <h2 id="leftover">{t('removed.leftTitle')}</h2>
      <p className="mk-muted">{t('removed.leftText')}</p>
      <Textarea
        readOnly
        autosize
        minRows={4}
        maxRows={24}
        lang="th"
        aria-labelledby="leftover"
        value={text}
      />
      <div className="mk-inline" style={{ marginTop: 12 }}>
        {/* browsers copy by themselves on https and localhost only */}
        {navigator.clipboard && (
          <CopyButton value={text} timeout={3000}>
            {({ copied, copy }) => (
              <Button onClick={copy} leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />}>
                {t(copied ? 'common.copied' : 'common.copy')}
              </Button>
            )}
          </CopyButton>
        )}
        <Button
          variant="default"
          leftSection={<Icon name="trash" size={16} />}
          onClick={() => {
            dropDraft(draft);
            setLeft(undefined);
          }}
        >
          {t('removed.drop')}
        </Button>
      </div>
    </section>
  );
}
