import type { Plan, PlanLine, Trainer } from '@/api/types';
import { type Mark, marksOf } from '@/shared/map/marks';
import { toldApart } from '@/shared/names';
import type { BoardLine, BoardTrainer } from '../moves';

/** Numbers of the province's register, so that they are those of its board; then whoever else the plans know. */
export const planMarks = (plans: readonly Plan[], register: readonly Trainer[] = []): Map<string, Mark> =>
  marksOf(register, [...new Map(plans.flatMap((p) => p.trainers.map((t) => [t.code, t] as const))).values()]);

/** What the trainers of plans are called, told apart where two share a name. */
export function planNames(plans: readonly Plan[], register: readonly Trainer[] = []): Map<string, string> {
  const offices = new Map(register.map((t) => [t.code, t.localGovernmentName]));
  const people = plans.flatMap((p) => p.trainers);
  const called = toldApart(people, (t) => offices.get(t.code));
  return new Map(people.map((t) => [t.code, called(t)]));
}

export function planTrainers(
  plan: Plan,
  marks: ReadonlyMap<string, Mark>,
  register: readonly Trainer[] = [],
): BoardTrainer[] {
  const employers = new Map(register.map((t) => [t.code, t.localGovernmentCode ?? null]));
  const names = planNames([plan], register);
  return [...plan.trainers]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ id, code, name, latitude, longitude, capacity, count, need, km }) => ({
      id: id ?? null,
      code,
      name: names.get(code) ?? name,
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
