package org.maekhai.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.maekhai.imports.ImportReports.SqlFailure;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Failure;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Journal;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;
import org.maekhai.shared.ThaiText;
import org.maekhai.shared.Written;

/**
 * Runs imports. Facts and report of an import that is kept are one transaction; a dry run and a rejected file run through
 * the same code, are rolled back, and leave their report.
 */
@ApplicationScoped
class Imports {
    private static final int TIMEOUT_SECONDS = 3600;
    private static final int WAIT_SECONDS = 120, MOST_WAITING = 30, MOST_BLOCKERS = 1000;

    private final Instance<ImportKind> kinds;
    private final ImportReports reports;
    private final OfficeHeadings officeHeadings;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final Journal journal;
    private final Map<UUID, Progress> ongoing = new ConcurrentHashMap<>();
    /** Imports wait for each other here rather than for each other's rows. */
    private final ReentrantLock turn = new ReentrantLock(true);

    Imports(
            Instance<ImportKind> kinds,
            ImportReports reports,
            OfficeHeadings officeHeadings,
            CurrentUser currentUser,
            Clock clock,
            Journal journal) {
        this.kinds = kinds;
        this.reports = reports;
        this.officeHeadings = officeHeadings;
        this.currentUser = currentUser;
        this.clock = clock;
        this.journal = journal;
    }

    /** What a caller asks for, as it stands in the address. */
    record Wish(
            String kind,
            ImportRequest.Strategy strategy,
            ImportRequest.OnError onError,
            boolean dryRun,
            String province,
            List<String> headings) {}

    ImportKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    /** Throws when the caller may not do this, before the file is looked at. */
    ImportRequest request(Wish wish) {
        var kind = kind(wish.kind());
        var caller = currentUser.caller();
        var province = wish.province() == null || wish.province().isBlank() ? null : wish.province();
        if (province != null && !province.matches("\\d{2}")) {
            throw Failure.malformed("/province", "BAD_PARAMETER", province);
        }
        var choices = choices(kind, wish.headings());
        var request = new ImportRequest(
                Ids.next(clock),
                kind.name(),
                wish.strategy(),
                wish.onError(),
                wish.dryRun(),
                province,
                choices,
                caller,
                clock.instant(),
                LocalDate.now(clock));
        kind.authorise(request);
        return request;
    }

