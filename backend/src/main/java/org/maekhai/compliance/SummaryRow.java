package org.maekhai.compliance;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.ComplianceStatus;

/**
 * @param key the code of a province or district, a type, a region; TH for the nation
 * @param total how many existed on the day; the statuses add up to it
 * @param expected total less the exempt
 * @param rate complete and current as a fraction of expected; null where nothing is expected
 */
public record SummaryRow(
        @Schema(required = true) String key,
        @Schema(required = true) String name,
        @Schema(required = true) int total,
        @Schema(required = true) int expected,
        @Schema(required = true) int exempt,
        @Schema(required = true) Map<ComplianceStatus, Integer> byStatus,
        Double rate,
        @Schema(required = true) Budget budget,
        @Schema(required = true) int yearClosed) {

    /** The same numbers under another key and name. */
    public SummaryRow as(String otherKey, String otherName) {
        return new SummaryRow(otherKey, otherName, total, expected, exempt, byStatus, rate, budget, yearClosed);
    }

    /** How many have come how far with the year's budget (order 5). */
    @Schema(name = "BudgetSteps")
    public record Budget(
            @Schema(required = true) int recorded,
            @Schema(required = true) int approved,
            @Schema(required = true) int inUse) {}

    static final class Tally {
        private final int[] byStatus = new int[ComplianceStatus.values().length];
        private int total;
        private int recorded;
        private int approved;
        private int inUse;
        private int closed;

        void add(char standing, int many) {
            if (Standing.isAbsent(standing)) {
                return;
            }
            total += many;
            byStatus[Standing.status(standing).ordinal()] += many;
            recorded += BudgetStep.RECORDED.isReached(standing) ? many : 0;
            approved += BudgetStep.APPROVED.isReached(standing) ? many : 0;
            inUse += BudgetStep.IN_USE.isReached(standing) ? many : 0;
            closed += Standing.closed(standing) ? many : 0;
        }

        SummaryRow row(String key, String name) {
            Map<ComplianceStatus, Integer> statuses = new EnumMap<>(ComplianceStatus.class);
            for (var status : ComplianceStatus.values()) {
                statuses.put(status, byStatus[status.ordinal()]);
            }
            int exempt = statuses.get(ComplianceStatus.EXEMPT);
            int expected = total - exempt;
            Double rate =
                    expected == 0 ? null : (double) statuses.get(ComplianceStatus.COMPLETE_AND_CURRENT) / expected;
            return new SummaryRow(
                    key, name, total, expected, exempt, statuses, rate, new Budget(recorded, approved, inUse), closed);
        }
    }
}
