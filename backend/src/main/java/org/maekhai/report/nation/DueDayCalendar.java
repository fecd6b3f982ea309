package org.maekhai.report.nation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.maekhai.report.DueDays;
import org.maekhai.report.ReportPolicy;

/** When reports are due, where only the holidays of the nation count. */
@ApplicationScoped
class DueDayCalendar {
    private final Clock clock;
    private final ReportPolicy policy;
    private final DueDays dueDays;

    DueDayCalendar(Clock clock, ReportPolicy policy, DueDays dueDays) {
        this.clock = clock;
        this.policy = policy;
        this.dueDays = dueDays;
    }

    ReportPolicyView policy() {
        return new ReportPolicyView(policy.dueDay());
    }

    DueDaysView of(YearMonth from, YearMonth to) {
        var span = MonthSpan.from(from, to, YearMonth.now(clock).minusMonths(1));
        var due = dueDays.of(span.first(), span.last());
        return new DueDaysView(
                Stream.iterate(span.first(), month -> !month.isAfter(span.last()), month -> month.plusMonths(1))
                        .map(month -> day(month, due))
                        .toList());
    }

    private static DueDaysView.Day day(YearMonth month, DueDays.Span due) {
        var on = due.of(month, null);
        var off = due.asPlanned(month)
                .datesUntil(on)
                .map(day -> new DueDaysView.DayOff(day, due.off().holiday(day, null)))
                .toList();
        return new DueDaysView.Day(month, on, off);
    }
}
