import type { Plan, PlanLine, Trainer } from '@/api/types';
import { type Mark, marksOf } from '@/shared/map/marks';
import type { BoardLine, BoardTrainer } from './moves';

export const planMarks = (...plans: readonly Plan[]): Map<string, Mark> =>
  marksOf([...new Map(plans.flatMap((p) => p.trainers.map((t) => [t.code, t] as const))).values()]);

export function planTrainers(
  plan: Plan,
  marks: ReadonlyMap<string, Mark>,
  register: readonly Trainer[] = [],
): BoardTrainer[] {
  const employers = new Map(register.map((t) => [t.code, t.localGovernmentCode ?? null]));
  return [...plan.trainers]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ id, code, name, latitude, longitude, capacity, count, need, km }) => ({
      id: id ?? null,
      code,
      name,
      latitude,
      longitude,
      capacity,
      count,
      need,
      km,
      active: true,
      employer: employers.get(code) ?? null,
      mark: marks.get(code)!,
    }));
}

export const planLine = (line: PlanLine): BoardLine => ({
  code: line.localGovernmentCode,
  name: line.name,
  district: line.districtName,
  latitude: line.latitude,
  longitude: line.longitude,
  need: line.need,
  trainer: line.trainerCode ?? null,
  km: line.km ?? null,
  changed: line.changed,
  pinned: line.pinned,
});
