package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.compliance.ComplianceProjection;
import org.maekhai.compliance.ObservedFacts;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.KindName;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.Replaced.Entry;
import org.maekhai.imports.TableImport;
import org.maekhai.letter.SubjectLetters;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentFinder;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.Ids;
import org.maekhai.shared.attachment.Attachments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;
import org.maekhai.training.Trainers;

/** The visits of an office's list, a row for each; known by the code that the office gave it. */
@ApplicationScoped
@KindName("visits")
class VisitImport implements ImportKind {
    private final LocalGovernmentFinder finder;
    private final LocalGovernments localGovernments;
    private final Geography geography;
    private final Trainers trainers;
    private final Checklists checklists;
    private final Attachments attachments;
    private final ComplianceProjection projection;
    private final ObservedFacts facts;
    private final Jdbc jdbc;
    private final VisitLock lock;
    private final VisitIssues issues;
    private final SubjectLetters letters;
    private final VisitStore store;
    private final VisitOfRegistry ofRegistry;
    private final Replaced replaced;
    private final Clock clock;

    VisitImport(
            LocalGovernmentFinder finder,
            LocalGovernments localGovernments,
            Geography geography,
            Trainers trainers,
            Checklists checklists,
            Attachments attachments,
            ComplianceProjection projection,
            ObservedFacts facts,
            Jdbc jdbc,
            VisitLock lock,
            VisitIssues issues,
            SubjectLetters letters,
            VisitStore store,
            VisitOfRegistry ofRegistry,
            Replaced replaced,
            Clock clock) {
        this.finder = finder;
        this.localGovernments = localGovernments;
        this.geography = geography;
        this.trainers = trainers;
        this.checklists = checklists;
        this.attachments = attachments;
        this.projection = projection;
        this.facts = facts;
        this.jdbc = jdbc;
        this.lock = lock;
        this.issues = issues;
        this.letters = letters;
        this.store = store;
        this.ofRegistry = ofRegistry;
        this.replaced = replaced;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "การติดตามและให้คำแนะนำ";
    }

    @Override
    public List<Column> columns() {
        return VisitColumns.ALL;
    }

    @Override
    public void authorise(ImportRequest request) {
        // everyone who may import, each for the own rows: the finder refuses those of others
    }

    /** Another day of a visit on which something was observed is another day of its facts. */
    @Override
    public TableImport begin(ImportRequest request) {
        lock(request.area());
        return new VisitImportRun(
                request,
                finder.rows(request),
                localGovernments.register(),
                geography,
                checklists,
                new KnownVisits(request, jdbc, store, trainers, facts, replaced),
                () -> Ids.next(clock));
    }

    private void lock(String area) {
        projection.lockForWriting();
        lock.provinces(geography.provinceCodes(area));
    }

    /**
     * What was changed since, what somebody put beside a visit that would go, and what others have stated since where what was
     * observed would stand again.
     */
    @Override
    public List<Blocker> blockers(UUID importId) {
        lock(null);
        List<Blocker> found = new ArrayList<>(replaced.changedSince(importId, ReplacedVisits.ROWS));
        var written = replaced.of(importId, ReplacedVisits.ROWS);
        written.stream().filter(entry -> !entry.isMade()).forEach(entry -> found.addAll(covered(importId, entry)));
        for (var some : Portions.of(made(written))) {
            attachments.of("visit", some).keySet().stream()
                    .flatMap(id -> store.find(id).stream())
                    .forEach(visit -> found.add(new Blocker(visit.place().code(), "visit-attachment")));
        }
        return found;
    }

    private static List<UUID> made(List<Entry> written) {
        return written.stream()
                .filter(Entry::isMade)
                .map(entry -> UUID.fromString(entry.id()))
                .toList();
    }

    private List<Blocker> covered(UUID importId, Entry entry) {
        var before = ReplacedVisits.observing(entry.before("visit").get(0));
        if (before.statesNothing()) {
            return List.of();
        }
        var code = localGovernments
                .register()
                .byId(before.localGovernmentId())
                .ref()
                .code();
        return store.find(UUID.fromString(entry.id())).stream()
                .flatMap(visit -> facts
                        .covered(
                                visit.id(),
                                before.localGovernmentId(),
                                before.asOf(),
                                before.fiscalYear(),
                                importId,
                                visit.changedAt())
                        .stream())
                .map(what -> new Blocker(code, what))
                .toList();
    }

    /** In the transaction of {@link #blockers}, which has waited for the writers of facts and of visits. */
    @Override
    public void undo(UUID importId) {
        var gone = made(replaced.of(importId, ReplacedVisits.ROWS));
        issues.gone(gone);
        var restored = replaced.takeBack(importId, ReplacedVisits.ROWS).stream()
                .map(UUID::fromString)
                .toList();
        // whoever was beginning one has begun it by now, or finds nothing any more that it could be about
        letters.gone(gone);
        for (var some : Portions.of(restored)) {
            var visits = store.list(new Sql(VisitRow.SELECT).whereIn("v.id", some));
            store.clinicsChanged(visits);
            ofRegistry.cameBack(visits);
            letters.lie(visits.stream().collect(Collectors.toMap(Visit::id, Visit::of)));
            visits.stream()
                    .filter(visit -> visit.said().observed() != null)
                    .forEach(visit -> facts.observe(
                            visit.id(),
                            visit.of(),
                            visit.said().on(),
                            visit.observes() ? visit.said().observed() : null));
        }
    }
}
