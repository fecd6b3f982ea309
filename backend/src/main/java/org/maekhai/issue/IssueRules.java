package org.maekhai.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.registry.Register;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;

/** What is wrong with an issue that somebody tells: all of it at once, each beside its field. */
final class IssueRules {
    /**
     * What an issue is checked against.
     *
     * @param place null: it is the province's own
     * @param touchedOn the first day on which something came of it; null: nothing did yet
     * @param visitOf the local government of the visit; null: there is none that the caller may see
     * @param isOwnerKnown whether the caller may give it something to do
     */
    record Known(LocalDate today, Register.Entry place, LocalDate touchedOn, String visitOf, boolean isOwnerKnown) {}

    private final SaveIssue said;
    private final Known known;
    private final List<Failure.FieldError> errors = new ArrayList<>();

    private IssueRules(SaveIssue said, Known known) {
        this.said = said;
        this.known = known;
    }

    static List<Failure.FieldError> problems(SaveIssue said, Known known) {
        var rules = new IssueRules(said, known);
        rules.raised();
        rules.due();
        rules.visit();
        if (said.ownerId() != null && !known.isOwnerKnown()) {
            rules.wrong("/ownerId", "UNKNOWN_PERSON");
        }
        return rules.errors;
    }

    private void wrong(String pointer, String code, Object... arguments) {
        errors.add(Failure.FieldError.of(pointer, code, arguments));
    }

    private void raised() {
        var on = said.raisedOn();
        if (on.isAfter(known.today())) {
            wrong("/raisedOn", "FUTURE_DATE");
        } else if (!FiscalYear.of(on).isPlausible()) {
            wrong("/raisedOn", "BAD_DATE");
        } else if (known.place() != null && !known.place().existsOn(on)) {
            wrong("/raisedOn", "NOT_EXISTING", on);
        } else if (known.touchedOn() != null && known.touchedOn().isBefore(on)) {
            wrong("/raisedOn", "RAISED_TOO_LATE", known.touchedOn());
        }
    }

    private void due() {
        var due = said.dueOn();
        if (due != null && !FiscalYear.of(due).isPlausible()) {
            wrong("/dueOn", "BAD_DATE");
        } else if (due != null && due.isBefore(said.raisedOn())) {
            wrong("/dueOn", "DUE_BEFORE_RAISED");
        }
    }

    private void visit() {
        if (said.visitId() == null) {
            return;
        }
        if (known.visitOf() == null) {
            wrong("/visitId", "UNKNOWN_VISIT");
        } else if (!known.visitOf().equals(said.localGovernmentCode())) {
            wrong("/visitId", "VISIT_ELSEWHERE");
        }
    }
}
