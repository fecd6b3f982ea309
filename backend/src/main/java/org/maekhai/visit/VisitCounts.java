package org.maekhai.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Visits of a month up to a day.
 *
 * @param contacts visits that were done and reached somebody; {@code onsite} those of them on site
 * @param reached local governments with a contact
 * @param overdue planned ones of any month whose day had passed; of a past day also those that were made later
 */
public record VisitCounts(
        @Schema(required = true) int contacts,
        @Schema(required = true) int onsite,
        @Schema(required = true) int reached,
        @Schema(required = true) int overdue) {}
