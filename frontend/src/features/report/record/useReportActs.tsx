import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { Report, ReportAct } from '@/api/types';
import { toastDone } from '@/shared/ui/feedback';
import { useSend } from '@/shared/useSend';
import { AcknowledgeDialog, CorrectDialog, ReturnDialog } from './AnswerDialogs';
import { DiscardDialog } from './DiscardDialog';
import { LetterDialog } from './LetterDialog';
import { PresentDialog } from './PresentDialog';
import { SubmitDialog } from './SubmitDialog';

/** What is asked for in a dialog. */
export type Asked = Exclude<ReportAct, 'CHANGE' | 'CHECK'>;

/** Moves a report on: at once what needs no words, in a dialog what does. */
export function useReportActs(report: Report, etag: string | null, begin?: Asked) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const [asked, setAsked] = useState<Asked | undefined>(begin);
  const onClose = () => setAsked(undefined);
  const check = () =>
    send(
      post('/api/v1/monthly-reports/{province}/{month}/check', {
        params: { path: { province: report.provinceCode, month: report.month } },
      }),
      { done: () => toastDone(t('reportAct.checked')) },
    );
  const act = (what: Exclude<ReportAct, 'CHANGE'>) => (what === 'CHECK' ? void check() : setAsked(what));
  const dialogs: Record<Asked, () => ReactNode> = {
    PRESENT: () => <PresentDialog report={report} onClose={onClose} />,
    SUBMIT: () => <SubmitDialog report={report} onClose={onClose} />,
    LETTER: () => <LetterDialog report={report} etag={etag} onClose={onClose} />,
    RETURN: () => <ReturnDialog report={report} onClose={onClose} />,
    ACKNOWLEDGE: () => <AcknowledgeDialog report={report} onClose={onClose} />,
    CORRECT: () => <CorrectDialog report={report} onClose={onClose} />,
    DISCARD: () => <DiscardDialog report={report} etag={etag} onClose={onClose} />,
  };
  return { act, busy, dialog: asked && dialogs[asked]() };
}
