import { Alert, Button, Group, List, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { ProblemError } from '@/api/problem';
import { known, type Plan } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { problemText } from '@/shared/problemText';
import { useMe } from '@/shared/session';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { DateField } from '@/shared/ui/DateField';
import { Dialog } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useSend } from '@/shared/useSend';
import { consequences, underWay } from './planWords';
import type { PlanProps } from './usePlan';

const MOVED = [
  'TRAINER_NEW',
  'TRAINER_GONE',
  'TRAINER_CAPACITY',
  'TRAINER_BASE',
  'TRAINER_EMPLOYER',
  'LOCAL_GOVERNMENT_NEW',
  'LOCAL_GOVERNMENT_GONE',
  'LOCAL_GOVERNMENT_MOVED',
  'ASSIGNMENT_CHANGED',
  'LATER_ASSIGNMENT',
] as const;

export interface Moved {
  code: string;
  name: string;
  what?: (typeof MOVED)[number];
}

/** What moved since the plan was made: the refusal names it. */
export function movedOf(problem: ProblemError): Moved[] {
  const { changed } = problem.problem;
  if (!Array.isArray(changed)) return [];
  return changed.map((one: { code?: unknown; name?: unknown; what?: unknown }) => ({
    code: String(one.code ?? ''),
    name: String(one.name ?? one.code ?? ''),
    what: MOVED.find((what) => what === one.what),
  }));
}

/** What can be done with a plan in its state, the next step first. */
export function PlanActions({ plan, settle, reload, may }: PlanProps & { may: boolean }) {
  const { t } = useTranslation();
  const { send } = useSend();
  const [dialog, setDialog] = useState<'agree' | 'apply'>();
  const path = { params: { path: { id: plan.id } } };
  const after = async (changed: unknown, words: string) => {
    settle(changed, null);
    toastDone(words);
    await reload();
  };
  const solve = () =>
    send(post('/api/v1/coverage-plans/{id}/solve', path), {
      done: ({ data, etag }) => settle(data, etag),
      invalidates: null,
    });
  if (!may) return null;
  // Who is left out still exists; who is only supposed can't be made responsible.
  const invented = (plan.scenario?.added.length ?? 0) > 0;
  return (
    <>
      {plan.state === 'READY' && !invented && (
        <Button onClick={() => setDialog('agree')} leftSection={<Icon name="users" size={16} />}>
          {t('plan.agree')}
        </Button>
      )}
      {plan.state === 'AGREED' && (
        <Button onClick={() => setDialog('apply')} leftSection={<Icon name="check" size={16} />}>
          {t('plan.apply')}
        </Button>
      )}
      {(plan.state === 'READY' || plan.state === 'FAILED' || plan.state === 'CANCELLED') && (
        <Button variant="default" onClick={() => void solve()}>
          {t('plan.solveAgain')}
        </Button>
      )}
      {plan.state === 'AGREED' && (
        <ConfirmButton
          label={t('plan.reopen')}
          title={t('plan.reopenTitle')}
          text={t('plan.reopenText')}
          confirm={t('plan.reopen')}
          sends={post('/api/v1/coverage-plans/{id}/reopen', path)}
          done={({ data }) => after(data, t('plan.reopened'))}
        />
      )}
      {(underWay(plan.state) || plan.state === 'READY' || plan.state === 'AGREED') && (
        <ConfirmButton
          label={t(underWay(plan.state) ? 'plan.stop' : 'plan.giveUp')}
          title={t(underWay(plan.state) ? 'plan.stopTitle' : 'plan.giveUpTitle')}
          text={t('plan.giveUpText')}
          confirm={t(underWay(plan.state) ? 'plan.stop' : 'plan.giveUp')}
          sends={post('/api/v1/coverage-plans/{id}/cancel', path)}
          done={({ data }) => after(data, t('planState.CANCELLED'))}
        />
      )}
      {dialog === 'agree' && <AgreeDialog plan={plan} settle={settle} onClose={() => setDialog(undefined)} />}
      {dialog === 'apply' && (
        <ApplyDialog
          plan={plan}
          onClose={() => setDialog(undefined)}
          onDone={(changed) => after(changed, t('plan.appliedDone'))}
          onSolve={async () => {
            const reopened = await send(post('/api/v1/coverage-plans/{id}/reopen', path), {
              done: ({ data }) => settle(data, null),
              invalidates: null,
            });
            if (!reopened) return;
            await solve();
            setDialog(undefined);
          }}
        />
      )}
    </>
  );
}

function AgreeDialog({
  plan,
  settle,
  onClose,
}: Pick<PlanProps, 'plan' | 'settle'> & { onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const values: { on: string | null; place: string; note: string } = { on: me.today, place: '', note: '' };
  const record = useRecord({
    draft: `agree.${plan.id}`,
    values,
    fields: { on: t('plan.agreeOn'), place: t('plan.agreePlace'), note: t('plan.agreeNote') },
    write: (v) =>
      post('/api/v1/coverage-plans/{id}/agree', {
        params: { path: { id: plan.id } },
        body: known({ on: v.on, place: v.place.trim() || null, note: v.note.trim() || null }),
      }),
    told: t('plan.agreedDone'),
    done: ({ data, etag }) => settle(data, etag),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('plan.agree')}
      lead={t('plan.agreeHint')}
      submit={t('plan.agreeSubmit')}
    >
      <DateField required maxDate={me.today} {...record.field('on')} />
      <TextInput {...record.field('place')} />
      <Textarea {...record.field('note')} />
    </RecordDialog>
  );
}

function ApplyDialog({
  plan,
  onClose,
  onDone,
  onSolve,
}: {
  plan: Plan;
  onClose: () => void;
  onDone: (changed: unknown) => Promise<void>;
  onSolve: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const { send, busy } = useSend();
  const [outdated, setOutdated] = useState<ProblemError>();
  const { begin, end, stay } = consequences(plan.lines);
  const apply = async () => {
    await send(post('/api/v1/coverage-plans/{id}/apply', { params: { path: { id: plan.id } } }), {
      done: async ({ data }) => {
        onClose();
        await onDone(data);
      },
      conflict: (problem) => {
        if (problem.code === 'PLAN_OUTDATED') setOutdated(problem);
        return problem.code === 'PLAN_OUTDATED';
      },
    });
  };
  const changes = outdated ? movedOf(outdated) : [];
  return (
    <Dialog onClose={onClose} title={t('plan.apply')}>
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
                <List.Item key={change.code}>
                  {change.name}
                  {change.what && `: ${t(`planMoved.${change.what}`)}`}
                </List.Item>
              ))}
            </List>
            {changes.length > 12 && t('plan.andMore', { n: f.n(changes.length - 12) })}
          </Alert>
        ) : (
          <div>
            <p style={{ marginTop: 0 }}>{t('plan.applyText', { date: f.date(plan.from) })}</p>
            <dl className="mk-dl">
              <dt>{t('plan.begin')}</dt>
              <dd className="mk-num">{f.n(begin)}</dd>
              <dt>{t('plan.end')}</dt>
              <dd className="mk-num">{f.n(end)}</dd>
              <dt>{t('plan.stay')}</dt>
              <dd className="mk-num">{f.n(stay)}</dd>
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
              {t('plan.applySubmit')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
