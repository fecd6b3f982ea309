package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Failure;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;
import org.maekhai.shared.Written;

/** Readings by hand: an officer's count at once, a local government's own wait until they are confirmed. */
@ApplicationScoped
class PostingFacts {
    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final FactQueries queries;
    private final ComplianceProjection projection;
    private final FactWriting writing;

    PostingFacts(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            FactQueries queries,
            ComplianceProjection projection,
            FactWriting writing) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.queries = queries;
        this.projection = projection;
        this.writing = writing;
    }

    /** 409 when the day has another reading already: that one is deleted or corrected by an import first. */
    @Transactional
    PostingStatusView state(LocalGovernments.Known of, StatePosting stated) {
        stated.check(LocalDate.now(clock));
        var source = writing.source(stated.source());
        projection.lockForWriting();
        boolean selfReport = source == Source.SELF_REPORT;
        var stored =
                selfReport ? queries.reportedPosting(of.id(), stated.asOf()) : queries.posting(of.id(), stated.asOf());
        if (stored.isPresent()) {
            if (stated.sameAs(stored.get())) {
                return stored.get();
            }
            throw Failure.conflict("ALREADY_STATED");
        }
        var after = selfReport ? reportPosting(of.id(), stated) : writePosting(of.id(), stated, source);
        writing.fire(Written.Action.CREATE, of, null, after);
        return after;
    }

    /** A wrong reading goes, or a wrong self-report: who reports takes only the own report back. */
    @Transactional
    void delete(LocalGovernments.Known of, LocalDate asOf) {
        projection.lockForWriting();
        var counts = queries.posting(of.id(), asOf);
        if (writing.isReporter() || counts.isEmpty()) {
            var waits = queries.reportedPosting(of.id(), asOf).orElseThrow(Failure::notFound);
            removeReport(of.id(), asOf);
            writing.fire(Written.Action.DELETE, of, waits, null);
            return;
        }
        var stored = counts.get();
        removePosting(of.id(), asOf);
        projection.readingChanged(asOf, of.id(), null);
        writing.fire(Written.Action.DELETE, of, stored, null);
    }

    @Transactional
    PostingStatusView confirm(LocalGovernments.Known of, LocalDate asOf) {
        projection.lockForWriting();
        var reported = queries.reportedPosting(of.id(), asOf)
                .orElseThrow(() -> Failure.conflict("NOTHING_TO_CONFIRM"))
                .stated();
        var known = queries.posting(of.id(), asOf);
        var merged = known.map(k -> reported.over(k.stated())).orElse(reported);
        merged.check(LocalDate.now(clock));
        if (known.isPresent()) {
            removePosting(of.id(), asOf);
        }
        var after = writePosting(of.id(), merged, Source.SELF_REPORT);
        removeReport(of.id(), asOf);
        writing.fire(Written.Action.CONFIRM, of, known.orElse(null), after);
        return after;
    }

    private void removeReport(int id, LocalDate asOf) {
        jdbc.update(new Sql("delete from self_report")
                .where("local_government_id = ?", id)
                .where("as_of = ?", asOf));
    }

    private PostingStatusView reportPosting(int id, StatePosting stated) {
        jdbc.update(new Sql(
                "insert into self_report (id, local_government_id, as_of, revenue_through, expenditure_through,"
                        + " accounting_through, year_closed, reported_at, reported_by, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                Ids.next(clock),
                id,
                stated.asOf(),
                stated.revenueThrough(),
                stated.expenditureThrough(),
                stated.accountingThrough(),
                stated.yearClosed(),
                clock.instant().atOffset(ZoneOffset.UTC),
                currentUser.caller().name()));
        return after(stated, Source.SELF_REPORT, false);
    }

    private PostingStatusView writePosting(int id, StatePosting stated, Source source) {
        jdbc.update(new Sql("insert into posting_day (as_of) select cast(? as date)", stated.asOf())
                .where("not exists (select 1 from posting_day d where d.as_of = ?)", stated.asOf()));
        jdbc.update(new Sql(
                "insert into posting_status (as_of, local_government_id, revenue_through, expenditure_through,"
                        + " accounting_through, year_closed, source) values (?, ?, ?, ?, ?, ?, ?)",
                stated.asOf(),
                id,
                stated.revenueThrough(),
                stated.expenditureThrough(),
                stated.accountingThrough(),
                stated.yearClosed(),
                source.name()));
        var after = after(stated, source, true);
        projection.readingChanged(stated.asOf(), id, after);
        return after;
    }

    /** What is stored then, as it would be read. */
    private static PostingStatusView after(StatePosting stated, Source source, boolean counts) {
        return new PostingStatusView(
                stated.asOf(),
                stated.revenueThrough(),
                stated.expenditureThrough(),
                stated.accountingThrough(),
                stated.yearClosed(),
                source,
                null,
                counts);
    }

    /** What an import brought is kept with it, like a budget that is replaced. */
    private void removePosting(int id, LocalDate asOf) {
        jdbc.update(new Sql("insert into posting_status_replaced (as_of, local_government_id, revenue_through,"
                        + " expenditure_through, accounting_through, year_closed, source, import_id)"
                        + " select as_of, local_government_id, revenue_through, expenditure_through,"
                        + " accounting_through, year_closed, source, import_id from posting_status")
                .where("as_of = ?", asOf)
                .where("local_government_id = ?", id)
                .where("import_id is not null"));
        jdbc.update(
                new Sql("delete from posting_status").where("as_of = ?", asOf).where("local_government_id = ?", id));
    }
}
