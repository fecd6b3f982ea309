package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Failure;
import org.maekhai.shared.Ids;
import org.maekhai.shared.IfMatch;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;
import org.maekhai.shared.Written;

/** Budget status by hand: an officer's counts at once, a local government's own waits until it is confirmed. */
@ApplicationScoped
class BudgetFacts {
    /** Each takes what a budget says first, see {@link #sql}; the first two all of it alike. */
    private static final String
            UPDATE =
                    "update budget_status set uses_elaas = ?, recorded_on = ?, approved_on = ?, in_use = ?, amount = ?, note = ?,"
                            + " source = ?, changed_at = ?, version = ?, import_id = null"
                            + " where local_government_id = ? and fiscal_year = ?",
            INSERT =
                    "insert into budget_status (uses_elaas, recorded_on, approved_on, in_use, amount, note, source, changed_at,"
                            + " version, local_government_id, fiscal_year) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            KEEP =
                    "insert into budget_status_replaced (uses_elaas, recorded_on, approved_on, in_use, amount, note, source,"
                            + " changed_at, import_id, local_government_id, fiscal_year)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            REPORT =
                    "insert into self_report (uses_elaas, recorded_on, approved_on, in_use, amount, note, reported_at, reported_by,"
                            + " version, id, local_government_id, fiscal_year) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final FactQueries queries;
    private final ComplianceProjection projection;
    private final FactWriting writing;

