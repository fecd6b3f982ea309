import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, ifMatch, patch } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { MoveStop, VisitPlan } from '@/api/types';
import type { IsoDate } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import type { PlanProps } from '@/shared/plan/usePlan';
import { problemText } from '@/shared/problemText';
import { Conflict } from '@/shared/ui/Conflict';
import { toastProblem, toastWarning } from '@/shared/ui/feedback';
import { useFresh } from '@/shared/useFresh';
import { useSend } from '@/shared/useSend';
import { visitPlanOf } from './visitPlanQuery';
import { type Changed, changed, dayOfStop } from './visitPlanWords';

export interface Stop {
  code: string;
  name: string;
}

/** What the last move did, and how it is taken back. */
export interface Done {
  stop: Stop;
  to: IsoDate | null;
  what: Changed;
  undo: () => void;
  /** It was read. */
  forget: () => void;
}

/** The day that had no room for the last stop that was to be put on it. */
export interface Refused {
  on: IsoDate;
  why: string;
}

const body = (to: IsoDate | null): MoveStop => (to === null ? { leftOut: true } : { on: to });

/**
 * Puts a stop on another day of a plan, or out of it (null). What that does is told at once and can be taken back; where somebody
 * else changed the plan first, both are told side by side.
 */
export function useMoveStop({ plan, etag, settle }: PlanProps<VisitPlan>): {
  move: (stop: Stop, to: IsoDate | null) => Promise<void>;
  busy: boolean;
  done: Done | undefined;
  conflict: ReactNode;
  refused: Refused | undefined;
} {
  const { t } = useTranslation();
  const f = useFormat();
  const fresh = useFresh();
  const { send, busy } = useSend();
  const [done, setDone] = useState<Done>();
  const [theirs, setTheirs] = useState<{ stop: Stop; to: IsoDate | null; now: Answer<VisitPlan> }>();
  const [refused, setRefused] = useState<Refused>();
  const latest = useRef({ plan, etag });
  latest.current = { plan, etag };

  const move = async (stop: Stop, to: IsoDate | null) => {
    const before = latest.current;
    const from = dayOfStop(before.plan, stop.code);
    if (from === to) return;
    setTheirs(undefined);
    setRefused(undefined);
    const write = patch('/api/v1/visit-plans/{id}/stops/{code}', {
      params: { path: { id: plan.id, code: stop.code } },
      body: body(to),
      headers: ifMatch(before.etag),
    });
    await send(write, {
      done: (answer) => {
        latest.current = { plan: answer.data, etag: answer.etag };
        settle(answer);
        setDone({
          stop,
          to,
          what: changed(before.plan, answer.data),
          undo: () => void move(stop, from),
          forget: () => setDone(undefined),
        });
      },
      // the plan was answered; what the list says of it is to be read anew
      invalidates: { queryKey: ['/api/v1/visit-plans'] },
      conflict: async ({ status }) => {
        if (status !== 412) return false;
        const now = await fresh(visitPlanOf(plan.id));
        latest.current = { plan: now.data, etag: now.etag };
        setDone(undefined);
        if (now.data.state !== 'READY') toastWarning(t('days.gone'));
        else if (dayOfStop(now.data, stop.code) === to) toastWarning(t('days.already'));
        else setTheirs({ stop, to, now });
        return true;
      },
      failed: (error) => {
        toastProblem(error);
        if (to !== null && error instanceof ProblemError && error.code === 'DAY_FULL')
          setRefused({ on: to, why: problemText(error) });
      },
    });
  };

  const word = (day: IsoDate | null) => (day === null ? t('days.leftOut') : f.date(day));
  const conflict = theirs && (
    <Conflict
      text={t('days.movedByBoth', {
        name: theirs.stop.name,
        mine: word(theirs.to),
        theirs: word(dayOfStop(theirs.now.data, theirs.stop.code)),
      })}
      fields={[
        {
          key: 'day',
          label: theirs.stop.name,
          mine: word(theirs.to),
          theirs: word(dayOfStop(theirs.now.data, theirs.stop.code)),
        },
      ]}
      onKeepMine={() => void move(theirs.stop, theirs.to)}
      onTakeTheirs={() => setTheirs(undefined)}
    />
  );
  return { move, busy, done, conflict, refused };
}
