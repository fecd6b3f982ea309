package org.maekhai.visit.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.visit.ModuleScore;

/**
 * How a local government answered a checklist on a day.
 *
 * @param version of the checklist
 * @param scores of each of its modules
 */
record ScoresView(
        @Schema(required = true) LocalDate on,
        @Schema(required = true) UUID visitId,
        @Schema(required = true) UUID checklistId,
        @Schema(required = true) String checklistName,
        @Schema(required = true) int version,
        @Schema(required = true) List<ModuleScore> scores) {}
