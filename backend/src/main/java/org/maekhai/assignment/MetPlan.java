package org.maekhai.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A coverage plan as a joint meeting speaks of it (memo order 2).
 *
 * @param from the day from which it would be in force
 * @param agreedOn null: it isn't agreed yet
 * @param meetingId the meeting at which it was agreed; null: none, or one whose minutes aren't written here
 */
@Schema(name = "MetPlan")
public record MetPlan(
        @Schema(required = true) UUID id,
        @Schema(required = true) CoveragePlanState state,
        @Schema(required = true) LocalDate from,
        LocalDate agreedOn,
        UUID meetingId) {}
