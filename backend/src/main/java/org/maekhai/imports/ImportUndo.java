package org.maekhai.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** Takes imports back. */
@ApplicationScoped
class ImportUndo {
    private static final int MOST_BLOCKERS = 1000;

    private final ImportKinds kinds;
    private final Imports imports;
    private final ImportReports reports;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final Journal journal;

    ImportUndo(
            ImportKinds kinds,
            Imports imports,
            ImportReports reports,
            CurrentUser currentUser,
            Clock clock,
            Journal journal) {
        this.kinds = kinds;
        this.imports = imports;
        this.reports = reports;
        this.currentUser = currentUser;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * What it wrote goes, what it replaced returns.
     *
     * @throws Failure 409 IMPORT_NOT_UNDOABLE when it wrote nothing, was undone before, or later facts stand on it: then
     *     with their list as the member {@code blockers}
     */
    @Transactional
    ImportReport undo(UUID id, boolean english) {
        var found = imports.get(id);
        var kind = kinds.get(found.kind());
        kind.authorise(asRequest(found));
        if (found.dryRun() || !found.status().hasWritten() || found.undoneAt() != null) {
            throw notUndoable(List.of());
        }
        if (!reports.markUndone(id, clock.instant(), currentUser.caller().name())) {
            throw notUndoable(List.of());
        }
        var blockers = kind.blockers(id);
        if (!blockers.isEmpty()) {
            throw notUndoable(blockers);
        }
        kind.undo(id);
        var after = imports.get(id);
        journal.write(Written.Action.UNDO, after.subject(), null, after);
        return reports.whole(after, english);
    }

    private static Failure notUndoable(List<ImportKind.Blocker> blockers) {
        return Failure.conflict("IMPORT_NOT_UNDOABLE")
                .with(
                        "blockers",
                        blockers.stream()
                                .distinct()
                                .sorted(Comparator.comparing(ImportKind.Blocker::code)
                                        .thenComparing(ImportKind.Blocker::what))
                                .limit(MOST_BLOCKERS)
                                .toList());
    }

    private ImportRequest asRequest(ImportView found) {
        return new ImportRequest(
                found.id(),
                found.kind(),
                found.strategy(),
                ImportRequest.OnError.valueOf(found.onError().toUpperCase(Locale.ROOT)),
                found.dryRun(),
                found.provinceCode(),
                null,
                Map.of(),
                currentUser.caller(),
                found.createdAt(),
                LocalDate.now(clock));
    }
}
