import { type ReactNode, useState } from 'react';
import type { Letter } from '@/api/types';
import { LetterDialog } from './LetterDialog';
import type { Recorded } from './nextDay';
import { CheckDialog, PresentDialog, ReturnDialog, WithdrawDialog } from './PassOnDialogs';
import { SignDialog } from './SignDialog';

/** What is asked for in a dialog. */
export type Asked = 'PRESENT' | 'CHECK' | 'RETURN' | 'SIGN' | 'WITHDRAW' | 'LETTER' | Recorded;

/** Moves a letter on, in a dialog each. */
export function useLetterActs(letter: Letter, etag: string | null) {
  const [asked, setAsked] = useState<Asked>();
  const of = { letter, onClose: () => setAsked(undefined) };
  const days = (step?: Recorded) => () => <LetterDialog {...of} etag={etag} step={step} />;
  const dialogs: Record<Asked, () => ReactNode> = {
    PRESENT: () => <PresentDialog {...of} />,
    CHECK: () => <CheckDialog {...of} />,
    RETURN: () => <ReturnDialog {...of} />,
    SIGN: () => <SignDialog {...of} />,
    WITHDRAW: () => <WithdrawDialog {...of} />,
    LETTER: days(),
    NUMBER: days('NUMBER'),
    SEND: days('SEND'),
    RECEIVE: days('RECEIVE'),
  };
  return { act: setAsked, dialog: asked && dialogs[asked]() };
}
