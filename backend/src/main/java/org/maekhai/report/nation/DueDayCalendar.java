package org.maekhai.report.nation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import org.maekhai.report.ReportPolicy;

/** When reports are due. */
@ApplicationScoped
class DueDayCalendar {
    private final ReportPolicy policy;

    DueDayCalendar(ReportPolicy policy) {
        this.policy = policy;
    }

    ReportPolicyView policy() {
        return new ReportPolicyView(policy.dueDay());
    }

    DueDaysView of(YearMonth from, YearMonth to) {
        throw new UnsupportedOperationException();
    }
}
