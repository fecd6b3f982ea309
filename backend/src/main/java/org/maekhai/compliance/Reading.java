package org.maekhai.compliance;

import java.time.LocalDate;

/** A reading as the rule takes it. Days are epoch days; {@link #UNSTATED} where nothing is said. */
record Reading(int asOf, int revenue, int expenditure, int accounting, int closed, Origin origin) {
    static final int UNSTATED = Integer.MIN_VALUE;

    static Reading of(StatePosting stated, Origin origin) {
        return new Reading(
                day(stated.asOf()),
                day(stated.revenueThrough()),
                day(stated.expenditureThrough()),
                day(stated.accountingThrough()),
                stated.yearClosed() == null ? UNSTATED : stated.yearClosed() ? 1 : 0,
                origin);
    }

    private static int day(LocalDate day) {
        return day == null ? UNSTATED : (int) day.toEpochDay();
    }

    int through(int module) {
        return module == 0 ? revenue : module == 1 ? expenditure : accounting;
    }
}
