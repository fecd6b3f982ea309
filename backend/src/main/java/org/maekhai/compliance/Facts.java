package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.Failure;
import org.maekhai.shared.FiscalYear;
import org.maekhai.shared.Ids;
import org.maekhai.shared.IfMatch;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;
import org.maekhai.shared.Written;

/** Facts by hand: an officer's count at once, a local government's own wait until they are confirmed. */
@ApplicationScoped
class Facts {
    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final FactQueries queries;
    private final ComplianceProjection projection;
    private final Event<Written> written;

    Facts(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            LocalGovernments localGovernments,
            FactQueries queries,
            ComplianceProjection projection,
            Event<Written> written) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.queries = queries;
        this.projection = projection;
        this.written = written;
    }

    /** The budget row that counts, else the self-report that waits; 404 when nothing is known. */
    FactQueries.StoredBudget budget(String code, int fiscalYear) {
        var of = localGovernments.inScope(code);
        return queries.budget(of.id(), fiscalYear)
                .or(() -> queries.reportedBudget(of.id(), fiscalYear))
                .orElseThrow(Failure::notFound);
    }

    @Transactional
    FactQueries.StoredBudget stateBudget(String code, int fiscalYear, StateBudget stated, IfMatch ifMatch) {
        var of = localGovernments.inScope(code);
        stated.check(fiscalYear, LocalDate.now(clock));
        var source = source(stated.source());
        projection.lockForWriting();
        boolean selfReport = source == Source.SELF_REPORT;
        var stored = selfReport ? queries.reportedBudget(of.id(), fiscalYear) : queries.budget(of.id(), fiscalYear);
        if (stored.isPresent()) {
            if (stated.sameAs(stored.get().view())) {
                return stored.get();
            }
            ifMatch.requires(stored.get().version());
        }
        if (selfReport) {
            reportBudget(of.id(), fiscalYear, stated);
        } else {
            writeBudget(of.id(), fiscalYear, stated, source);
        }
        var after = (selfReport ? queries.reportedBudget(of.id(), fiscalYear) : queries.budget(of.id(), fiscalYear))
                .orElseThrow();
        fire(
                stored.isPresent() ? Written.Action.UPDATE : Written.Action.CREATE,
                of,
                stored.map(FactQueries.StoredBudget::view).orElse(null),
                after.view());
        return after;
    }

    @Transactional
    void deleteBudget(String code, int fiscalYear, IfMatch ifMatch) {
        var of = localGovernments.inScope(code);
        projection.lockForWriting();
        var stored = queries.budget(of.id(), fiscalYear).orElseThrow(Failure::notFound);
        ifMatch.requires(stored.version());
        keepBudget(of.id(), fiscalYear);
        jdbc.update(new Sql("delete from budget_status")
                .where("local_government_id = ?", of.id())
                .where("fiscal_year = ?", fiscalYear));
        projection.refresh(Set.of(fiscalYear), new int[] {of.id()});
        fire(Written.Action.DELETE, of, stored.view(), null);
    }

    @Transactional
    FactQueries.StoredBudget confirmBudget(String code, int fiscalYear) {
        var of = localGovernments.inScope(code);
        projection.lockForWriting();
        var reported = queries.reportedBudget(of.id(), fiscalYear)
                .orElseThrow(() -> Failure.conflict("NOTHING_TO_CONFIRM"))
                .view()
                .stated();
        var known = queries.budget(of.id(), fiscalYear);
        var merged = known.map(k -> reported.over(k.view().stated())).orElse(reported);
        merged.check(fiscalYear, LocalDate.now(clock));
        writeBudget(of.id(), fiscalYear, merged, Source.SELF_REPORT);
        jdbc.update(new Sql("delete from self_report")
                .where("local_government_id = ?", of.id())
                .where("fiscal_year = ?", fiscalYear));
        var after = queries.budget(of.id(), fiscalYear).orElseThrow();
        fire(
                Written.Action.CONFIRM,
                of,
                known.map(FactQueries.StoredBudget::view).orElse(null),
                after.view());
        return after;
    }

    /** 409 when the day has another reading already: that one is deleted or corrected by an import first. */
    @Transactional
    PostingStatusView statePosting(String code, StatePosting stated) {
        var of = localGovernments.inScope(code);
        stated.check(LocalDate.now(clock));
        var source = source(stated.source());
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
        if (selfReport) {
            jdbc.update(new Sql(
                    "insert into self_report (id, local_government_id, as_of, revenue_through, expenditure_through,"
                            + " accounting_through, year_closed, reported_at, reported_by, version)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                    Ids.next(clock),
                    of.id(),
                    stated.asOf(),
                    stated.revenueThrough(),
                    stated.expenditureThrough(),
                    stated.accountingThrough(),
                    stated.yearClosed(),
                    clock.instant().atOffset(ZoneOffset.UTC),
                    currentUser.caller().name()));
        } else {
            writePosting(of.id(), stated, source);
        }
        var after = (selfReport
                        ? queries.reportedPosting(of.id(), stated.asOf())
                        : queries.posting(of.id(), stated.asOf()))
                .orElseThrow();
        fire(Written.Action.CREATE, of, null, after);
        return after;
    }

    @Transactional
    void deletePosting(String code, LocalDate asOf) {
        var of = localGovernments.inScope(code);
        projection.lockForWriting();
        var stored = queries.posting(of.id(), asOf).orElseThrow(Failure::notFound);
        removePosting(of.id(), asOf);
        projection.refresh(Set.of(FiscalYear.of(asOf).year()), new int[] {of.id()});
        fire(Written.Action.DELETE, of, stored, null);
    }

    @Transactional
    PostingStatusView confirmPosting(String code, LocalDate asOf) {
        var of = localGovernments.inScope(code);
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
        writePosting(of.id(), merged, Source.SELF_REPORT);
        jdbc.update(new Sql("delete from self_report")
                .where("local_government_id = ?", of.id())
                .where("as_of = ?", asOf));
        var after = queries.posting(of.id(), asOf).orElseThrow();
        fire(Written.Action.CONFIRM, of, known.orElse(null), after);
        return after;
    }

    /** Who states a fact decides its source: a local government reports of itself, an officer says where it is from. */
    private Source source(Source asked) {
        if (currentUser.caller().has(Role.LOCAL)) {
            if (asked != null && asked != Source.SELF_REPORT) {
                throw Failure.invalid("/source", "BAD_SOURCE");
            }
            return Source.SELF_REPORT;
        }
        if (asked == Source.IMPORT || asked == Source.SELF_REPORT) {
            throw Failure.invalid("/source", "BAD_SOURCE");
        }
        return asked == null ? Source.OFFICER : asked;
    }

    private void reportBudget(int id, int fiscalYear, StateBudget stated) {
        var known = queries.reportedBudget(id, fiscalYear);
        jdbc.update(new Sql("delete from self_report")
                .where("local_government_id = ?", id)
                .where("fiscal_year = ?", fiscalYear));
        jdbc.update(new Sql(
                "insert into self_report (id, local_government_id, fiscal_year, uses_elaas, recorded_on, approved_on,"
                        + " in_use, amount, note, reported_at, reported_by, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(clock),
                id,
                fiscalYear,
                stated.usesElaas(),
                stated.recordedOn(),
                stated.approvedOn(),
                stated.inUse(),
                stated.amount(),
                stated.note(),
                clock.instant().atOffset(ZoneOffset.UTC),
                currentUser.caller().name(),
                known.map(k -> k.version() + 1).orElse(0L)));
    }

    private void writeBudget(int id, int fiscalYear, StateBudget stated, Source source) {
        keepBudget(id, fiscalYear);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        int updated = jdbc.update(new Sql(
                        "update budget_status set uses_elaas = ?, recorded_on = ?, approved_on = ?, in_use = ?,"
                                + " amount = ?, note = ?, source = ?, import_id = null, changed_at = ?,"
                                + " version = version + 1",
                        stated.usesElaas(),
                        stated.recordedOn(),
                        stated.approvedOn(),
                        stated.inUse(),
                        stated.amount(),
                        stated.note(),
                        source.name(),
                        now)
                .where("local_government_id = ?", id)
                .where("fiscal_year = ?", fiscalYear));
        if (updated == 0) {
            jdbc.update(new Sql(
                    "insert into budget_status (fiscal_year, local_government_id, uses_elaas, recorded_on, approved_on,"
                            + " in_use, amount, note, source, changed_at, version)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                    fiscalYear,
                    id,
                    stated.usesElaas(),
                    stated.recordedOn(),
                    stated.approvedOn(),
                    stated.inUse(),
                    stated.amount(),
                    stated.note(),
                    source.name(),
                    now));
        }
        projection.refresh(Set.of(fiscalYear), new int[] {id});
    }

    /** What is replaced by hand is kept with the import that brought it. */
    private void keepBudget(int id, int fiscalYear) {
        jdbc.update(new Sql("insert into budget_status_replaced (fiscal_year, local_government_id, uses_elaas,"
                        + " recorded_on, approved_on, in_use, amount, note, source, import_id, changed_at)"
                        + " select fiscal_year, local_government_id, uses_elaas, recorded_on, approved_on, in_use,"
                        + " amount, note, source, import_id, changed_at from budget_status")
                .where("local_government_id = ?", id)
                .where("fiscal_year = ?", fiscalYear));
    }

    private void writePosting(int id, StatePosting stated, Source source) {
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
        projection.refresh(Set.of(FiscalYear.of(stated.asOf()).year()), new int[] {id});
    }

    private void removePosting(int id, LocalDate asOf) {
        jdbc.update(new Sql("insert into posting_status_replaced (as_of, local_government_id, revenue_through,"
                        + " expenditure_through, accounting_through, year_closed, source, import_id)"
                        + " select as_of, local_government_id, revenue_through, expenditure_through,"
                        + " accounting_through, year_closed, source, import_id from posting_status")
                .where("as_of = ?", asOf)
                .where("local_government_id = ?", id));
        jdbc.update(
                new Sql("delete from posting_status").where("as_of = ?", asOf).where("local_government_id = ?", id));
    }

    private void fire(Written.Action action, LocalGovernments.Known of, Object before, Object after) {
        written.fire(new Written(
                action,
                "local-government",
                of.ref().code(),
                of.place().provinceCode(),
                of.place().districtCode(),
                of.ref().code(),
                before,
                after));
    }
}
