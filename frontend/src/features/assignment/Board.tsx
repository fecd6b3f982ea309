import { Skeleton } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import type { DivisionBase, DivisionPoint } from '@/shared/map/DivisionMap';
import { useDistrictShapes, useShapes } from '@/shared/map/shapes';
import { useUrlState } from '@/shared/url';
import './board.css';
import { BoardGroups } from './BoardGroups';
import { type BoardLine, type BoardTrainer, obstacle } from './moves';
import { type Pull, TrainerPanel } from './TrainerPanel';

const DivisionMap = lazy(() => import('@/shared/map/DivisionMap'));

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
  const map = useMap(trainers, lines);

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

/** What the map draws of a board. */
export function useMap(trainers: readonly BoardTrainer[], lines: readonly BoardLine[]) {
  const { t } = useTranslation();
  const f = useFormat();
  const bases = useMemo(
    () =>
      trainers.map(({ code, name, latitude, longitude, mark }) => ({
        key: code,
        name,
        latitude,
        longitude,
        mark,
      })),
    [trainers],
  );
  const points = useMemo(() => {
    const names = new Map(trainers.map((x) => [x.code, x.name]));
    // Where everything changes a ring around everything says nothing.
    const ring = !lines.every((line) => line.changed);
    return lines.flatMap((line) =>
      line.latitude === null || line.longitude === null
        ? []
        : [
            {
              code: line.code,
              name: line.name,
              note: [
                (line.trainer && names.get(line.trainer)) ?? t('board.nobody'),
                line.km !== null && t('board.away', { km: f.km(line.km) }),
                t('board.need', { need: f.n(line.need) }),
              ]
                .filter(Boolean)
                .join(' · '),
              latitude: line.latitude,
              longitude: line.longitude,
              trainer: line.trainer,
              changed: ring && line.changed,
            },
          ],
    );
  }, [trainers, lines, t, f]);
  return { bases, points };
}

type MapProps = {
  bases: readonly DivisionBase[];
  points: readonly DivisionPoint[];
  province: string | undefined;
  label: string;
  selected?: string;
  onBase?: (code: string) => void;
  onPoint?: (code: string) => void;
  onPull?: (code: string, to: string | null) => void;
  onDrop?: (code: string, to: string | null) => void;
};

/** The map with the shapes that are known. */
export function BoardMap({ province, ...props }: MapProps) {
  const { t } = useTranslation();
  const shapes = useShapes();
  const districts = useDistrictShapes(province);
  if (!shapes.data) return <Skeleton className="mk-map" />;
  return (
    <DivisionMap
      {...props}
      shapes={shapes.data.shapes}
      districts={districts.data?.features}
      focus={province}
      attribution={t(shapes.data.imported ? 'map.imported' : 'map.builtIn')}
      zoomIn={t('map.zoomIn')}
      zoomOut={t('map.zoomOut')}
      still
    />
  );
}
