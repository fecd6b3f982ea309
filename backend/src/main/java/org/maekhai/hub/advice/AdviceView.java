package org.maekhai.hub.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.shared.journal.Subject;
import org.maekhai.training.Skill;

/** Advice that a hub gave. @param minutes it took */
record AdviceView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID hubId,
        @Schema(required = true) LocalGovernmentRef hub,
        @Schema(required = true) LocalGovernmentRef localGovernment,
        @Schema(required = true) LocalDate on,
        @Schema(required = true) int minutes,
        @Schema(required = true) AdviceMode mode,
        @Schema(required = true) Set<Skill> topics,
        String advisor,
        @Schema(required = true) String what,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy) {

    Subject subject() {
        return Subject.of("hub-advice", id, hub.place());
    }
}
