package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import org.maekhai.registry.DaysOff;
import org.maekhai.registry.WorkingDays;

/** When reports are due: on the policy's day of the next month, or on the next working day. */
@ApplicationScoped
public class DueDays {
    private final ReportPolicy policy;
    private final WorkingDays working;

    DueDays(ReportPolicy policy, WorkingDays working) {
        this.policy = policy;
        this.working = working;
    }

    /** Those of some months, for many questions at once. */
    public Span of(YearMonth first, YearMonth last) {
        return new Span(policy.dueDay(), working.off(day(policy.dueDay(), first), day(policy.dueDay(), last)));
    }

    private static LocalDate day(int dueDay, YearMonth month) {
        return month.plusMonths(1).atDay(dueDay);
    }

    /** @param off the days off of these months */
    public record Span(int dueDay, DaysOff off) {
        /** The policy's day, whatever day that is. */
        public LocalDate asPlanned(YearMonth month) {
            return day(dueDay, month);
        }

        /** @param provinceCode null: where only the holidays of the nation count */
        public LocalDate of(YearMonth month, String provinceCode) {
            return off.onOrAfter(asPlanned(month), provinceCode);
        }
    }
}
