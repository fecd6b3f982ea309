import { Button, List, Select } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { post } from '@/api/client';
import { known, type Workload } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Warning } from '@/shared/ui/Warning';
import { useHref } from '@/shared/url';
import { useCoverage } from './useCoverage';

interface Refused {
  code: string;
  name: string;
  reason: string;
}

interface Values {
  toTrainerId: string | null;
  from: string | null;
}

/** A refusal is of the successor and day that were asked for. */
const asked = (v: Values) => `${v.toTrainerId} ${v.from}`;

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
  const [refusal, setRefusal] = useState<{ asked: string; refused: Refused[] }>();
  const values: Values = { toTrainerId: null, from: me.today };
  const handOver = (v: Values, only: string[] | null) =>
    post('/api/v1/assignments/hand-over', {
      body: known({ fromTrainerId: id, ...v, localGovernmentCodes: only }),
    });
  const record = useRecord({
    draft: `hand-over.${id}`,
    values,
    fields: { toTrainerId: t('workload.successor'), from: t('workload.handOverFrom') },
    write: (v) => handOver(v, null),
    told: ({ ended }) => t('workload.handedOver', { n: f.n(ended) }),
    conflict: ({ code, problem }, sent) => {
      if (code !== 'HAND_OVER_REFUSED') return false;
      setRefusal({ asked: asked(sent), refused: (problem.refused ?? []) as Refused[] });
      return true;
    },
    onClose,
  });
  const { form, field } = record;
  const { trainers } = useCoverage(province ?? undefined, me.today);
  const others = (trainers ?? []).filter((x) => x.id && x.id !== id && x.active);
  const successor = others.find((x) => x.id === form.values.toTrainerId);
  const after = successor && successor.count + load.count;
  const refused = refusal?.asked === asked(form.values) ? refusal.refused : [];
  const held = new Set(refused.map((one) => one.code));
  const possible = [...new Set(load.localGovernments.map((item) => item.localGovernment.code))].filter(
    (code) => !held.has(code),
  );
  return (
    <RecordDialog
      of={record}
      title={t('workload.handOver')}
      lead={t('workload.handOverHint', { name: load.trainer.name, n: f.n(load.localGovernments.length) })}
      submit={t('workload.handOverSubmit')}
    >
      {refused.length > 0 && (
        <Warning data-obstacle title={t('workload.handOverRefused', { n: f.n(refused.length) })}>
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
              <Button
                size="xs"
                loading={record.busy}
                onClick={() => void record.save(handOver(form.values, possible))}
              >
                {t('workload.handOverPossible', { n: f.n(possible.length) })}
              </Button>
            )}
            {province && (
              <Link to={href('/plans', { province, new: '1', without: id })}>
                {t('workload.planWithout')}
              </Link>
            )}
          </div>
        </Warning>
      )}
      <DateField required {...field('from')} />
      <Select
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
            x.count < x.capacity ? t('workload.room', { n: f.n(x.capacity - x.count) }) : t('obstacle.FULL')
          })`,
          disabled: x.count >= x.capacity,
        }))}
        {...field('toTrainerId')}
      />
    </RecordDialog>
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
