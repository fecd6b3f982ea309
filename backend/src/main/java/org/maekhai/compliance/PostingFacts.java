package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.maekhai.compliance.FactStore.Fact;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** Readings by hand: an officer's count at once, a local government's own wait until they are confirmed. */
@ApplicationScoped
class PostingFacts {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final FactQueries queries;
    private final PostingStore store;
    private final ComplianceProjection projection;
    private final ProjectionByHand byHand;
    private final FactWriting writing;
    private final Journal journal;

    PostingFacts(
            Clock clock,
            CurrentUser currentUser,
            FactQueries queries,
            PostingStore store,
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
            if (stored.get().sameAs(stated)) {
                return stored.get();
            }
            throw Failure.conflict("ALREADY_STATED");
        }
        var after =
                selfReport ? reportPosting(of.id(), stated) : writePosting(of.id(), stated, source, Optional.empty());
        journal.write(Written.Action.CREATE, of.ref().subject(), null, after);
        return after;
    }

    /** A wrong reading goes, or a wrong self-report: who reports takes only the own report back. */
    @Transactional
    void delete(LocalGovernments.Known of, LocalDate asOf) {
        projection.lockForWriting();
        var counts = queries.posting(of.id(), asOf);
        if (writing.isReporter() || counts.isEmpty()) {
            var waits = queries.reportedPosting(of.id(), asOf).orElseThrow(Failure::notFound);
            store.removeReport(of.id(), asOf);
            journal.write(Written.Action.DELETE, of.ref().subject(), waits, null);
            return;
        }
        var stored = counts.get();
        store.delete(of.id(), asOf, stored.source(), Origin.byHand(Source.OFFICER));
        byHand.readingChanged(asOf, of.id(), null);
        journal.write(Written.Action.DELETE, of.ref().subject(), stored, null);
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
        var after = writePosting(of.id(), merged, Source.SELF_REPORT, known);
        store.removeReport(of.id(), asOf);
        journal.write(Written.Action.CONFIRM, of.ref().subject(), known.orElse(null), after);
        return after;
    }

    private PostingStatusView reportPosting(int id, StatePosting stated) {
        var fact = fact(id, stated, Source.SELF_REPORT);
        store.report(fact, Ids.next(clock), currentUser.caller().name(), 0);
        return PostingStatusView.of(stated, fact.origin(), false);
    }

    private PostingStatusView writePosting(
            int id, StatePosting stated, Source source, Optional<PostingStatusView> known) {
        var fact = fact(id, stated, source);
        store.write(fact, known.map(PostingStatusView::source));
        byHand.readingChanged(stated.asOf(), id, Reading.of(stated, fact.origin()));
        return PostingStatusView.of(stated, fact.origin(), true);
    }

    private Fact<StatePosting> fact(int id, StatePosting stated, Source source) {
        return new Fact<>(id, stated.asOf(), stated, Origin.byHand(source), clock.instant());
    }
}
