package org.maekhai.visit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The policy of visits in force.
 *
 * @param cadenceDays from one contact to the next, for each need from 1 to 4
 * @param onsiteDays from one visit on site to the next, where the need is 3 or 4
 * @param winding how much longer a road is than the way of a bird
 * @param stopMinutes what a visit on site takes, {@code fullChecklistMinutes} with the whole checklist, {@code phoneMinutes} one by
 *     phone or online
 * @param dayMinutes from leaving the base, at {@code dayStart} of Bangkok (HH:mm), until being back
 * @param kmPerPoint nobody drives so many kilometres more for a point of the score
 */
record VisitPolicyView(
        @Schema(required = true) List<Integer> cadenceDays,
        @Schema(required = true) int onsiteDays,
        @Schema(required = true) PriorityParts weights,
        @Schema(required = true) double winding,
        @Schema(required = true) double kmPerHour,
        @Schema(required = true) int stopMinutes,
        @Schema(required = true) int fullChecklistMinutes,
        @Schema(required = true) int phoneMinutes,
        @Schema(required = true) int dayMinutes,
        @Schema(required = true) String dayStart,
        @Schema(required = true) double kmPerPoint) {

    static VisitPolicyView of(VisitPolicy policy, DayPolicy days) {
        return new VisitPolicyView(
                policy.cadenceDays(),
                policy.onsiteDays(),
                PriorityParts.of(policy.weights()),
                days.winding(),
                days.kmPerHour(),
                days.stopMinutes(),
                days.fullChecklistMinutes(),
                days.phoneMinutes(),
                days.dayMinutes(),
                days.dayStart().toString(),
                days.kmPerPoint());
    }
}