    /** {@code approved_on:วันลงมติสภา}, or {@code -:วันลงมติสภา} for a header that is left unread. */
    private static Map<String, String> choices(ImportKind kind, List<String> headings) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (var choice : headings) {
            int colon = choice.indexOf(':');
            var column = colon < 0 ? "" : choice.substring(0, colon).strip();
            var heading = choice.substring(colon + 1).strip();
            boolean isKnown = column.equals("-") || OfficeHeadings.isColumn(kind, column);
            if (!isKnown || ThaiText.isBlank(heading)) {
                throw Failure.malformed("/heading", "BAD_PARAMETER", choice);
            }
            choices.put(heading, column.equals("-") ? "" : column);
        }
        return choices;
    }

    /** What headers mean in this import: as the office has said, and over that as the caller says. */
    private Headings headings(ImportRequest request, ImportKind kind) {
        return Headings.of(kind.columns())
                .with(officeHeadings.choices(request.kind(), request.area()))
                .with(request.headings());
    }

    /** @return the report; its status tells whether anything was written */
    ImportReport run(ImportRequest request, Upload upload, boolean english) {
        var progress = new Progress(request, upload);
        ongoing.put(request.id(), progress);
        try {
            takeTurn();
            try (var findings = new Findings(upload)) {
                var view = attempt(request, upload, findings, progress);
                return ImportReport.of(view, findings, english);
            } finally {
                turn.unlock();
            }
        } finally {
            ongoing.remove(request.id());
        }
    }

    /** Those of the caller's scope and the caller's own, in the order in which they came. */
    List<OngoingImportView> ongoing() {
        var caller = currentUser.caller();
        return ongoing.values().stream()
                .filter(each -> each.concerns(caller))
                .map(Progress::view)
                .sorted(Comparator.comparing(OngoingImportView::startedAt))
                .toList();
    }

    private void takeTurn() {
        // each that waits has a thread, and there are others who need one
        if (turn.getQueueLength() >= MOST_WAITING) {
            throw Failure.conflict("BUSY");
        }
        try {
            if (turn.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw Failure.conflict("BUSY");
    }

    private ImportView attempt(ImportRequest request, Upload upload, Findings findings, Progress progress) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(TIMEOUT_SECONDS));
        boolean open = true;
        try {
            var view = read(request, upload, findings, progress);
            boolean isKept = !request.dryRun() && view.status() != ImportStatus.REJECTED;
            if (isKept) {
                reports.save(view, upload.size(), findings);
                journal.write(Written.Action.IMPORT, view.subject(), null, view);
            }
            open = false;
            if (isKept) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
                keepReport(view, upload, findings);
            }
            return view;
        } catch (UnreadableFile unreadable) {
            open = false;
            QuarkusTransaction.rollback();
            var view = view(request, upload, ImportStatus.REJECTED, unreadable.code(), ImportStats.NONE, findings);
            keepReport(view, upload, findings);
            throw unreadable.with("import", ImportReport.of(view, findings, true));
        } finally {
            if (open) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private ImportView read(ImportRequest request, Upload upload, Findings findings, Progress progress) {
        var kind = kind(request.kind());
        try (var target = kind.begin(request)) {
            progress.enter(Progress.Stage.READING);
            var counts = ImportRun.read(kind, headings(request, kind), target, upload, findings, progress);
            progress.enter(Progress.Stage.FINISHING);
            var status = counts.rejected == 0
                    ? ImportStatus.DONE
                    : request.onError() == ImportRequest.OnError.SKIP ? ImportStatus.PARTIAL : ImportStatus.REJECTED;
            if (status != ImportStatus.REJECTED) {
                target.finish();
            }
            var stats = ImportStats.of(counts);
            return view(
                    request,
                    upload,
                    status,
                    null,
                    status == ImportStatus.REJECTED ? stats.nothingWritten() : stats,
                    findings);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private void keepReport(ImportView view, Upload upload, Findings findings) {
        QuarkusTransaction.requiringNew().run(() -> {
            reports.save(view, upload.size(), findings);
            journal.write(Written.Action.IMPORT, view.subject(), null, view);
        });
    }

    private static ImportView view(
            ImportRequest request,
            Upload upload,
            ImportStatus status,
            String failureCode,
            ImportStats stats,
            Findings findings) {
        var caller = request.caller();
        return new ImportView(
                request.id(),
                request.kind(),
                request.dryRun(),
                request.strategy(),
                request.onError().name().toLowerCase(Locale.ROOT),
                request.area(),
                upload.fileName(),
                upload.sha256(),
                status,
                failureCode,
                stats,
                findings.errors().count(),
                findings.warnings().count(),
                request.at(),
                new ImportView.By(caller.userId(), caller.name()),
                null,
                null);
    }

    Page<ImportView> list(PageRequest request, String kind, ImportStatus status, String province) {
        return reports.list(request, currentUser.scope(), kind, status, province);
    }

    ImportView get(UUID id) {
        return reports.find(id, currentUser.scope()).orElseThrow(Failure::notFound);
    }

    ImportReport report(UUID id, boolean english) {
        return kept(get(id), english);
    }

    private ImportReport kept(ImportView view, boolean english) {
        return ImportReport.of(
                view,
                reports.first(view.id(), RowProblem.Level.ERROR),
                reports.first(view.id(), RowProblem.Level.WARNING),
                english);
    }

    /**
     * Takes an import back.
     *
     * @throws Failure 409 IMPORT_NOT_UNDOABLE when it wrote nothing, was undone before, or later facts stand on it: then
     *     with their list as the member {@code blockers}
     */
    @Transactional
    ImportReport undo(UUID id, boolean english) {
        var found = get(id);
        var kind = kind(found.kind());
        kind.authorise(asRequest(found));
        if (found.dryRun() || found.status() == ImportStatus.REJECTED || found.undoneAt() != null) {
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
        var after = get(id);
        journal.write(Written.Action.UNDO, after.subject(), null, after);
        return kept(after, english);
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
                Map.of(),
                currentUser.caller(),
                found.createdAt(),
                LocalDate.now(clock));
    }
}
