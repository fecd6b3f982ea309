import type { SaveVisit, Visit } from '@/api/types';

/** What a visit says, to be said again with one thing changed. */
export function resaid(visit: Visit): SaveVisit {
  return {
    localGovernmentCode: visit.localGovernmentCode,
    state: visit.state,
    mode: visit.mode,
    plannedOn: visit.plannedOn,
    on: visit.on,
    trainerIds: visit.trainerIds,
    reached: visit.reached,
    peopleMet: visit.peopleMet,
    clinicId: visit.clinicId,
    findings: visit.findings,
    advice: visit.advice,
    nextContactOn: visit.nextContactOn,
    nextSteps: visit.nextSteps,
    checklist: visit.checklist,
    observed: visit.observed,
    cancelReason: visit.cancelReason,
  };
}
