package org.maekhai.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Locale;
import org.maekhai.imports.ImportReports.SqlFailure;
import org.maekhai.shared.Journal;
import org.maekhai.shared.Written;

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

    /** @return what became of it; nothing was written when it is a dry run or its status says so */
    ImportView run(ImportRequest request, Upload upload, Findings findings, Progress progress) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(TIMEOUT_SECONDS));
        boolean open = true;
        try {
            var view = read(request, upload, findings, progress);
            boolean isKept = !request.dryRun() && view.status().hasWritten();
            if (isKept) {
                save(view, upload, findings);
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

    /** What headers mean in this import: as the office has said, and over that as the caller says. */
    private Headings headings(ImportRequest request, ImportKind kind) {
        return Headings.of(kind.columns())
                .with(officeHeadings.choices(request.kind(), request.area()))
                .with(request.headings());
    }

    private ImportView read(ImportRequest request, Upload upload, Findings findings, Progress progress) {
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
        QuarkusTransaction.requiringNew().run(() -> save(view, upload, findings));
    }

    private void save(ImportView view, Upload upload, Findings findings) {
        reports.save(view, upload.size(), findings);
        journal.write(Written.Action.IMPORT, view.subject(), null, view);
    }

    /** Leaves the report of one that was broken off, or never begun. */
    ImportReport interrupted(ImportRequest request, Upload upload, boolean english) {
        // what was said of the rows that were read counts as little as they do
        try (var none = new Findings(upload)) {
            var view = view(request, upload, ImportStatus.INTERRUPTED, null, ImportStats.NONE, none);
            keepReport(view, upload, none);
            return ImportReport.of(view, none, english);
        }
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
}
