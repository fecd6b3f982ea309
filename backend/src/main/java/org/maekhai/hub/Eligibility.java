package org.maekhai.hub;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Reason;
import org.maekhai.shared.problem.Failure;

/**
 * Whether a local government has earned to be a hub: complete and current at each of the last month ends that are old
 * enough (memo order 3, policy). An excused month end is not a proven one:
 * with it nobody becomes a hub, and nobody ceases to be one.
 *
 * @param exists whether there is such a local government on the day that is asked about
 */
record Eligibility(boolean exists, List<EligibilityView.MonthEnd> monthEnds) {

    /** The month ends that count on a day, oldest first. */
    static List<LocalDate> monthEnds(LocalDate day, HubPolicy policy) {
        var newest = YearMonth.from(day.minusDays(policy.settleDays()).plusDays(1))
                .minusMonths(1)
                .atEndOfMonth();
        List<LocalDate> ends = new ArrayList<>();
        for (int back = policy.monthEnds() - 1; back >= 0; back--) {
            ends.add(YearMonth.from(newest).minusMonths(back).atEndOfMonth());
        }
        return ends;
    }

    boolean eligible() {
        return exists && monthEnds.stream().allMatch(end -> end.status() == ComplianceStatus.COMPLETE_AND_CURRENT);
    }

    /** What suspends a hub: a month end at which it was not what it teaches. That it was excused at one is not its fault. */
    boolean suspends() {
        return !exists
                || monthEnds.stream()
                        .anyMatch(end -> end.status() != ComplianceStatus.COMPLETE_AND_CURRENT
                                && end.status() != ComplianceStatus.EXEMPT);
    }

    /** Of the month ends that fail, each once. */
    List<Reason> reasons() {
        var reasons = new LinkedHashSet<Reason>();
        monthEnds.forEach(end -> reasons.addAll(end.reasons()));
        if (!exists) {
            reasons.add(Reason.NO_DATA);
        }
        return List.copyOf(reasons);
    }

    /** @throws Failure 409 with the month ends that fail */
    void require() {
        if (!eligible()) {
            throw Failure.conflict("HUB_NOT_ELIGIBLE")
                    .with("reasons", reasons())
                    .with("monthEnds", monthEnds);
        }
    }
}
