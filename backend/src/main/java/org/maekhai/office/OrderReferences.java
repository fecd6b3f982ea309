package org.maekhai.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.maekhai.shared.Place;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiText;

/** Which order letters refer to: a setting, for its number stands on the paper of the order and nowhere in the program. */
@ApplicationScoped
class OrderReferences {
    private static final int FIRST_YEAR = 1957, LAST_YEAR = 2157;

    private final Jdbc jdbc;
    private final Journal journal;

    OrderReferences(Jdbc jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    Stored<OrderReferenceView> current() {
        return read("");
    }

    /** @param how {@code for update}: nobody else changes it meanwhile */
    private Stored<OrderReferenceView> read(String how) {
        return jdbc.first(
                        new Sql("select number, dated, subject, version from order_reference").append(how),
                        row -> new Stored<>(
                                OrderReferenceView.of(
                                        row.getString("number"),
                                        row.getObject("dated", LocalDate.class),
                                        row.getString("subject")),
                                row.getLong("version")))
                .orElseThrow();
    }

    @Transactional
    Stored<OrderReferenceView> save(SaveOrderReference request, IfMatch ifMatch) {
        var fresh = checked(request);
        var before = read("for update");
        if (before.view().equals(fresh)) {
            return before;
        }
        ifMatch.requires(before.version());
        jdbc.update(new Sql("""
                update order_reference
                set number = :number,
                    dated = :dated,
                    subject = :subject,
                    version = version + 1
                """, fresh.number(), fresh.date(), fresh.subject()));
        journal.write(Written.Action.UPDATE, Subject.of("order-reference", 1, Place.NATION), before.view(), fresh);
        return current();
    }

    /** A day or a subject of no order says nothing. */
    private static OrderReferenceView checked(SaveOrderReference request) {
        var fresh = OrderReferenceView.of(text(request.number()), request.date(), text(request.subject()));
        if (fresh.number() == null && (fresh.date() != null || fresh.subject() != null)) {
            throw Failure.invalid("/number", "REQUIRED");
        }
        if (fresh.date() != null
                && (fresh.date().getYear() < FIRST_YEAR || fresh.date().getYear() > LAST_YEAR)) {
            throw Failure.invalid("/date", "IMPOSSIBLE_DATE");
        }
        return fresh;
    }

    private static String text(String sent) {
        return sent == null || sent.isBlank() ? null : ThaiText.normalize(sent);
    }
}
