package org.maekhai.report;

import java.util.EnumMap;
import java.util.Map;
import org.maekhai.compliance.SummaryRow;
import org.maekhai.registry.ComplianceStatus;

/**
 * How many stand where in a part of a province or of the nation: counts only, so that parts add up and rates follow.
 *
 * @param beforeComplete complete and up to date at the month end before, of {@code beforeExpected}
 */
public record CountedRow(
        String key,
        String name,
        int total,
        Map<ComplianceStatus, Integer> byStatus,
        SummaryRow.Budget budget,
        int yearClosed,
        int beforeComplete,
        int beforeExpected) {

    /** @param before null: there was none at the month end before */
    static CountedRow of(SummaryRow now, SummaryRow before) {
        return new CountedRow(
                now.key(),
                now.name(),
                now.total(),
                now.byStatus(),
                now.budget(),
                now.yearClosed(),
                before == null ? 0 : before.byStatus().get(ComplianceStatus.COMPLETE_AND_CURRENT),
                before == null ? 0 : before.expected());
    }

    public static CountedRow none(String key, String name) {
        Map<ComplianceStatus, Integer> nobody = new EnumMap<>(ComplianceStatus.class);
        for (var status : ComplianceStatus.values()) {
            nobody.put(status, 0);
        }
        return new CountedRow(key, name, 0, nobody, new SummaryRow.Budget(0, 0, 0), 0, 0, 0);
    }

    public CountedRow as(String otherKey, String otherName) {
        return new CountedRow(otherKey, otherName, total, byStatus, budget, yearClosed, beforeComplete, beforeExpected);
    }

    /** Both, under the key and name of this one. */
    public CountedRow plus(CountedRow other) {
        Map<ComplianceStatus, Integer> sums = new EnumMap<>(byStatus);
        other.byStatus().forEach((status, count) -> sums.merge(status, count, Integer::sum));
        return new CountedRow(
                key,
                name,
                total + other.total(),
                sums,
                new SummaryRow.Budget(
                        budget.recorded() + other.budget().recorded(),
                        budget.approved() + other.budget().approved(),
                        budget.inUse() + other.budget().inUse()),
                yearClosed + other.yearClosed(),
                beforeComplete + other.beforeComplete(),
                beforeExpected + other.beforeExpected());
    }

    /** Complete and up to date of those that are expected to be; null where nobody is. */
    public Double rate() {
        return share(
                byStatus.get(ComplianceStatus.COMPLETE_AND_CURRENT), total - byStatus.get(ComplianceStatus.EXEMPT));
    }

    public Double previousRate() {
        return share(beforeComplete, beforeExpected);
    }

    static Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    ReportFigures.Row view() {
        return new ReportFigures.Row(key, name, total, byStatus, rate(), previousRate(), budget, yearClosed);
    }
}
