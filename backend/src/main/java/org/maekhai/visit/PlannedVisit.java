package org.maekhai.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A visit that a plan makes. @param id nobody has it yet */
public record PlannedVisit(UUID id, String localGovernmentCode, LocalDate on, VisitMode mode, List<UUID> trainerIds) {
    SaveVisit said() {
        return new SaveVisit(
                localGovernmentCode,
                VisitState.PLANNED,
                mode,
                on,
                null,
                trainerIds,
                true,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
