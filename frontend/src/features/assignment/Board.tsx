import { Skeleton } from '@mantine/core';
import { type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/shared/url';
import './board.css';
import { BoardGroups } from './BoardGroups';
import { BoardMap, useBoardMap } from './BoardMap';
import { type BoardLine, type BoardTrainer, obstacle } from './moves';
import { type Pull, TrainerPanel } from './TrainerPanel';

const trainerOf = (target: EventTarget) =>
  (target as Element).closest<HTMLElement>('[data-trainer]')?.dataset.trainer ?? null;

/**
 * A province divided among its trainers, as a map and as a list: each row and each point can be pulled onto a trainer,
 * and each row has a button that does the same.
 */
export function Board({
  province,
  trainers,
  lines,
  mayMove,
  onMove,
  detail,
  tools,
  filter,
  label,
}: {
  province: string;
  trainers: readonly BoardTrainer[];
  lines: readonly BoardLine[];
  mayMove: boolean;
  /** Asked to move a line, to nobody in particular yet or to the one that it was put down on. */
  onMove: (line: BoardLine, to: string | null) => void;
  detail?: (line: BoardLine) => ReactNode;
  tools?: (line: BoardLine) => ReactNode;
  /** Narrows the list, not the map. */
  filter?: (line: BoardLine) => boolean;
  label: string;
}) {
  const { t } = useTranslation();
  const [url, change] = useUrlState();
  const [pull, setPull] = useState<Pull | null>(null);
  const held = useRef<BoardLine | null>(null);
  const listed = useMemo(() => (filter ? lines.filter(filter) : lines), [lines, filter]);
  const selected = url.trainer;

  const hold = useCallback((line: BoardLine | null) => {
    held.current = line;
    setPull(line && { line, over: null });
  }, []);
  const over = useCallback((line: BoardLine, to: string | null) => {
    setPull((now) => (now?.line === line && now.over === to ? now : { line, over: to }));
  }, []);
  const drop = useCallback(
    (line: BoardLine, to: string | null) => {
      hold(null);
      const trainer = trainers.find((x) => x.code === to);
      if (trainer && obstacle(trainer, line) === null) onMove(line, to);
    },
    [hold, onMove, trainers],
  );
  const select = useCallback(
    (code: string | null) => change({ trainer: code }, { replace: true, keepPage: true }),
    [change],
  );
  const ask = useCallback((line: BoardLine) => onMove(line, null), [onMove]);
  const map = useBoardMap(trainers, lines);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pulling is the second way; each row has a button for the first
    <div
      className="mk-board"
      onDragOver={(e) => {
        const line = held.current;
        if (!line) return;
        const to = trainerOf(e.target);
        if (to !== null) e.preventDefault();
        over(line, to);
      }}
      onDrop={(e) => {
        const line = held.current;
        if (!line) return;
        e.preventDefault();
        drop(line, trainerOf(e.target));
      }}
    >
      <TrainerPanel
        trainers={trainers}
        uncovered={lines.filter((l) => l.trainer === null).length}
        selected={selected}
        onSelect={select}
        pull={pull}
      />
      <div className="mk-grid">
        <div>
          <Suspense fallback={<Skeleton className="mk-map" />}>
            <BoardMap
              {...map}
              province={province}
              label={label}
              selected={selected === 'none' ? undefined : selected}
              onBase={(code) => select(selected === code ? null : code)}
              onPoint={(code) => select(lines.find((l) => l.code === code)?.trainer ?? 'none')}
              {...(mayMove && {
                onPull: (code: string, to: string | null) => {
                  const line = lines.find((l) => l.code === code);
                  if (line) over(line, to);
                },
                onDrop: (code: string, to: string | null) => {
                  const line = lines.find((l) => l.code === code);
                  if (line) drop(line, to);
                },
              })}
            />
          </Suspense>
          {mayMove && <p className="mk-small mk-muted mk-noprint mk-boardhint">{t('board.hint')}</p>}
        </div>
        <BoardGroups
          trainers={trainers}
          lines={listed}
          selected={selected}
          mayMove={mayMove}
          detail={detail}
          tools={tools}
          onMove={ask}
          onHold={hold}
        />
      </div>
    </div>
  );
}
