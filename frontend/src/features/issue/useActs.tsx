import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { Issue } from '@/api/types';
import { keepDraft, readDraft } from '@/shared/form/draft';
import type { Draft } from '@/shared/form/useDraftForm';
import { toastDone } from '@/shared/ui/feedback';
import { useSend } from '@/shared/useSend';
import { ActDialog } from './ActDialog';
import { type ActWords, actDraft, wordsWith } from './actWords';
import type { Act, Using } from './issueWords';
import { MergeDialog } from './MergeDialog';
import { ResolveDialog } from './ResolveDialog';

interface Asked {
  issue: Issue;
  act: Exclude<Act, 'START'>;
  using?: Using;
}

/** Moves issues: at once what needs no words, in a dialog what does. */
export function useActs(): {
  act: (issue: Issue, act: Act, using?: Using) => void;
  /** Which one is on its way. */
  sending: string | undefined;
  dialog: ReactNode;
} {
  const { t } = useTranslation();
  const { send } = useSend();
  const [sending, setSending] = useState<string>();
  const [asked, setAsked] = useState<Asked>();
  const start = async (issue: Issue) => {
    setSending(issue.id);
    await send(post('/api/v1/issues/{id}/start', { params: { path: { id: issue.id } } }), {
      done: () => toastDone(t('issueAct.started')),
    });
    setSending(undefined);
  };
  const onClose = () => setAsked(undefined);
  const ask = (wanted: Asked) => {
    const { issue, act, using } = wanted;
    if (using && act !== 'MERGE') {
      // kept from the start, with what was written before and never sent
      const name = actDraft(issue, act);
      const before = readDraft<Draft<ActWords>>(name)?.values;
      keepDraft(name, { values: wordsWith(using, before), base: null });
    }
    setAsked(wanted);
  };
  return {
    act: (issue, act, using) => (act === 'START' ? void start(issue) : ask({ issue, act, using })),
    sending,
    dialog:
      asked &&
      (asked.act === 'MERGE' ? (
        <MergeDialog issue={asked.issue} onClose={onClose} />
      ) : asked.act === 'RESOLVE' || asked.act === 'ANSWER' ? (
        <ResolveDialog issue={asked.issue} act={asked.act} using={asked.using} onClose={onClose} />
      ) : (
        <ActDialog issue={asked.issue} act={asked.act} onClose={onClose} />
      )),
  };
}
