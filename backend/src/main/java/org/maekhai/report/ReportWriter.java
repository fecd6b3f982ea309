package org.maekhai.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.maekhai.security.Caller;
import org.maekhai.security.Role;
import org.maekhai.shared.problem.Failure;

/** Who does what with a monthly report, and from which day on: its province writes and signs, the Department answers. */
record ReportWriter(Caller caller, LocalDate today) {
    /** What the caller may do with it now. */
    List<ReportAction> actions(MonthlyReport report) {
        return Arrays.stream(ReportAction.values())
                .filter(action -> action.isPossible(report.state())
                        && isMine(action, report.provinceCode())
                        && hasCome(action, report.month()))
                .toList();
    }

    private boolean isMine(ReportAction action, String province) {
        if (!caller.scope().coversProvince(province)) {
            return false;
        }
        return switch (action) {
            case RETURN, ACKNOWLEDGE -> caller.has(Role.DEPARTMENT, Role.ADMIN);
            case LETTER -> caller.has(Role.PROVINCE, Role.DEPARTMENT, Role.ADMIN);
            case CHANGE, PRESENT, CHECK, SUBMIT, CORRECT, DISCARD -> caller.has(Role.PROVINCE, Role.ADMIN);
        };
    }

    /** A month is written once it has begun, and submitted from its last day on. */
    private boolean hasCome(ReportAction action, YearMonth month) {
        return switch (action) {
            case CHANGE, PRESENT -> !today.isBefore(month.atDay(1));
            case SUBMIT -> !today.isBefore(month.atEndOfMonth());
            case CHECK, LETTER, RETURN, ACKNOWLEDGE, CORRECT, DISCARD -> true;
        };
    }

    /** @throws Failure 409 where its state or its month doesn't allow it */
    void require(ReportAction action, MonthlyReport report) {
        report.require(action);
        if (!hasCome(action, report.month())) {
            throw Failure.conflict("MONTH_NOT_OVER", report.month().atEndOfMonth());
        }
    }

    /** The Department says when it received a letter, and nothing else of it. @throws Failure 403 NOT_YOUR_REPORT */
    void require(ReportLetter letter) {
        boolean isOfProvince = letter.letterNumber() != null || letter.letterDate() != null || letter.sentOn() != null;
        if (isOfProvince && caller.has(Role.DEPARTMENT)) {
            throw Failure.forbidden("NOT_YOUR_REPORT");
        }
    }
}
