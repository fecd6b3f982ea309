import { Button, Group, List, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Write } from '@/api/client';
import type { ProblemError } from '@/api/problem';
import { isIsoDate } from '../dates';
import { useFormat } from '../format';
import { problemText } from '../problemText';
import { ConfirmButton } from '../ui/ConfirmButton';
import { Dialog } from '../ui/Dialog';
import { toastDone } from '../ui/feedback';
import { Warning } from '../ui/Warning';
import { useSend } from '../useSend';
import { movedOf, type Planned, underWay } from './plan';
import type { PlanProps } from './usePlan';

/** Stops a search, or gives up what it found. */
export function StopPlan<P extends Planned>({
  plan,
  settle,
  text,
  told,
  sends,
}: Pick<PlanProps<P>, 'plan' | 'settle'> & { text: string; told: string; sends: Write<P> }) {
  const { t } = useTranslation();
  const stop = underWay(plan.state);
  return (
    <ConfirmButton
      label={t(stop ? 'plan.stop' : 'plan.giveUp')}
      title={t(stop ? 'plan.stopTitle' : 'plan.giveUpTitle')}
      text={text}
      confirm={t(stop ? 'plan.stop' : 'plan.giveUp')}
      sends={sends}
      done={(changed) => {
        settle(changed);
        toastDone(told);
      }}
    />
  );
}

/** Puts a plan in force: what that does is said first. When facts have moved since, it has to be searched for again. */
export function ApplyPlan<P, W extends string>({
  title,
  submit,
  told,
  sends,
  moves,
  wordOf,
  settle,
  onSolve,
  onClose,
  children,
}: Pick<PlanProps<P>, 'settle'> & {
  title: string;
  submit: string;
  told: string;
  sends: Write<P>;
  /** What may have moved since the plan was made, and how that is called. */
  moves: readonly W[];
  wordOf: (what: W) => string;
  onSolve: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const { send, busy } = useSend();
  const [outdated, setOutdated] = useState<ProblemError>();
  const moved = (outdated && movedOf(outdated, moves)) ?? [];
  const apply = () =>
    send(sends, {
      done: (changed) => {
        onClose();
        settle(changed);
        toastDone(told);
      },
      conflict: (problem) => {
        if (!movedOf(problem, moves)) return false;
        setOutdated(problem);
        return true;
      },
    });
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack>
        {outdated ? (
          <Warning title={t('plan.outdated')}>
            <p style={{ marginTop: 0 }}>{problemText(outdated)}</p>
            <List size="sm">
              {moved.slice(0, 12).map(({ code, name, what }) => (
                <List.Item key={`${code} ${what}`}>
                  {isIsoDate(name) ? f.date(name) : <span lang="th">{name}</span>}
                  {what && `: ${wordOf(what)}`}
                </List.Item>
              ))}
            </List>
            {moved.length > 12 && t('plan.andMore', { n: f.n(moved.length - 12) })}
          </Warning>
        ) : (
          <div>{children}</div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.keep')}
          </Button>
          {outdated ? (
            <Button onClick={() => void onSolve()}>{t('plan.solveAgain')}</Button>
          ) : (
            <Button loading={busy} onClick={() => void apply()}>
              {submit}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
