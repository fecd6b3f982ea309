package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.maekhai.compliance.FactStore.Fact;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** Budget status by hand: an officer's counts at once, a local government's own waits until it is confirmed. */
@ApplicationScoped
class BudgetFacts {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final FactQueries queries;
    private final BudgetStore store;
    private final ComplianceProjection projection;
    private final ProjectionByHand byHand;
    private final FactWriting writing;
    private final Journal journal;

    BudgetFacts(
            Clock clock,
            CurrentUser currentUser,
            FactQueries queries,
            BudgetStore store,
            ComplianceProjection projection,
            ProjectionByHand byHand,
            FactWriting writing,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.queries = queries;
        this.store = store;
        this.projection = projection;
        this.byHand = byHand;
        this.writing = writing;
        this.journal = journal;
    }

    /** The budget row that counts, else the self-report that waits; to the one who reports the other way round. */
    Stored<BudgetStatusView> get(LocalGovernments.Known of, int fiscalYear) {
        var counts = queries.budget(of.id(), fiscalYear);
        var waits = queries.reportedBudget(of.id(), fiscalYear);
        return (writing.isReporter() ? waits.or(() -> counts) : counts.or(() -> waits)).orElseThrow(Failure::notFound);
    }

    @Transactional
    Stored<BudgetStatusView> state(LocalGovernments.Known of, int fiscalYear, StateBudget stated, IfMatch ifMatch) {
        var source = writing.source(stated.source());
        projection.lockForWriting();
        boolean selfReport = source == Source.SELF_REPORT;
        var stored = selfReport ? queries.reportedBudget(of.id(), fiscalYear) : queries.budget(of.id(), fiscalYear);
        if (stored.isPresent()) {
            if (stored.get().view().sameAs(stated)) {
                return stored.get();
            }
            ifMatch.requires(stored.get().version());
        }
        stated.check(fiscalYear, LocalDate.now(clock));
        var after = selfReport
                ? reportBudget(of.id(), fiscalYear, stated, stored)
                : writeBudget(of.id(), fiscalYear, stated, source, stored);
        journal.write(
                stored.isPresent() ? Written.Action.UPDATE : Written.Action.CREATE,
                of.ref().subject(),
                stored.map(Stored::view).orElse(null),
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
            store.removeReport(of.id(), fiscalYear);
            journal.write(Written.Action.DELETE, of.ref().subject(), waits.view(), null);
            return;
        }
        var stored = counts.get();
        ifMatch.requires(stored.version());
        store.delete(of.id(), fiscalYear, stored.view().source(), Origin.byHand(Source.OFFICER));
        byHand.budgetChanged(fiscalYear, of.id());
        journal.write(Written.Action.DELETE, of.ref().subject(), stored.view(), null);
    }

    @Transactional
    Stored<BudgetStatusView> confirm(LocalGovernments.Known of, int fiscalYear) {
        projection.lockForWriting();
        var reported = queries.reportedBudget(of.id(), fiscalYear)
                .orElseThrow(() -> Failure.conflict("NOTHING_TO_CONFIRM"))
                .view()
                .stated();
        var known = queries.budget(of.id(), fiscalYear);
        var merged = known.map(k -> reported.over(k.view().stated())).orElse(reported);
        merged.check(fiscalYear, LocalDate.now(clock));
        var after = writeBudget(of.id(), fiscalYear, merged, Source.SELF_REPORT, known);
        store.removeReport(of.id(), fiscalYear);
        journal.write(
                Written.Action.CONFIRM,
                of.ref().subject(),
                known.map(Stored::view).orElse(null),
                after.view());
        return after;
    }

    private Stored<BudgetStatusView> reportBudget(
            int id, int fiscalYear, StateBudget stated, Optional<Stored<BudgetStatusView>> known) {
        var fact = fact(id, fiscalYear, stated, Source.SELF_REPORT);
        var after = after(fact, fiscalYear, false, known);
        store.report(fact, Ids.next(clock), currentUser.caller().name(), after.version());
        return after;
    }

    private Stored<BudgetStatusView> writeBudget(
            int id, int fiscalYear, StateBudget stated, Source source, Optional<Stored<BudgetStatusView>> known) {
        var fact = fact(id, fiscalYear, stated, source);
        store.write(fact, known.map(replaced -> replaced.view().source()));
        byHand.budgetChanged(fiscalYear, id);
        return after(fact, fiscalYear, true, known);
    }

    /** The moment as exactly as it can be stored, the amount as it would be read. */
    private Fact<StateBudget> fact(int id, int fiscalYear, StateBudget stated, Source source) {
        return new Fact<>(
                id,
                fiscalYear,
                stated.inSatang(),
                Origin.byHand(source),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** What is stored then, as it would be read. */
    private static Stored<BudgetStatusView> after(
            Fact<StateBudget> fact, int fiscalYear, boolean counts, Optional<Stored<BudgetStatusView>> known) {
        return new Stored<>(
                BudgetStatusView.of(fiscalYear, fact.stated(), fact.origin(), counts, fact.at()),
                known.map(before -> before.version() + 1).orElseGet(() -> FactStore.firstVersion(fact.at())));
    }
}
