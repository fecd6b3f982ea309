package org.maekhai.compliance;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.shared.problem.Failure;

/**
 * A reading: on the day {@code asOf}, each module was recorded through that day; a blank states nothing.
 *
 * @param yearClosed whether the fiscal year before is closed
 * @param source OFFICER (default); a local government always makes a self-report
 */
record StatePosting(
        @NotNull(message = "REQUIRED") LocalDate asOf,
        LocalDate revenueThrough,
        LocalDate expenditureThrough,
        LocalDate accountingThrough,
        Boolean yearClosed,
        Source source) {

    static StatePosting of(ResultSet row) throws SQLException {
        return new StatePosting(
                row.getObject("as_of", LocalDate.class),
                row.getObject("revenue_through", LocalDate.class),
                row.getObject("expenditure_through", LocalDate.class),
                row.getObject("accounting_through", LocalDate.class),
                row.getObject("year_closed", Boolean.class),
                null);
    }

    /** In the order of the columns. */
    Object[] values() {
        return new Object[] {revenueThrough, expenditureThrough, accountingThrough, yearClosed};
    }

    void check(LocalDate today) {
        var errors = problems(today);
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
    }

    List<Failure.FieldError> problems(LocalDate today) {
        List<Failure.FieldError> errors = new ArrayList<>();
        StateBudget.checkDay("/asOf", asOf, today, errors);
        through("/revenueThrough", revenueThrough, today, errors);
        through("/expenditureThrough", expenditureThrough, today, errors);
        through("/accountingThrough", accountingThrough, today, errors);
        if (statesNothing()) {
            errors.add(Failure.FieldError.of("", "NOTHING_STATED"));
        }
        return errors;
    }

    boolean statesNothing() {
        return revenueThrough == null && expenditureThrough == null && accountingThrough == null && yearClosed == null;
    }

    private void through(String pointer, LocalDate day, LocalDate today, List<Failure.FieldError> errors) {
        StateBudget.checkDay(pointer, day, today, errors);
        if (day != null && day.isAfter(asOf)) {
            errors.add(Failure.FieldError.of(pointer, "THROUGH_AFTER_AS_OF"));
        }
    }

    /** This over what was known: a blank never erases. */
    StatePosting over(StatePosting known) {
        return new StatePosting(
                asOf,
                revenueThrough != null ? revenueThrough : known.revenueThrough,
                expenditureThrough != null ? expenditureThrough : known.expenditureThrough,
                accountingThrough != null ? accountingThrough : known.accountingThrough,
                yearClosed != null ? yearClosed : known.yearClosed,
                source);
    }
}
