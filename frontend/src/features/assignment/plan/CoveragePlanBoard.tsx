import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, patch } from '@/api/client';
import { known, type Plan, type PlanLine } from '@/api/types';
import { saveBlob, toCsv } from '@/shared/download';
import type { PlanProps } from '@/shared/plan/usePlan';
import { useMe } from '@/shared/session';
import { DownloadMenu } from '@/shared/ui/DownloadMenu';
import { toastDone, toastWarning } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useUrlState } from '@/shared/url';
import { useSend } from '@/shared/useSend';
import { Board } from '../Board';
import { MoveDialog } from '../MoveDialog';
import type { BoardLine, BoardTrainer } from '../moves';
import { useTrainersOf } from '../useTrainersOf';
import { planLine, planMarks, planTrainers } from './coveragePlanOnBoard';
import { SHOWN, type Shown } from './coveragePlanWords';
import { WhyThisTrainer } from './WhyThisTrainer';

type Change = { trainerId?: string | null; trainerCode?: string | null; pinned?: boolean };

const shows = (shown: Shown | undefined, line: BoardLine) =>
  shown === undefined || (shown === 'uncovered' ? line.trainer === null : line[shown]);

/** The proposal itself: read, corrected by hand, held fast where the people know better. */
export function CoveragePlanBoard({ plan, etag, settle, reload, may }: PlanProps<Plan> & { may: boolean }) {
  const { t } = useTranslation();
  const [url, change] = useUrlState();
  const [moving, setMoving] = useState<{ line: BoardLine; to: string | null }>();
  const [pin, setPin] = useState(true);
  const { send, busy } = useSend();
  const [undoable, setUndoable] = useState<{ code: string; name: string; before: Change }[]>([]);
  const latest = useRef(etag);
  latest.current = etag;
  const me = useMe();
  const register = useTrainersOf(plan.provinceCode, me.today);
  const trainers = useMemo(
    () => planTrainers(plan, planMarks([plan], register.data?.items), register.data?.items),
    [plan, register.data],
  );
  const lines = useMemo(() => plan.lines.map(planLine), [plan.lines]);
  const byCode = useMemo(() => new Map(plan.lines.map((l) => [l.localGovernmentCode, l])), [plan.lines]);
  const shown = SHOWN.find((s) => s === url.show);
  const filter = useCallback((line: BoardLine) => shows(shown, line), [shown]);
  // Who is left out of the plan is still named as who had it before.
  const names = useMemo(
    () => new Map([...(register.data?.items ?? []), ...trainers].map((x) => [x.code, x.name])),
    [register.data, trainers],
  );

  const correct = async (code: string, body: Change) => {
    const write = patch('/api/v1/coverage-plans/{id}/lines/{code}', {
      params: { path: { id: plan.id, code } },
      body: known(body),
      headers: ifMatch(latest.current),
    });
    const sent = await send(write, {
      done: settle,
      invalidates: null,
      conflict: async ({ status }) => {
        if (status !== 412) return false;
        await reload();
        setUndoable([]);
        toastWarning(t('plan.stale'));
        return true;
      },
    });
    return sent !== undefined;
  };
  const before = (line: PlanLine): Change => ({ trainerCode: line.trainerCode ?? null, pinned: line.pinned });
  const move = async (line: BoardLine, trainer: BoardTrainer) => {
    const old = byCode.get(line.code);
    const named = trainer.id ? { trainerId: trainer.id } : { trainerCode: trainer.code };
    if (!(await correct(line.code, { ...named, pinned: pin }))) return;
    setMoving(undefined);
    toastDone(t('move.done', { name: line.name, trainer: trainer.name }));
    // Nobody can't be put back: the API knows only trainers.
    if (old?.trainerCode)
      setUndoable((all) => [...all, { code: line.code, name: line.name, before: before(old) }]);
  };
  const hold = async (line: BoardLine) => {
    const old = byCode.get(line.code);
    if (old && (await correct(line.code, { pinned: !line.pinned })))
      setUndoable((all) => [...all, { code: line.code, name: line.name, before: { pinned: line.pinned } }]);
  };
  const undo = async () => {
    const last = undoable.at(-1);
    if (!last) return;
    if (await correct(last.code, last.before)) {
      setUndoable((all) => all.slice(0, -1));
      toastDone(t('plan.undone', { name: last.name }));
    }
  };
  const ask = useCallback((line: BoardLine, to: string | null) => setMoving({ line, to }), []);
  const detail = useCallback(
    (line: BoardLine) => {
      const of = byCode.get(line.code);
      return of && <WhyThisTrainer line={of} nameOf={(code) => names.get(code)} />;
    },
    [byCode, names],
  );
  const tools = (line: BoardLine) =>
    may &&
    line.trainer !== null && (
      <button
        type="button"
        className="mk-plain"
        aria-pressed={line.pinned}
        disabled={busy}
        onClick={() => void hold(line)}
      >
        <Icon name={line.pinned ? 'lock' : 'unlock'} size={16} />
        {t(line.pinned ? 'plan.pinned' : 'plan.pin')}
        <span className="visually-hidden"> {line.name}</span>
      </button>
    );
  const counts: Record<Shown | 'all', number> = {
    all: lines.length,
    changed: lines.filter((l) => l.changed).length,
    pinned: lines.filter((l) => l.pinned).length,
    uncovered: plan.uncovered.length,
  };
  return (
    <>
      <div className="mk-boardbar mk-noprint">
        <SegmentedControl
          className="mk-wrapcontrol"
          aria-label={t('plan.show')}
          value={shown ?? 'all'}
          onChange={(value) => change({ show: value === 'all' ? null : value }, { replace: true })}
          data={(['all', ...SHOWN] as const).map((value) => ({
            value,
            label: t(`planShow.${value}`, { n: counts[value] }),
          }))}
        />
        {may && (
          <Button
            variant="default"
            size="xs"
            disabled={undoable.length === 0}
            loading={busy}
            leftSection={<Icon name="undo" size={16} />}
            onClick={() => void undo()}
          >
            {t('plan.undo')}
          </Button>
        )}
        <LinesDownload plan={plan} />
      </div>
      <Board
        province={plan.provinceCode}
        trainers={trainers}
        lines={lines}
        mayMove={may}
        onMove={ask}
        filter={filter}
        detail={detail}
        tools={may ? tools : undefined}
        label={t('plan.map')}
      />
      {moving && (
        <MoveDialog
          line={moving.line}
          trainers={trainers}
          chosen={moving.to}
          title={t(moving.line.trainer === null ? 'move.giveTitle' : 'move.title', {
            name: moving.line.name,
          })}
          submit={t(moving.line.trainer === null ? 'board.give' : 'board.move')}
          busy={busy}
          onClose={() => setMoving(undefined)}
          onConfirm={(trainer) => void move(moving.line, trainer)}
          extra={
            <Checkbox
              label={t('plan.pinToo')}
              description={t('plan.pinHint')}
              checked={pin}
              onChange={(e) => setPin(e.currentTarget.checked)}
            />
          }
        />
      )}
    </>
  );
}

/** Lines aren't a list of the API; what is on the screen is what is taken away. */
function LinesDownload({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  return (
    <DownloadMenu
      of={t('trainerNav.plans')}
      items={[
        {
          icon: 'file',
          label: t('download.csv'),
          run: async () =>
            saveBlob(
              toCsv([
                [
                  t('lg.code'),
                  t('lg.name'),
                  t('place.district'),
                  t('coverage.trainer'),
                  t('trainer.code'),
                  t('coverage.km'),
                  t('coverage.need'),
                  t('plan.changedColumn'),
                  t('plan.pinned'),
                  t('plan.why'),
                ],
                ...plan.lines.map((l) => [
                  l.localGovernmentCode,
                  l.name,
                  l.districtName,
                  l.trainerName,
                  l.trainerCode,
                  l.km,
                  l.need,
                  t(l.changed ? 'common.yes' : 'common.no'),
                  t(l.pinned ? 'common.yes' : 'common.no'),
                  t(`planBecause.${l.why.because}`),
                ]),
              ]),
              `maekhai-plan-${plan.provinceCode}-${plan.from}.csv`,
            ),
        },
      ]}
    />
  );
}