    BudgetFacts(
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

    /**
     * Versions begin with the moment: what is stored again after it was deleted must not fit the If-Match of what was
     * there before, nor a self-report that of the row that counts.
     */
    static long firstVersion(Instant now) {
        return now.toEpochMilli();
    }

    /** The budget row that counts, else the self-report that waits; to the one who reports the other way round. */
    FactQueries.StoredBudget get(LocalGovernments.Known of, int fiscalYear) {
        var counts = queries.budget(of.id(), fiscalYear);
        var waits = queries.reportedBudget(of.id(), fiscalYear);
        return (writing.isReporter() ? waits.or(() -> counts) : counts.or(() -> waits)).orElseThrow(Failure::notFound);
    }

    @Transactional
    FactQueries.StoredBudget state(LocalGovernments.Known of, int fiscalYear, StateBudget stated, IfMatch ifMatch) {
        var source = writing.source(stated.source());
        projection.lockForWriting();
        boolean selfReport = source == Source.SELF_REPORT;
        var stored = selfReport ? queries.reportedBudget(of.id(), fiscalYear) : queries.budget(of.id(), fiscalYear);
        if (stored.isPresent()) {
            if (stated.sameAs(stored.get().view())) {
                return stored.get();
            }
            ifMatch.requires(stored.get().version());
        }
        stated.check(fiscalYear, LocalDate.now(clock));
        var after = selfReport
                ? reportBudget(of.id(), fiscalYear, stated, stored)
                : writeBudget(of.id(), fiscalYear, stated, source, stored);
        writing.fire(
                stored.isPresent() ? Written.Action.UPDATE : Written.Action.CREATE,
                of,
                stored.map(FactQueries.StoredBudget::view).orElse(null),
                after.view());
        return after;
    }

    /** A wrong row goes, or a wrong self-report: who reports takes only the own report back. */
    @Transactional
    void delete(LocalGovernments.Known of, int fiscalYear, IfMatch ifMatch) {
        projection.lockForWriting();
        var counts = queries.budget(of.id(), fiscalYear);
        if (writing.isReporter() || counts.isEmpty()) {
            var waits = queries.reportedBudget(of.id(), fiscalYear).orElseThrow(Failure::notFound);
            ifMatch.requires(waits.version());
            removeReport(of.id(), fiscalYear);
            writing.fire(Written.Action.DELETE, of, waits.view(), null);
            return;
        }
        var stored = counts.get();
        ifMatch.requires(stored.version());
        keepBudget(of.id(), stored.view());
        jdbc.update(new Sql("delete from budget_status")
                .where("local_government_id = ?", of.id())
                .where("fiscal_year = ?", fiscalYear));
        projection.budgetChanged(fiscalYear, of.id());
        writing.fire(Written.Action.DELETE, of, stored.view(), null);
    }

    @Transactional
    FactQueries.StoredBudget confirm(LocalGovernments.Known of, int fiscalYear) {
        projection.lockForWriting();
        var reported = queries.reportedBudget(of.id(), fiscalYear)
                .orElseThrow(() -> Failure.conflict("NOTHING_TO_CONFIRM"))
                .view()
                .stated();
        var known = queries.budget(of.id(), fiscalYear);
        var merged = known.map(k -> reported.over(k.view().stated())).orElse(reported);
        merged.check(fiscalYear, LocalDate.now(clock));
        var after = writeBudget(of.id(), fiscalYear, merged, Source.SELF_REPORT, known);
        removeReport(of.id(), fiscalYear);
        writing.fire(
                Written.Action.CONFIRM,
                of,
                known.map(FactQueries.StoredBudget::view).orElse(null),
                after.view());
        return after;
    }

    private void removeReport(int id, int fiscalYear) {
        jdbc.update(new Sql("delete from self_report")
                .where("local_government_id = ?", id)
                .where("fiscal_year = ?", fiscalYear));
    }

    private FactQueries.StoredBudget reportBudget(
            int id, int fiscalYear, StateBudget stated, Optional<FactQueries.StoredBudget> known) {
        var now = now();
        var after = after(fiscalYear, stated, Source.SELF_REPORT, false, known, now);
        removeReport(id, fiscalYear);
        jdbc.update(sql(
                REPORT,
                stated,
                now.atOffset(ZoneOffset.UTC),
                currentUser.caller().name(),
                after.version(),
                Ids.next(clock),
                id,
                fiscalYear));
        return after;
    }

    private FactQueries.StoredBudget writeBudget(
            int id, int fiscalYear, StateBudget stated, Source source, Optional<FactQueries.StoredBudget> known) {
        var now = now();
        var after = after(fiscalYear, stated, source, true, known, now);
        known.ifPresent(replaced -> keepBudget(id, replaced.view()));
        jdbc.update(sql(
                known.isPresent() ? UPDATE : INSERT,
                stated,
                source.name(),
                now.atOffset(ZoneOffset.UTC),
                after.version(),
                id,
                fiscalYear));
        projection.budgetChanged(fiscalYear, id);
        return after;
    }

    /** As exactly as it can be stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What is stored then, as it would be read. */
    private static FactQueries.StoredBudget after(
            int fiscalYear,
            StateBudget stated,
            Source source,
            boolean counts,
            Optional<FactQueries.StoredBudget> known,
            Instant now) {
        return new FactQueries.StoredBudget(
                new BudgetStatusView(
                        fiscalYear,
                        stated.usesElaas(),
                        stated.recordedOn(),
                        stated.approvedOn(),
                        stated.inUse(),
                        stated.amount() == null ? null : stated.amount().setScale(StateBudget.SATANG),
                        stated.note(),
                        source,
                        null,
                        counts,
                        now),
                known.map(before -> before.version() + 1).orElseGet(() -> firstVersion(now)));
    }

    /** What is replaced by hand is kept with the import that brought it: that can't be taken back any more. */
    private void keepBudget(int id, BudgetStatusView replaced) {
        if (replaced.importId() == null) {
            return;
        }
        jdbc.update(sql(
                KEEP,
                replaced.stated(),
                replaced.source().name(),
                replaced.changedAt().atOffset(ZoneOffset.UTC),
                replaced.importId(),
                id,
                replaced.fiscalYear()));
    }

    private static Sql sql(String text, StateBudget budget, Object... others) {
        var says = Stream.of(
                budget.usesElaas(),
                budget.recordedOn(),
                budget.approvedOn(),
                budget.inUse(),
                budget.amount(),
                budget.note());
        return new Sql(text, Stream.concat(says, Stream.of(others)).toArray());
    }
}
