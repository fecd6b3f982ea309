package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.shared.thai.FiscalYear;

/**
 * The one place that computes "complete and up to date" (policy; orders 3 and 5).
 *
 * <p>Complete: the budget of the year is approved in e-LAAS and in use (from a day on, where that is known), and revenue, expenditure and accounting are
 * each recorded in that year. Current: for each of the three, the newest reading lags at most {@code maxLagDays} behind
 * its own day and is at most {@code maxReadingAgeDays} older than the day that is asked about.
 */
@ApplicationScoped
class ComplianceRule {
    private static final int MODULES = 3;

    private final int maxLagDays;
    private final int maxReadingAgeDays;
    private final boolean requireYearClosed;

    ComplianceRule(CompliancePolicy policy) {
        maxLagDays = policy.maxLagDays();
        maxReadingAgeDays = policy.maxReadingAgeDays();
        requireYearClosed = policy.requireYearClosed();
    }

    boolean requiresYearClosed() {
        return requireYearClosed;
    }

    /** Names the rule in force: what was computed under another is computed anew. */
    String fingerprint() {
        return "v1 lag=" + maxLagDays + " age=" + maxReadingAgeDays + " closed=" + requireYearClosed;
    }

    /** While a year is young, the last readings of the year before count as well. */
    boolean isYoung(FiscalYear year, LocalDate day) {
        return isYoung(year.position(day));
    }

    private boolean isYoung(int ageOfYear) {
        return ageOfYear < maxReadingAgeDays;
    }

    /** The standing on every day of a fiscal year, as the two strings that are kept. */
    void days(FiscalYear year, YearFacts facts, StringBuilder standing, StringBuilder lateness) {
        int first = (int) year.firstDay().toEpochDay();
        int last = (int) year.lastDay().toEpochDay();
        var newest = new Newest(first);
        int next = 0;
        for (int day = first; day <= last; day++) {
            while (next < facts.readingCount() && facts.asOf(next) <= day) {
                newest.take(facts, next++);
            }
            int ruled = facts.isActive(day) ? on(day, day - first, facts, newest) : Standing.ABSENT;
            standing.append(Standing.standing(ruled));
            lateness.append(Standing.lateness(ruled));
        }
    }

    private int on(int day, int ageOfYear, YearFacts facts, Newest newest) {
        boolean approved = facts.approvedOn <= day;
        int budget = approved
                ? (facts.inUseFrom <= day ? Standing.IN_USE : Standing.APPROVED)
                : facts.recordedOn <= day ? Standing.RECORDED : Standing.NOT_RECORDED;
        boolean closed = newest.closed == 1;
        if (facts.isExempt(day)) {
            return Standing.of(ComplianceStatus.EXEMPT, budget, closed, 0);
        }
        if (Boolean.FALSE.equals(facts.usesElaas)) {
            return Standing.of(ComplianceStatus.NOT_USING, budget, closed, 0);
        }
        boolean young = isYoung(ageOfYear);
        boolean anyReading = newest.anyThisYear || young && newest.anyLastYear;
        if (facts.budgetKnownFrom > day && !anyReading) {
            return Standing.of(ComplianceStatus.NO_DATA, budget, closed, 0);
        }
        boolean complete = budget == Standing.IN_USE && (closed || !requireYearClosed);
        boolean current = true;
        int lateness = 0;
        int weight = 1;
        boolean stale = false;
        for (int module = 0; module < MODULES; module++) {
            int slot = newest.asOf[module] != Reading.UNSTATED
                    ? module
                    : young && newest.asOf[MODULES + module] != Reading.UNSTATED ? MODULES + module : -1;
            int state;
            if (slot < 0) {
                state = Standing.MISSING;
            } else {
                int asOf = newest.asOf[slot];
                int through = newest.through[slot];
                if (through < newest.firstDay && ageOfYear > maxReadingAgeDays) {
                    state = Standing.MISSING;
                } else {
                    state = asOf - through > maxLagDays ? Standing.LATE : Standing.ON_TIME;
                }
                stale |= day - asOf > maxReadingAgeDays;
            }
            complete &= state != Standing.MISSING;
            current &= state != Standing.LATE;
            lateness += state * weight;
            weight *= 3;
        }
        if (stale) {
            current = false;
            lateness += weight;
        }
        var status = !complete
                ? ComplianceStatus.INCOMPLETE
                : current ? ComplianceStatus.COMPLETE_AND_CURRENT : ComplianceStatus.COMPLETE_NOT_CURRENT;
        return Standing.of(status, budget, closed, lateness);
    }

    /** The newest reading that states each module: slots 0..2 of this fiscal year, 3..5 of the one before. */
    private static final class Newest {
        final int firstDay;
        final int[] asOf = new int[2 * MODULES];
        final int[] through = new int[2 * MODULES];
        int closed = Reading.UNSTATED;
        boolean anyThisYear;
        boolean anyLastYear;

        Newest(int firstDay) {
            this.firstDay = firstDay;
            java.util.Arrays.fill(asOf, Reading.UNSTATED);
        }

        void take(YearFacts facts, int reading) {
            int day = facts.asOf(reading);
            boolean thisYear = day >= firstDay;
            for (int module = 0; module < MODULES; module++) {
                int stated = facts.through(reading, module);
                if (stated != Reading.UNSTATED) {
                    int slot = thisYear ? module : MODULES + module;
                    asOf[slot] = day;
                    through[slot] = stated;
                }
            }
            if (thisYear) {
                anyThisYear = true;
                // "last fiscal year closed" is about the year before the reading's own
                if (facts.closed(reading) != Reading.UNSTATED) {
                    closed = facts.closed(reading);
                }
            } else {
                anyLastYear = true;
            }
        }
    }
}
