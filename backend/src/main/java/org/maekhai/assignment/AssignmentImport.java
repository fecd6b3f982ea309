package org.maekhai.assignment;

import static org.maekhai.assignment.AssignmentStore.ROWS;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.KindName;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.Replaced.Entry;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentFinder;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.Ids;
import org.maekhai.shared.database.Portions;
import org.maekhai.training.Trainers;

/**
 * Who is responsible for whom, a row for each assignment; known by its local government, trainer, role and first day. A
 * row of a known one may give it a last day; one that overlaps another is rejected, never settled silently.
 */
@ApplicationScoped
@KindName("assignments")
class AssignmentImport implements ImportKind {
    private final LocalGovernmentFinder finder;
    private final LocalGovernments localGovernments;
    private final Geography geography;
    private final Trainers trainers;
    private final AssignmentLock lock;
    private final AssignmentStore store;
    private final AssignmentQueries queries;
    private final Replaced replaced;
    private final Clock clock;

    AssignmentImport(
            LocalGovernmentFinder finder,
            LocalGovernments localGovernments,
            Geography geography,
            Trainers trainers,
            AssignmentLock lock,
            AssignmentStore store,
            AssignmentQueries queries,
            Replaced replaced,
            Clock clock) {
        this.finder = finder;
        this.localGovernments = localGovernments;
        this.geography = geography;
        this.trainers = trainers;
        this.lock = lock;
        this.store = store;
        this.queries = queries;
        this.replaced = replaced;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "การมอบหมาย";
    }

    @Override
    public List<Column> columns() {
        return AssignmentColumns.ALL;
    }

    @Override
    public void authorise(ImportRequest request) {
        // everyone who may import, each for the own rows: the finder refuses those of others
    }

    @Override
    public TableImport begin(ImportRequest request) {
        geography.provinceCodes(request.area()).forEach(lock::province);
        return new AssignmentImportRun(
                request,
                finder.rows(request),
                new KnownAssignments(store, queries, trainers, geography),
                store,
                replaced,
                () -> Ids.next(clock));
    }

    /** What was changed since, and what would overlap if the former last day came back. */
    @Override
    public List<Blocker> blockers(UUID importId) {
        geography.provinceCodes(null).forEach(lock::province);
        List<Blocker> found = new ArrayList<>(replaced.changedSince(importId, ROWS));
        var entries = replaced.of(importId, ROWS).stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        var register = localGovernments.register();
        var changed = entries.values().stream()
                .filter(entry -> !entry.isMade())
                .map(entry -> UUID.fromString(entry.id()))
                .toList();
        for (var some : Portions.of(store.byIds(changed))) {
            var there = store.ofLocalGovernments(some.stream()
                    .map(assignment -> assignment.localGovernmentId)
                    .toList());
            for (var now : some) {
                var to = entries.get(now.id.toString())
                        .before("assignment")
                        .get(0)
                        .get("valid_to");
                var others = there.getOrDefault(now.localGovernmentId, List.of()).stream()
                        .filter(other -> !entries.containsKey(other.id.toString()))
                        .toList();
                if (collides(now, to == null ? null : LocalDate.parse(to), others)) {
                    found.add(new Blocker(
                            register.byId(now.localGovernmentId).ref().code(), "assignment " + now.from));
                }
            }
        }
        return found;
    }

    /** @param others that don't go, or are again as they were, together with it */
    private boolean collides(Assignment now, LocalDate again, List<Assignment> others) {
        boolean lasts = now.to != null && (again == null || again.isAfter(now.to));
        return lasts && queries.employs(now.trainerId, now.localGovernmentId, now.to.plusDays(1), again)
                || others.stream().anyMatch(other -> other.rivals(now.trainerId, now.role, now.from, again));
    }

    @Override
    public void undo(UUID importId) {
        replaced.takeBack(importId, ROWS);
    }
}
