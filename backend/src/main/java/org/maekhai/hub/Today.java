package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;

/** The day that it is, and what follows from it for other days. */
@ApplicationScoped
public class Today {
    private final Clock clock;
    private final HubPolicy policy;

    Today(Clock clock, HubPolicy policy) {
        this.clock = clock;
        this.policy = policy;
    }

    public LocalDate day() {
        return LocalDate.now(clock);
    }

    /** The last day before those in which advice counts. */
    LocalDate beforeAdvice() {
        return day().minusDays(policy.advisedWithinDays());
    }

    /** @throws Failure 422 for a day that has not come, or can't be */
    public void requirePast(LocalDate on) {
        if (!FiscalYear.of(on).isPlausible()) {
            throw Failure.invalid("/on", "BAD_DATE");
        }
        if (on.isAfter(day())) {
            throw Failure.invalid("/on", "FUTURE_DATE");
        }
    }
}
