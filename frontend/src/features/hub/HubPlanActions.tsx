import { Alert, Button, Group, List, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { ProblemError } from '@/api/problem';
import type { HubPlan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { problemText } from '@/shared/problemText';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { Dialog } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useSend } from '@/shared/useSend';
import { underWay } from './hubWords';
import { movedOf } from './moved';

interface Props {
  plan: HubPlan;
  settle: (changed: unknown) => void;
  onSolve: () => Promise<void>;
  busy: boolean;
}

/** What can be done with a plan in its state. */
export function HubPlanActions({ plan, settle, onSolve, busy }: Props) {
  const { t } = useTranslation();
  const [applying, setApplying] = useState(false);
  const after = (changed: unknown, words: string) => {
    settle(changed);
    toastDone(words);
  };
  const stop = underWay(plan.state);
  return (
    <>
      {plan.state === 'READY' && plan.lines.length > 0 && (
        <Button leftSection={<Icon name="check" size={16} />} onClick={() => setApplying(true)}>
          {t('hubPlan.apply')}
        </Button>
      )}
      {!stop && plan.state !== 'APPLIED' && (
        <Button variant="default" loading={busy} onClick={() => void onSolve()}>
          {t('plan.solveAgain')}
        </Button>
      )}
      {(stop || plan.state === 'READY') && (
        <ConfirmButton
          label={t(stop ? 'plan.stop' : 'plan.giveUp')}
          title={t(stop ? 'plan.stopTitle' : 'plan.giveUpTitle')}
          text={t('hubPlan.giveUpText')}
          confirm={t(stop ? 'plan.stop' : 'plan.giveUp')}
          sends={post('/api/v1/hub-plans/{id}/cancel', { params: { path: { id: plan.id } } })}
          done={({ data }) => after(data, t('hubPlanState.CANCELLED'))}
        />
      )}
      {applying && (
        <ApplyDialog
          plan={plan}
          onClose={() => setApplying(false)}
          onDone={(changed) => after(changed, t('hubPlan.applied'))}
          onSolve={async () => {
            setApplying(false);
            await onSolve();
          }}
        />
      )}
    </>
  );
}

function ApplyDialog({
  plan,
  onClose,
  onDone,
  onSolve,
}: {
  plan: HubPlan;
  onClose: () => void;
  onDone: (changed: unknown) => void;
  onSolve: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const { send, busy } = useSend();
  const [outdated, setOutdated] = useState<ProblemError>();
  const made = plan.hubs.filter((hub) => hub.hubId == null).length;
  const apply = () =>
    send(post('/api/v1/hub-plans/{id}/apply', { params: { path: { id: plan.id } } }), {
      done: ({ data }) => {
        onClose();
        onDone(data);
      },
      conflict: (problem) => {
        const moved = Array.isArray(problem.problem.changed);
        if (moved) setOutdated(problem);
        return moved;
      },
    });
  const changes = outdated ? movedOf(outdated.problem) : [];
  return (
    <Dialog onClose={onClose} title={t('hubPlan.apply')}>
      <Stack>
        {outdated ? (
          <Alert
            color="gold"
            variant="light"
            role="alert"
            icon={<Icon name="warning" />}
            title={t('plan.outdated')}
          >
            <p style={{ marginTop: 0 }}>{problemText(outdated)}</p>
            <List size="sm">
              {changes.slice(0, 12).map((change) => (
                <List.Item key={`${change.code} ${change.what}`}>
                  <span lang="th">{change.name}</span>
                  {change.what && `: ${t(`hubPlanMoved.${change.what}`)}`}
                </List.Item>
              ))}
            </List>
            {changes.length > 12 && t('plan.andMore', { n: f.n(changes.length - 12) })}
          </Alert>
        ) : (
          <div>
            <p style={{ marginTop: 0 }}>{t('hubPlan.applyText')}</p>
            <dl className="mk-dl">
              <dt>{t('hubPlan.makesHubs')}</dt>
              <dd className="mk-num">{f.n(made)}</dd>
              <dt>{t('hubPlan.makesLinks')}</dt>
              <dd className="mk-num">{f.n(plan.lines.length)}</dd>
            </dl>
          </div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.keep')}
          </Button>
          {outdated ? (
            <Button onClick={() => void onSolve()}>{t('plan.solveAgain')}</Button>
          ) : (
            <Button loading={busy} onClick={() => void apply()}>
              {t('hubPlan.applySubmit')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
