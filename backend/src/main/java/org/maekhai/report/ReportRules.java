package org.maekhai.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;

/** What is wrong with the days of a covering letter: all of it at once, each beside its field. */
final class ReportRules {
    private final List<Failure.FieldError> errors = new ArrayList<>();

    private ReportRules() {}

    /** @throws Failure 422 with all that is wrong */
    static void require(SubmitReport signed) {
        var rules = new ReportRules();
        rules.possible("/letterDate", signed.letterDate());
        rules.requireNone();
    }

    /** @throws Failure 422 with all that is wrong */
    static void require(ReportLetter letter, LocalDate today) {
        var rules = new ReportRules();
        rules.possible("/letterDate", letter.letterDate());
        rules.past("/sentOn", letter.sentOn(), today);
        rules.past("/receivedOn", letter.receivedOn(), today);
        if (letter.sentOn() != null
                && letter.receivedOn() != null
                && letter.receivedOn().isBefore(letter.sentOn())) {
            rules.errors.add(Failure.FieldError.of("/receivedOn", "DATES_REVERSED"));
        }
        rules.requireNone();
    }

    private void possible(String pointer, LocalDate day) {
        if (day != null && !FiscalYear.of(day).isPlausible()) {
            errors.add(Failure.FieldError.of(pointer, "BAD_DATE"));
        }
    }

    private void past(String pointer, LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            errors.add(Failure.FieldError.of(pointer, "FUTURE_DATE"));
        } else {
            possible(pointer, day);
        }
    }

    private void requireNone() {
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
    }
}
