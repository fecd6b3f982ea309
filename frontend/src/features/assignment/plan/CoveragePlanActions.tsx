import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, post } from '@/api/client';
import { known, type Plan } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { ApplyPlan, StopPlan } from '@/shared/plan/PlanSteps';
import { underWay } from '@/shared/plan/plan';
import type { PlanProps } from '@/shared/plan/usePlan';
import { useMe } from '@/shared/session';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { DateField } from '@/shared/ui/DateField';
import { toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useSend } from '@/shared/useSend';
import { COVERAGE_PLAN_MOVED, consequences } from './coveragePlanWords';

/** What can be done with a plan in its state, the next step first. */
export function CoveragePlanActions({ plan, settle, may }: PlanProps<Plan> & { may: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { send } = useSend();
  const [dialog, setDialog] = useState<'agree' | 'apply'>();
  const { state } = plan;
  const close = () => setDialog(undefined);
  const path = { params: { path: { id: plan.id } } };
  const reopen = post('/api/v1/coverage-plans/{id}/reopen', path);
  const solve = () =>
    send(post('/api/v1/coverage-plans/{id}/solve', path), { done: settle, invalidates: null });
  if (!may) return null;
  // Who is left out still exists; who is only supposed can't be made responsible.
  const invented = (plan.scenario?.added.length ?? 0) > 0;
  const { begin, end, stay } = consequences(plan.lines);
  return (
    <>
      {state === 'READY' && !invented && (
        <Button onClick={() => setDialog('agree')} leftSection={<Icon name="users" size={16} />}>
          {t('plan.agree')}
        </Button>
      )}
      {state === 'AGREED' && (
        <Button onClick={() => setDialog('apply')} leftSection={<Icon name="check" size={16} />}>
          {t('plan.apply')}
        </Button>
      )}
      {(state === 'READY' || state === 'FAILED' || state === 'CANCELLED') && (
        <Button variant="default" onClick={() => void solve()}>
          {t('plan.solveAgain')}
        </Button>
      )}
      {state === 'AGREED' && (
        <ConfirmButton
          label={t('plan.reopen')}
          title={t('plan.reopenTitle')}
          text={t('plan.reopenText')}
          confirm={t('plan.reopen')}
          sends={reopen}
          done={(changed) => {
            settle(changed);
            toastDone(t('plan.reopened'));
          }}
        />
      )}
      {(underWay(state) || state === 'READY' || state === 'AGREED') && (
        <StopPlan
          plan={plan}
          settle={settle}
          text={t('plan.giveUpText')}
          told={t('planState.CANCELLED')}
          sends={post('/api/v1/coverage-plans/{id}/cancel', path)}
        />
      )}
      {dialog === 'agree' && <AgreeDialog plan={plan} settle={settle} onClose={close} />}
      {dialog === 'apply' && (
        <ApplyPlan
          title={t('plan.apply')}
          submit={t('plan.applySubmit')}
          told={t('plan.appliedDone')}
          sends={post('/api/v1/coverage-plans/{id}/apply', path)}
          moves={COVERAGE_PLAN_MOVED}
          wordOf={(what) => t(`planMoved.${what}`)}
          settle={settle}
          onClose={close}
          onSolve={async () => {
            if (!(await send(reopen, { done: settle, invalidates: null }))) return;
            await solve();
            close();
          }}
        >
          <p style={{ marginTop: 0 }}>{t('plan.applyText', { date: f.date(plan.from) })}</p>
          <dl className="mk-dl">
            <dt>{t('plan.begin')}</dt>
            <dd className="mk-num">{f.n(begin)}</dd>
            <dt>{t('plan.end')}</dt>
            <dd className="mk-num">{f.n(end)}</dd>
            <dt>{t('plan.stay')}</dt>
            <dd className="mk-num">{f.n(stay)}</dd>
          </dl>
        </ApplyPlan>
      )}
    </>
  );
}

function AgreeDialog({
  plan,
  settle,
  onClose,
}: Pick<PlanProps<Plan>, 'plan' | 'settle'> & { onClose: () => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const values: { meetingId: string | null; on: string | null; place: string; note: string } = {
    meetingId: null,
    on: me.today,
    place: '',
    note: '',
  };
  // one that was only planned for later has agreed nothing yet
  const meetings = useQuery(
    get('/api/v1/meetings', {
      params: { query: { province: plan.provinceCode, to: me.today, size: 50, sort: '-on' } },
    }),
  );
  const held = meetings.data?.items ?? [];
  const record = useRecord({
    draft: `agree.${plan.id}`,
    values,
    fields: {
      meetingId: t('plan.agreeMeeting'),
      on: t('plan.agreeOn'),
      place: t('plan.agreePlace'),
      note: t('plan.agreeNote'),
    },
    write: (v) =>
      post('/api/v1/coverage-plans/{id}/agree', {
        params: { path: { id: plan.id } },
        body: known({
          on: v.on,
          meetingId: v.meetingId,
          place: v.place.trim() || null,
          note: v.note.trim() || null,
        }),
      }),
    told: t('plan.agreedDone'),
    done: settle,
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('plan.agree')}
      lead={t('plan.agreeHint')}
      submit={t('plan.agreeSubmit')}
    >
      <Select
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        description={t('plan.agreeMeetingHint')}
        placeholder={t('plan.agreeMeetingNone')}
        data={held.map((one) => ({
          value: one.id,
          label: `${t(`meetingKind.${one.kind}`)} ${t('meeting.no', { n: f.n(one.number), year: f.fy(one.year) })} · ${f.date(one.on)}`,
        }))}
        {...record.field('meetingId')}
        onChange={(id) => {
          const meeting = held.find((one) => one.id === id);
          record.form.setValues({
            meetingId: id,
            ...(meeting && { on: meeting.on, place: meeting.place ?? '' }),
          });
        }}
      />
      <DateField required maxDate={me.today} {...record.field('on')} />
      <TextInput {...record.field('place')} />
      <Textarea {...record.field('note')} />
    </RecordDialog>
  );
}
