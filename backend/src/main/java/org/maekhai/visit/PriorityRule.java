package org.maekhai.visit;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import org.maekhai.shared.thai.FiscalYear;

/**
 * Which local government to visit first, and by when: the one place that says so (policy; memo order 1). It knows a day and
 * what was known on it, and nothing else.
 *
 * <p>The score is made of parts that are not rounded, and then rounded to two decimals, halves up.
 */
final class PriorityRule {
    /** Those who need so much are to be visited on site, not only called. */
    static final int NEEDS_ON_SITE = 3;

    private static final double HIGHEST_NEED = 4;
    /** So much severity open counts in full. */
    private static final double MOST_ISSUES = 5;
    /** A budget that isn't in use counts half on the first day of the year, and in full after so many. */
    private static final double HALF = 0.5, LATE_BUDGET_DAYS = 30;
    /** Next year's budget begins to count when the ordinance is before the council; these many days later it would be in full. */
    private static final Month BUDGET_MONTH = Month.AUGUST;

    private static final int BUDGET_DAY = 15;
    private static final double BUDGET_DAYS = 94;
    /** The last quarter, in which the closing of the year is prepared. */
    private static final Month CLOSING_MONTH = Month.JULY;

    private static final double CLOSING_DAYS = 92;
    private static final double HUNDREDTHS = 100;

    private final VisitPolicy policy;
    private final PriorityParts weights;

    PriorityRule(VisitPolicy policy) {
        this.policy = policy;
        this.weights = PriorityParts.of(policy.weights());
    }

    /**
     * What is known of a local government on a day.
     *
     * @param need 1..4
     * @param lastContact on which somebody was reached, {@code lastOnSite} there; null: never
     * @param issues the severities of what is open, added up
     * @param budgetInUse approved and in use
     * @param nextBudgetApproved of the next fiscal year
     * @param yearBeforeClosed known to be closed
     */
    record Facts(
            int need,
            LocalDate lastContact,
            LocalDate lastOnSite,
            int issues,
            boolean budgetInUse,
            boolean nextBudgetApproved,
            boolean yearBeforeClosed) {}

    /**
     * What follows.
     *
     * @param dueOn null: never contacted, and so due at once; {@code overdueDays} likewise
     * @param onsiteDueOn null: not needed on site, or never there
     */
    record Ruled(LocalDate dueOn, Integer overdueDays, LocalDate onsiteDueOn, PriorityParts parts, double score) {}

    /** Whether somebody is to go there, because it needs it and nobody was there in time. */
    boolean isOnsiteOverdue(LocalDate day, Facts facts) {
        return facts.need() >= NEEDS_ON_SITE
                && (facts.lastOnSite() == null
                        || facts.lastOnSite().plusDays(policy.onsiteDays()).isBefore(day));
    }

    Ruled on(LocalDate day, Facts facts) {
        int cadence = policy.cadenceDays().get(facts.need() - 1);
        var dueOn = facts.lastContact() == null ? null : facts.lastContact().plusDays(cadence);
        var onsiteDueOn = facts.need() < NEEDS_ON_SITE || facts.lastOnSite() == null
                ? null
                : facts.lastOnSite().plusDays(policy.onsiteDays());
        var parts = new PriorityParts(
                (facts.need() - 1) / (HIGHEST_NEED - 1),
                facts.lastContact() == null ? 1 : Math.min(1, days(facts.lastContact(), day) / (double) cadence),
                Math.min(1, facts.issues() / MOST_ISSUES),
                Math.max(budget(day, facts), nextBudget(day, facts)),
                closing(day, facts));
        return new Ruled(
                dueOn,
                dueOn == null ? null : Math.max(0, days(dueOn, day)),
                onsiteDueOn,
                parts,
                Math.round(parts.weighted(weights) * HUNDREDTHS) / HUNDREDTHS);
    }

    /** Whether next year's budget counts on a day. */
    static boolean asksNextBudget(LocalDate day) {
        return !day.isBefore(nextBudgetAsked(day));
    }

    private static LocalDate nextBudgetAsked(LocalDate day) {
        return LocalDate.of(FiscalYear.of(day).lastDay().getYear(), BUDGET_MONTH, BUDGET_DAY);
    }

    private static double budget(LocalDate day, Facts facts) {
        int age = days(FiscalYear.of(day).firstDay(), day);
        return facts.budgetInUse() ? 0 : Math.min(1, HALF + HALF * age / LATE_BUDGET_DAYS);
    }

    private static double nextBudget(LocalDate day, Facts facts) {
        return facts.nextBudgetApproved() || !asksNextBudget(day)
                ? 0
                : Math.min(HALF, days(nextBudgetAsked(day), day) / BUDGET_DAYS);
    }

    private static double closing(LocalDate day, Facts facts) {
        if (!facts.yearBeforeClosed()) {
            return 1;
        }
        var quarter = LocalDate.of(FiscalYear.of(day).lastDay().getYear(), CLOSING_MONTH, 1);
        return day.isBefore(quarter) ? 0 : days(quarter, day) / CLOSING_DAYS;
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
