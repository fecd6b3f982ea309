package org.maekhai.compliance;

import java.util.ArrayList;
import java.util.List;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Reason;

/**
 * What the rule says of one local government on one day, packed into an int while it is computed and into two
 * characters where it is kept (compliance_year): one that is counted, one that only tells the modules' reasons.
 */
final class Standing {
    /** It did not exist on that day. */
    static final int ABSENT = -1;

    static final int NOT_RECORDED = 0, RECORDED = 1, APPROVED = 2, IN_USE = 3;
    static final int ON_TIME = 0, MISSING = 1, LATE = 2;

    private static final ComplianceStatus[] STATUSES = ComplianceStatus.values();
    private static final char FIRST = '0';
    private static final char ABSENT_CHARACTER = ' ';
    private static final int CLOSED = 1, BUDGET = 2, STATUS = 8, MODULES = 64;

    private Standing() {}

    /** @param lateness revenue + 3 × expenditure + 9 × accounting + 27 when a reading is stale */
    static int of(ComplianceStatus status, int budget, boolean closed, int lateness) {
        return (closed ? CLOSED : 0) + budget * BUDGET + status.ordinal() * STATUS + lateness * MODULES;
    }

    /** The character that summaries count. */
    static char counted(int standing) {
        return standing == ABSENT ? ABSENT_CHARACTER : (char) (FIRST + standing % MODULES);
    }

    /** The character that tells the modules' reasons. */
    static char told(int standing) {
        return standing == ABSENT ? ABSENT_CHARACTER : (char) (FIRST + standing / MODULES);
    }

    static boolean isAbsent(char counted) {
        return counted == ABSENT_CHARACTER;
    }

    static ComplianceStatus status(char counted) {
        return STATUSES[(counted - FIRST) / STATUS];
    }

    static int budget(char counted) {
        return (counted - FIRST) % STATUS / BUDGET;
    }

    static boolean closed(char counted) {
        return (counted - FIRST) % BUDGET == CLOSED;
    }

    static boolean stale(char told) {
        return (told - FIRST) >= 27;
    }

    /** 0 revenue, 1 expenditure, 2 accounting: on time, missing or late. */
    static int module(char told, int module) {
        int lateness = (told - FIRST) % 27;
        return switch (module) {
            case 0 -> lateness % 3;
            case 1 -> lateness / 3 % 3;
            default -> lateness / 9;
        };
    }

    /** Every reason, in order; none when complete and current. */
    static List<Reason> reasons(char counted, char told, boolean requireYearClosed) {
        switch (status(counted)) {
            case EXEMPT:
                return List.of(Reason.EXEMPT);
            case NOT_USING:
                return List.of(Reason.NOT_USING_ELAAS);
            case NO_DATA:
                return List.of(Reason.NO_DATA);
            case COMPLETE_AND_CURRENT:
                return List.of();
            default:
        }
        List<Reason> reasons = new ArrayList<>(6);
        switch (budget(counted)) {
            case NOT_RECORDED -> reasons.add(Reason.BUDGET_NOT_RECORDED);
            case RECORDED -> reasons.add(Reason.BUDGET_NOT_APPROVED);
            case APPROVED -> reasons.add(Reason.BUDGET_NOT_IN_USE);
            default -> {}
        }
        add(reasons, module(told, 0), Reason.REVENUE_MISSING, Reason.REVENUE_LATE);
        add(reasons, module(told, 1), Reason.EXPENDITURE_MISSING, Reason.EXPENDITURE_LATE);
        add(reasons, module(told, 2), Reason.ACCOUNTING_MISSING, Reason.ACCOUNTING_LATE);
        if (stale(told)) {
            reasons.add(Reason.READING_STALE);
        }
        if (requireYearClosed && !closed(counted)) {
            reasons.add(Reason.YEAR_NOT_CLOSED);
        }
        return reasons;
    }

    private static void add(List<Reason> reasons, int lateness, Reason missing, Reason late) {
        if (lateness == MISSING) {
            reasons.add(missing);
        } else if (lateness == LATE) {
            reasons.add(late);
        }
    }
}
