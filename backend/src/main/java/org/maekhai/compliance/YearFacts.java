package org.maekhai.compliance;

import java.time.LocalDate;
import java.util.Arrays;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.shared.thai.FiscalYear;

/** What is known of one local government in one fiscal year, as the rule reads it. Days are epoch days. */
final class YearFacts {
    static final int NEVER = Integer.MAX_VALUE;
    private static final int WIDTH = 5;

    int activeFrom = Integer.MIN_VALUE;
    int activeTo = Integer.MAX_VALUE;

    /** Null where unstated. */
    Boolean usesElaas;

    int recordedOn = NEVER;
    int approvedOn = NEVER;
    /** Of the first day on which it is in use, when it is approved by then. */
    int inUseFrom = NEVER;
    /** The first day on which the budget row says anything at all. */
    int budgetKnownFrom = NEVER;

    /** Readings of this and the last fiscal year, by day: as of, three times through, year closed (0, 1, unstated). */
    private int[] readings = new int[0];

    private Origin[] origins = new Origin[0];

    private int count;

    /** Exempt periods: from, to, from, to. */
    private int[] exempt = new int[0];

    void active(LocalDate from, LocalDate to) {
        activeFrom = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        activeTo = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
    }

    /** It existed on the same days, and was excused on the same, as when this followed. @param standing of each day */
    void asIn(String standing, FiscalYear year) {
        int first = (int) year.firstDay().toEpochDay();
        activeFrom = Integer.MAX_VALUE;
        activeTo = Integer.MIN_VALUE;
        for (int day = 0; day < standing.length(); day++) {
            char of = standing.charAt(day);
            if (!Standing.isAbsent(of)) {
                activeFrom = Math.min(activeFrom, first + day);
                activeTo = first + day;
                if (Standing.status(of) == ComplianceStatus.EXEMPT) {
                    exempt(first + day, first + day);
                }
            }
        }
    }

    /**
     * The year's budget row. Dated values count from their day; undated ones hold for the whole year; an amount or a
     * note belongs to the dates that it came with, if any. From which day on it is in use tells of every day of the year.
     */
    void budget(
            Boolean uses, LocalDate recorded, LocalDate approved, Boolean use, LocalDate from, boolean amountOrNote) {
        usesElaas = uses;
        recordedOn = recorded == null ? NEVER : (int) recorded.toEpochDay();
        approvedOn = approved == null ? NEVER : (int) approved.toEpochDay();
        inUseFrom = !Boolean.TRUE.equals(use) ? NEVER : from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        boolean undated = uses != null || use != null || amountOrNote && recorded == null && approved == null;
        budgetKnownFrom = undated ? Integer.MIN_VALUE : Math.min(recordedOn, approvedOn);
    }

    /** To be called in the order of the days. */
    void reading(Reading reading) {
        if (count == origins.length) {
            readings = Arrays.copyOf(readings, Math.max(14, count * 2) * WIDTH);
            origins = Arrays.copyOf(origins, Math.max(14, count * 2));
        }
        int at = count * WIDTH;
        readings[at] = reading.asOf();
        readings[at + 1] = reading.revenue();
        readings[at + 2] = reading.expenditure();
        readings[at + 3] = reading.accounting();
        readings[at + 4] = reading.closed();
        origins[count++] = reading.origin();
    }

    void exempt(LocalDate from, LocalDate to) {
        exempt((int) from.toEpochDay(), (int) to.toEpochDay());
    }

    private void exempt(int from, int to) {
        if (exempt.length > 0 && exempt[exempt.length - 1] == from - 1) {
            exempt[exempt.length - 1] = to;
            return;
        }
        exempt = Arrays.copyOf(exempt, exempt.length + 2);
        exempt[exempt.length - 2] = from;
        exempt[exempt.length - 1] = to;
    }

    int readingCount() {
        return count;
    }

    int asOf(int reading) {
        return readings[reading * WIDTH];
    }

    /** The day through which a module (0 revenue, 1 expenditure, 2 accounting) is recorded; {@link Reading#UNSTATED} where blank. */
    int through(int reading, int module) {
        return readings[reading * WIDTH + 1 + module];
    }

    /** 1 closed, 0 not, {@link Reading#UNSTATED} where blank. */
    int closed(int reading) {
        return readings[reading * WIDTH + 4];
    }

    Origin origin(int reading) {
        return origins[reading];
    }

    boolean isExempt(int day) {
        for (int i = 0; i < exempt.length; i += 2) {
            if (day >= exempt[i] && day <= exempt[i + 1]) {
                return true;
            }
        }
        return false;
    }

    boolean isActive(int day) {
        return day >= activeFrom && day <= activeTo;
    }
}
