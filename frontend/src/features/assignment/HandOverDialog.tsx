import { Alert, Button, List, Select, Stack } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { post } from '@/api/client';
import { known, type Workload } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { useDraftForm } from '@/shared/useDraftForm';
import { beside, useSend } from '@/shared/useSend';
import { useCoverage } from './useBoard';

interface Refused {
  code: string;
  name: string;
  reason: string;
}

/** Somebody leaves: all of the work goes to one other, or ends, in one act. */
export function HandOverDialog({
  id,
  load,
  province,
  onClose,
}: {
  id: string;
  load: Workload;
  province: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const { send, busy } = useSend();
  const [refusal, setRefusal] = useState<{ asked: string; refused: Refused[] }>();
  const draft = `hand-over.${id}`;
  const { form } = useDraftForm(
    draft,
    { toTrainerId: null as string | null, from: me.today as string | null },
    null,
  );
  const { trainers } = useCoverage(province ?? undefined, me.today);
  const others = (trainers ?? []).filter((x) => x.id && x.id !== id && x.active);
  const successor = others.find((x) => x.id === form.values.toTrainerId);
  const after = successor && successor.count + load.count;
  // A refusal is of the successor and day that were asked for.
  const asked = `${form.values.toTrainerId} ${form.values.from}`;
  const refused = refusal?.asked === asked ? refusal.refused : [];
  const held = new Set(refused.map((one) => one.code));
  const possible = [...new Set(load.localGovernments.map((item) => item.localGovernment.code))].filter(
    (code) => !held.has(code),
  );
  const save = async (v: typeof form.values, only: string[] | null = null) => {
    const write = post('/api/v1/assignments/hand-over', {
      body: known({
        fromTrainerId: id,
        toTrainerId: v.toTrainerId,
        from: v.from ?? '',
        localGovernmentCodes: only,
      }),
    });
    const sent = await send(write, {
      done: ({ data }) => {
        dropDraft(draft);
        toastDone(t('workload.handedOver', { n: f.n(data.ended) }));
      },
      conflict: ({ code, problem }) => {
        if (code !== 'HAND_OVER_REFUSED') return false;
        setRefusal({ asked: `${v.toTrainerId} ${v.from}`, refused: (problem.refused ?? []) as Refused[] });
        return true;
      },
      failed: beside(form, ['toTrainerId', 'from']),
    });
    if (sent) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('workload.handOver')}>
      <form noValidate onSubmit={form.onSubmit((v) => void save(v))}>
        <Stack gap="sm">
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('workload.handOverHint', { name: load.trainer.name, n: f.n(load.localGovernments.length) })}
          </p>
          {refused.length > 0 && (
            <Alert
              color="gold"
              variant="light"
              role="alert"
              icon={<Icon name="warning" />}
              title={t('workload.handOverRefused', { n: f.n(refused.length) })}
            >
              <List size="sm">
                {refused.slice(0, 12).map((one) => (
                  <List.Item key={one.code}>
                    {one.name}: {refusalWord(one.reason, t)}
                  </List.Item>
                ))}
              </List>
              {refused.length > 12 && t('plan.andMore', { n: f.n(refused.length - 12) })}
              <div className="mk-inline" style={{ marginTop: 8 }}>
                {possible.length > 0 && (
                  <Button size="xs" loading={busy} onClick={() => void save(form.values, possible)}>
                    {t('workload.handOverPossible', { n: f.n(possible.length) })}
                  </Button>
                )}
                {province && (
                  <Link to={href('/plans', { province, new: '1', without: id })}>
                    {t('workload.planWithout')}
                  </Link>
                )}
              </div>
            </Alert>
          )}
          <DateField label={t('workload.handOverFrom')} required {...form.getInputProps('from')} />
          <Select
            label={t('workload.successor')}
            placeholder={t('workload.nobodyYet')}
            description={
              successor &&
              t(after! > successor.capacity ? 'workload.tooMuch' : 'workload.wouldHave', {
                n: f.n(after),
                of: f.n(successor.capacity),
              })
            }
            clearable
            searchable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            data={others.map((x) => ({
              value: x.id!,
              label: `${x.name} (${
                x.count < x.capacity
                  ? t('workload.room', { n: f.n(x.capacity - x.count) })
                  : t('obstacle.FULL')
              })`,
              disabled: x.count >= x.capacity,
            }))}
            {...form.getInputProps('toTrainerId')}
          />
          <FormButtons
            busy={busy}
            submit={t('workload.handOverSubmit')}
            onCancel={() => {
              dropDraft(draft);
              onClose();
            }}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

/** Why one of them can't change hands; a reason without words of its own is told by its code. */
function refusalWord(reason: string, t: TFunction): string {
  if (reason === 'OWN_EMPLOYER') return t('obstacle.EMPLOYER');
  if (reason === 'CAPACITY_EXCEEDED') return t('obstacle.FULL');
  if (reason === 'TRAINER_INACTIVE') return t('obstacle.INACTIVE');
  if (reason === 'ALREADY_ASSIGNED') return t('obstacle.SAME');
  return reason;
}
