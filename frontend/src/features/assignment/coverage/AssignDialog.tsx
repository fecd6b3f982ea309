import { SegmentedControl, SimpleGrid } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, post } from '@/api/client';
import type { ProblemError } from '@/api/problem';
import { type Assignment, type AssignmentRole, known } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog } from '@/shared/ui/Dialog';
import { Bones, Failed, toastDone } from '@/shared/ui/feedback';
import { Warning } from '@/shared/ui/Warning';
import { useFresh } from '@/shared/useFresh';
import { besideOnly, useSend } from '@/shared/useSend';
import { MoveDialog } from '../MoveDialog';
import type { BoardTrainer } from '../moves';
import { type CoverageLine, useCoverage } from './useCoverage';

/** Makes a trainer responsible for a local government from a day on, in place of the one who was. */
export function AssignDialog({
  line,
  to,
  province,
  backup,
  onClose,
}: {
  line: CoverageLine;
  /** Code of the trainer that it was pulled onto. */
  to?: string | null;
  province: string;
  /** Whether it may also get a second trainer. */
  backup?: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const client = useQueryClient();
  const fresh = useFresh();
  const { trainers, error } = useCoverage(province, me.today);
  const [from, setFrom] = useState<string | null>(me.today);
  const [fromError, setFromError] = useState<string | null>(null);
  const [role, setRole] = useState<AssignmentRole>('PRIMARY');
  const { send, busy } = useSend();
  /** Who is responsible by now, when that isn't who was seen. */
  const [meanwhile, setMeanwhile] = useState<{ now: Assignment | null }>();
  const title = t(line.trainer === null ? 'move.giveTitle' : 'move.title', { name: line.name });
  if (error || !trainers) {
    return (
      <Dialog onClose={onClose} title={title}>
        {error ? <Failed error={error} /> : <Bones />}
      </Dialog>
    );
  }
  const now = meanwhile
    ? { ...line, trainer: meanwhile.now?.trainerCode ?? null, assignmentId: meanwhile.now?.id ?? null }
    : line;

  const save = async (trainer: BoardTrainer) => {
    if (!trainer.id) return;
    setFromError(null);
    const write = post('/api/v1/assignments', {
      body: known({
        trainerId: trainer.id,
        localGovernmentCode: line.code,
        role,
        from: from ?? '',
        replaces: role === 'PRIMARY' ? now.assignmentId : null,
      }),
    });
    const conflict = async ({ code }: ProblemError) => {
      if (code !== 'ASSIGNMENT_CHANGED') return false;
      const { items } = await fresh(
        get('/api/v1/assignments', {
          params: { query: { localGovernment: line.code, on: from ?? me.today, role: 'PRIMARY' } },
        }),
      );
      setMeanwhile({ now: items[0] ?? null });
      await client.invalidateQueries();
      return true;
    };
    const failed = besideOnly('from', setFromError);
    const done = () => toastDone(t('move.done', { name: line.name, trainer: trainer.name }));
    if (await send(write, { done, conflict, failed })) onClose();
  };
  return (
    <MoveDialog
      line={role === 'BACKUP' ? { ...now, trainer: null } : now}
      trainers={role === 'BACKUP' ? trainers.filter((x) => x.code !== now.trainer) : trainers}
      chosen={to}
      title={title}
      submit={t(role === 'BACKUP' ? 'move.addBackup' : now.trainer === null ? 'board.give' : 'board.move')}
      busy={busy}
      onClose={onClose}
      onConfirm={(trainer) => void save(trainer)}
      note={
        meanwhile && (
          <Warning title={t('move.changed')}>
            {meanwhile.now
              ? t('move.changedTo', { trainer: meanwhile.now.trainerName, date: f.date(meanwhile.now.from) })
              : t('move.changedToNobody')}
          </Warning>
        )
      }
      extra={
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <DateField label={t('move.from')} required value={from} onChange={setFrom} error={fromError} />
          {backup && (
            <div>
              <span className="mantine-InputWrapper-label mk-label">{t('move.as')}</span>
              <SegmentedControl
                fullWidth
                aria-label={t('move.as')}
                value={role}
                onChange={(value) => setRole(value === 'BACKUP' ? 'BACKUP' : 'PRIMARY')}
                data={(['PRIMARY', 'BACKUP'] as const).map((value) => ({
                  value,
                  label: t(`assignmentRole.${value}`),
                }))}
              />
            </div>
          )}
        </SimpleGrid>
      }
    />
  );
}
