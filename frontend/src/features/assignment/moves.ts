import { kmBetween, type Point } from '@/shared/geo';
import type { Mark } from '@/shared/map/marks';

/** A trainer as a board shows it: what it carries, and what it may carry. Known by its code. */
export interface BoardTrainer extends Point {
  code: string;
  /** Unknown for one who is only supposed. */
  id: string | null;
  name: string;
  capacity: number;
  count: number;
  need: number;
  km: number;
  active: boolean;
  /** Nobody supervises the local government that employs them. */
  employer: string | null;
  mark: Mark;
}

/** A local government on a board, with the code of its trainer. */
export interface BoardLine {
  code: string;
  name: string;
  district: string;
  latitude: number | null;
  longitude: number | null;
  need: number;
  trainer: string | null;
  km: number | null;
  changed: boolean;
  pinned: boolean;
}

export interface Load {
  count: number;
  need: number;
  km: number;
}

export interface Effect {
  trainer: BoardTrainer;
  before: Load;
  after: Load;
}

export type Obstacle = 'SAME' | 'FULL' | 'EMPLOYER' | 'INACTIVE';

export interface Choice {
  trainer: BoardTrainer;
  /** From its base to the local government; null where that has no coordinates. */
  km: number | null;
  after: Load;
  obstacle: Obstacle | null;
}

export function distance(trainer: Point, line: BoardLine): number | null {
  if (line.latitude === null || line.longitude === null) return null;
  return kmBetween(trainer, { latitude: line.latitude, longitude: line.longitude });
}

const loadOf = ({ count, need, km }: BoardTrainer): Load => ({ count, need, km });

const taking = (trainer: BoardTrainer, line: BoardLine): Load => ({
  count: trainer.count + 1,
  need: trainer.need + line.need,
  km: trainer.km + (distance(trainer, line) ?? 0),
});

export function obstacle(trainer: BoardTrainer, line: BoardLine): Obstacle | null {
  if (trainer.code === line.trainer) return 'SAME';
  if (trainer.employer === line.code) return 'EMPLOYER';
  if (!trainer.active) return 'INACTIVE';
  if (trainer.count >= trainer.capacity) return 'FULL';
  return null;
}

/** Everybody who could take it, the nearest first; who may not is told why and comes last. */
export function choices(trainers: readonly BoardTrainer[], line: BoardLine): Choice[] {
  return trainers
    .map((trainer) => ({
      trainer,
      km: distance(trainer, line),
      after: taking(trainer, line),
      obstacle: obstacle(trainer, line),
    }))
    .sort(
      (a, b) =>
        Number(a.obstacle !== null) - Number(b.obstacle !== null) ||
        (a.km ?? 0) - (b.km ?? 0) ||
        (a.trainer.code < b.trainer.code ? -1 : 1),
    );
}

/** What a move does to the loads of both: first who gives it away, if anybody has it, then who takes it. */
export function effects(trainers: readonly BoardTrainer[], line: BoardLine, to: string): Effect[] {
  const giver = trainers.find((t) => t.code === line.trainer);
  const taker = trainers.find((t) => t.code === to);
  const found: Effect[] = [];
  if (giver && giver.code !== to) {
    const before = loadOf(giver);
    const km = before.km - (line.km ?? distance(giver, line) ?? 0);
    found.push({
      trainer: giver,
      before,
      after: { count: before.count - 1, need: before.need - line.need, km: Math.max(0, km) },
    });
  }
  if (taker && taker.code !== line.trainer)
    found.push({ trainer: taker, before: loadOf(taker), after: taking(taker, line) });
  return found;
}

/** The uncovered first, then group by group as the trainers stand; within a group by name as it came. */
export function byTrainer(trainers: readonly BoardTrainer[], lines: readonly BoardLine[]) {
  const groups = new Map<string | null, BoardLine[]>([[null, []]]);
  for (const trainer of trainers) groups.set(trainer.code, []);
  for (const line of lines) {
    const known = line.trainer !== null && groups.has(line.trainer) ? line.trainer : null;
    groups.get(known)?.push(line);
  }
  return groups;
}
