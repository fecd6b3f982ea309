import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bones, Failed } from '@/shared/ui/feedback';
import { issueOf } from '../asked';

/** What the province says about it, asked for when somebody wants to read it. */
export function EscalationNote({ id }: { id: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="mk-more mk-small" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t('issueEscalated.asked')}</summary>
      {open && <Note id={id} />}
    </details>
  );
}

function Note({ id }: { id: string }) {
  const issue = useQuery(issueOf(id));
  if (issue.error) return <Failed error={issue.error} retry={() => issue.refetch()} />;
  if (!issue.data) return <Bones lines={2} />;
  const { detail, history } = issue.data.data;
  const note = (history ?? []).filter((one) => one.action === 'ESCALATED').at(-1);
  return (
    <>
      {detail && <p className="mk-words">{detail}</p>}
      {note?.text && <p className="mk-bubble">{note.text}</p>}
    </>
  );
}
