package org.maekhai.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting as others name it. @param year of the Buddhist era */
@Schema(name = "MeetingRef")
public record MeetingRef(
        @Schema(required = true) UUID id,
        @Schema(required = true) MeetingKind kind,
        @Schema(required = true) int number,
        @Schema(required = true) int year,
        @Schema(required = true) LocalDate on) {}
