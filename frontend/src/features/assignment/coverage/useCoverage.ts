import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get } from '@/api/client';
import type { Coverage, CoveredPlace, Trainer } from '@/api/types';
import { marksOf } from '@/shared/map/marks';
import { toldApart } from '@/shared/names';
import type { BoardLine, BoardTrainer } from '../moves';
import { useTrainersOf } from '../useTrainersOf';

/** A line of the division in force, with the assignment that a move would replace. */
export interface CoverageLine extends BoardLine {
  assignmentId: string | null;
}

export function coverageLine(place: CoveredPlace, uncovered: ReadonlySet<string>): CoverageLine {
  const { code, name, district } = place.localGovernment;
  const alone = uncovered.has(code);
  return {
    code,
    name,
    district: district.name,
    latitude: place.latitude ?? null,
    longitude: place.longitude ?? null,
    need: place.need,
    // Whose trainer has left has nobody, though an assignment still stands.
    trainer: alone ? null : (place.trainer?.code ?? null),
    km: alone ? null : (place.km ?? null),
    changed: false,
    pinned: false,
    assignmentId: place.assignmentId ?? null,
  };
}

export function coverageTrainers(coverage: Coverage, register: readonly Trainer[]): BoardTrainer[] {
  const employers = new Map(register.map((t) => [t.code, t.localGovernmentCode ?? null]));
  const marks = marksOf(
    register,
    coverage.byTrainer.map((load) => load.trainer),
  );
  const offices = new Map(register.map((t) => [t.code, t.localGovernmentName]));
  // In the order of their numbers; who has stopped and carries nothing any more only takes room.
  const shown = coverage.byTrainer
    .filter((load) => load.active || load.count > 0)
    .sort((a, b) => (a.trainer.code < b.trainer.code ? -1 : 1));
  const called = toldApart(
    shown.map((load) => load.trainer),
    (t) => offices.get(t.code),
  );
  return shown.map(({ trainer, count, need, km, capacity, active }) => ({
    ...trainer,
    name: called(trainer),
    count,
    need,
    km,
    capacity,
    active,
    employer: employers.get(trainer.code) ?? null,
    mark: marks.get(trainer.code)!,
  }));
}

/** Who answers for what in a province on a day. */
export function useCoverage(province: string | undefined, on: string) {
  const coverage = useQuery({
    ...get('/api/v1/coverage', { params: { query: { province, on } } }),
    enabled: province !== undefined,
  });
  const register = useTrainersOf(province, on);
  const trainers = useMemo(
    () => coverage.data && register.data && coverageTrainers(coverage.data, register.data.items),
    [coverage.data, register.data],
  );
  return { coverage, trainers, error: coverage.error ?? register.error };
}

export function useCoverageBoard(province: string, on: string) {
  const { coverage, trainers, error } = useCoverage(province, on);
  const places = useQuery(
    get('/api/v1/coverage/local-governments', {
      params: { query: { province, on, size: 500, sort: 'name' } },
    }),
  );
  const lines = useMemo(() => {
    if (!coverage.data || !places.data) return undefined;
    const uncovered = new Set(coverage.data.uncovered.map((u) => u.code));
    return places.data.items.map((place) => coverageLine(place, uncovered));
  }, [coverage.data, places.data]);
  return { coverage: coverage.data, trainers, lines, error: error ?? places.error };
}
