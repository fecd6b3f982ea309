package org.maekhai.report.nation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the reports of some months are due, oldest first. */
record DueDaysView(@Schema(required = true) List<Day> items) {

    /** @param movedBecause the days off from the policy's day on, for which it is later; empty: it isn't */
    @Schema(name = "ReportDueDay")
    record Day(
            @Schema(required = true) YearMonth month,
            @Schema(required = true) LocalDate dueOn,
            @Schema(required = true) List<DayOff> movedBecause) {}

    /** @param name of the holiday; null: a Saturday or Sunday */
    @Schema(name = "ReportDayOff")
    record DayOff(@Schema(required = true) LocalDate on, String name) {}
}
