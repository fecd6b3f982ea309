package org.maekhai.hub.network;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rule for hubs in force (memo order 3, policy).
 *
 * @param monthEnds those that count today: each at least {@code settleDays} old, oldest first
 * @param maxMembers that a hub may have; {@code radiusKm} within which neighbours are looked for
 * @param advisedWithinDays who was advised in so many last days counts as advised
 */
record HubPolicyView(
        @Schema(required = true) int monthEndsRequired,
        @Schema(required = true) int settleDays,
        @Schema(required = true) List<LocalDate> monthEnds,
        @Schema(required = true) int maxMembers,
        @Schema(required = true) double radiusKm,
        @Schema(required = true) int advisedWithinDays) {}
