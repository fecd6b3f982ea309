package org.maekhai.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where follow-up is not continuous.
 *
 * @param key code of the district or id of the trainer; null, as the name: those who have no trainer
 * @param total local governments
 * @param overdue contacted once, and due again before the day
 * @param never never contacted, told apart
 * @param onsiteOverdue in such need that somebody should have been there lately, and nobody was
 * @param longestDays the longest that one of them is overdue
 */
record OverdueView(
        String key,
        String name,
        @Schema(required = true) int total,
        @Schema(required = true) int overdue,
        @Schema(required = true) int never,
        @Schema(required = true) int onsiteOverdue,
        @Schema(required = true) int longestDays) {

    enum By {
        trainer,
        district
    }
}
