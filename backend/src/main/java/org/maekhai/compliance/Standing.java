package org.maekhai.compliance;

import java.util.ArrayList;
import java.util.List;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Reason;

/**
 * What the rule says of one local government on one day, packed into an int while it is computed and into two
 * characters where it is kept (compliance_year): its standing, which is counted, and its lateness, which only tells the
 * modules' reasons.
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
    static char standing(int ruled) {
        return ruled == ABSENT ? ABSENT_CHARACTER : (char) (FIRST + ruled % MODULES);
    }

    /** The character that tells the modules' reasons. */
    static char lateness(int ruled) {
        return ruled == ABSENT ? ABSENT_CHARACTER : (char) (FIRST + ruled / MODULES);
    }

    static boolean isAbsent(char standing) {
        return standing == ABSENT_CHARACTER;
    }

    static ComplianceStatus status(char standing) {
        return STATUSES[(standing - FIRST) / STATUS];
    }

    static int budget(char standing) {
        return (standing - FIRST) % STATUS / BUDGET;
    }

    static boolean closed(char standing) {
        return (standing - FIRST) % BUDGET == CLOSED;
    }

    static boolean stale(char lateness) {
        return (lateness - FIRST) >= 27;
    }

    /** 0 revenue, 1 expenditure, 2 accounting: on time, missing or late. */
    static int module(char lateness, int module) {
        int modules = (lateness - FIRST) % 27;
        return switch (module) {
            case 0 -> modules % 3;
            case 1 -> modules / 3 % 3;
            default -> modules / 9;
        };
    }

    /** Every reason, in order; none when complete and current. */
    static List<Reason> reasons(char standing, char lateness, boolean requireYearClosed) {
        switch (status(standing)) {
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
        switch (budget(standing)) {
            case NOT_RECORDED -> reasons.add(Reason.BUDGET_NOT_RECORDED);
            case RECORDED -> reasons.add(Reason.BUDGET_NOT_APPROVED);
            case APPROVED -> reasons.add(Reason.BUDGET_NOT_IN_USE);
            default -> {}
        }
        add(reasons, module(lateness, 0), Reason.REVENUE_MISSING, Reason.REVENUE_LATE);
        add(reasons, module(lateness, 1), Reason.EXPENDITURE_MISSING, Reason.EXPENDITURE_LATE);
        add(reasons, module(lateness, 2), Reason.ACCOUNTING_MISSING, Reason.ACCOUNTING_LATE);
        if (stale(lateness)) {
            reasons.add(Reason.READING_STALE);
        }
        if (requireYearClosed && !closed(standing)) {
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
