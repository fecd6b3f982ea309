package org.maekhai.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.PlaceRef;
import org.maekhai.shared.page.NotInTables;

/**
 * A meeting as it stands in lists.
 *
 * @param asked how many stand in its list of attendees; {@code present} those who came, for themselves or for somebody else
 * @param resolutions how many items have one
 * @param actions what was agreed there or taken over; {@code openActions} those that are open, {@code overdueActions} those of
 *     them whose day has passed
 */
@Schema(name = "MeetingSummary")
record MeetingSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) MeetingKind kind,
        @Schema(required = true) String provinceCode,
        @Schema(required = true) PlaceRef province,
        @Schema(required = true) int number,
        @Schema(required = true) int year,
        @Schema(required = true) LocalDate on,
        String from,
        String to,
        String place,
        String chair,
        String recorder,
        String checker,
        @Schema(required = true) MeetingState state,
        @Schema(required = true) int asked,
        @Schema(required = true) int present,
        @Schema(required = true) int absent,
        @Schema(required = true) int resolutions,
        @Schema(required = true) int actions,
        @Schema(required = true) int openActions,
        @Schema(required = true) int overdueActions,
        @NotInTables UUID coveragePlanId,
        Instant closedAt,
        String closedBy,
        @Schema(required = true) Instant changedAt) {}
