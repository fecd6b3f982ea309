package org.maekhai.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.maekhai.imports.ImportReports.SqlFailure;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.work.Stopping;

/**
 * Does one import. Facts and report of an import that is kept are one transaction; a dry run and a rejected file run through
 * the same code, are rolled back, and leave their report.
 */
@ApplicationScoped
class ImportWork {
    private static final int TIMEOUT_SECONDS = 3600;

    private final ImportKinds kinds;
    private final ImportReports reports;
    private final OfficeHeadings officeHeadings;
    private final Journal journal;

    ImportWork(ImportKinds kinds, ImportReports reports, OfficeHeadings officeHeadings, Journal journal) {
        this.kinds = kinds;
        this.reports = reports;
        this.officeHeadings = officeHeadings;
        this.journal = journal;
    }

    /**
     * Now, or when its turn comes.
     *
     * @return the report; its status tells whether anything was written
     * @throws Stopping.Stopped when the server stops before it is done: with its report, INTERRUPTED
     */
    ImportReport run(ImportQueue.Place place, Upload upload, boolean english) {
        try (var findings = new Findings(upload)) {
            place.await(upload);
            return ImportReport.of(attempt(place, upload, findings), findings, english);
        } catch (Stopping.Stopped stopped) {
            throw stopped.with("import", ImportReport.of(interrupt(place), List.of(), List.of(), english));
        }
    }

    private ImportView attempt(ImportQueue.Place place, Upload upload, Findings findings) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(TIMEOUT_SECONDS));
        boolean open = true;
        try {
            var view = read(place, upload, findings);
            boolean isKept = !view.dryRun() && view.status().hasWritten();
            if (isKept) {
                save(place, view, findings);
            }
            open = false;
            if (isKept) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
                keepReport(place, view, findings);
            }
            return view;
        } catch (UnreadableFile unreadable) {
            open = false;
            QuarkusTransaction.rollback();
            var view = view(place.queued(), ImportStatus.REJECTED, unreadable.code(), ImportStats.NONE, findings);
            keepReport(place, view, findings);
            throw unreadable.with("import", ImportReport.of(view, findings, true));
        } finally {
            if (open) {
                QuarkusTransaction.rollback();
            }
        }
    }

    /** What headers mean in this import: as the office has said, and over that as the caller says. */
    private Headings headings(ImportRequest request, ImportKind kind) {
        return Headings.of(kind.columns())
                .with(officeHeadings.choices(request.kind(), request.area()))
                .with(request.headings());
    }

    private ImportView read(ImportQueue.Place place, Upload upload, Findings findings) {
        var request = place.request();
        var progress = place.progress();
        var kind = kinds.get(request.kind());
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
                    place.queued(),
                    status,
                    null,
                    status == ImportStatus.REJECTED ? stats.nothingWritten() : stats,
                    findings);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private void keepReport(ImportQueue.Place place, ImportView view, Findings findings) {
        QuarkusTransaction.requiringNew().run(() -> save(place, view, findings));
    }

    /** With its place in the queue, so that no import is kept twice. */
    private void save(ImportQueue.Place place, ImportView view, Findings findings) {
        save(place, view);
        reports.saveFindings(view.id(), findings);
    }

    private void save(ImportQueue.Place place, ImportView view) {
        place.finish();
        reports.save(view, place.queued().size());
        journal.write(Written.Action.IMPORT, view.subject(), null, view);
    }

    /** Leaves the report of one that was broken off, or never begun. What was said of its rows counts as little as they do. */
    ImportView interrupt(ImportQueue.Place place) {
        var view = view(place.queued(), ImportStatus.INTERRUPTED, null, ImportStats.NONE, 0, 0);
        QuarkusTransaction.requiringNew().run(() -> save(place, view));
        return view;
    }

    private static ImportView view(
            QueuedImport queued, ImportStatus status, String failureCode, ImportStats stats, Findings findings) {
        return view(
                queued,
                status,
                failureCode,
                stats,
                findings.errors().count(),
                findings.warnings().count());
    }

    private static ImportView view(
            QueuedImport queued, ImportStatus status, String failureCode, ImportStats stats, int errors, int warnings) {
        var request = queued.request();
        var caller = request.caller();
        return new ImportView(
                request.id(),
                request.kind(),
                request.dryRun(),
                request.strategy(),
                request.onError().name().toLowerCase(Locale.ROOT),
                request.area(),
                queued.fileName(),
                queued.sha256(),
                status,
                failureCode,
                stats,
                errors,
                warnings,
                request.at(),
                new ImportView.By(caller.userId(), caller.name()),
                null,
                null);
    }
}
