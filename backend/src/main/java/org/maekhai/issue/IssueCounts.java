package org.maekhai.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Issues that are open on a day.
 *
 * @param overdue those of them whose day has passed
 * @param escalated those that wait for the Department
 * @param high those that matter most
 */
public record IssueCounts(
        @Schema(required = true) int open,
        @Schema(required = true) int overdue,
        @Schema(required = true) int escalated,
        @Schema(required = true) int high) {}
