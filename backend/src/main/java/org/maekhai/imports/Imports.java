package org.maekhai.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Failure;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;
import org.maekhai.shared.Stopping;
import org.maekhai.shared.ThaiText;

/** What callers ask of imports: to be done, one after the other, and to be told. */
@ApplicationScoped
class Imports {
    private static final int WAIT_SECONDS = 120, MOST_WAITING = 30;

    private final ImportKinds kinds;
    private final ImportReports reports;
    private final ImportWork importing;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final Stopping stopping;
    private final Map<UUID, Progress> ongoing = new ConcurrentHashMap<>();
    /** Imports wait for each other here rather than for each other's rows. */
    private final ReentrantLock turn = new ReentrantLock(true);

    Imports(
            ImportKinds kinds,
            ImportReports reports,
            ImportWork importing,
            CurrentUser currentUser,
            Clock clock,
            Stopping stopping) {
        this.kinds = kinds;
        this.reports = reports;
        this.importing = importing;
        this.currentUser = currentUser;
        this.clock = clock;
        this.stopping = stopping;
    }

    /** What a caller asks for, as it stands in the address. */
    record Wish(
            String kind,
            ImportRequest.Strategy strategy,
            ImportRequest.OnError onError,
            boolean dryRun,
            String province,
            List<String> headings) {}

    /** Throws when the caller may not do this, before the file is looked at. */
    ImportRequest request(Wish wish) {
        var kind = kinds.get(wish.kind());
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

    /**
     * Imports the file now, or when its turn comes.
     *
     * @return the report; its status tells whether anything was written
     * @throws Failure 409 BUSY when too many wait, or it waited too long; 503 STOPPING when the server stops before it is
     *     done: its report is left as INTERRUPTED
     */
    ImportReport run(ImportRequest request, Upload upload, boolean english) {
        var progress = new Progress(request, upload, stopping::goOn);
        ongoing.put(request.id(), progress);
        try (var work = stopping.begin();
                var findings = new Findings(upload)) {
            takeTurn();
            try {
                return ImportReport.of(importing.run(request, upload, findings, progress), findings, english);
            } finally {
                turn.unlock();
            }
        } catch (Stopping.Stopped stopped) {
            throw stopped.with("import", importing.interrupted(request, upload, english));
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
            for (int waited = 0; waited < WAIT_SECONDS; waited++) {
                if (turn.tryLock(1, TimeUnit.SECONDS)) {
                    return;
                }
                if (stopping.hasBegun()) {
                    throw new Stopping.Stopped();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw Failure.conflict("BUSY");
    }

    Page<ImportView> list(PageRequest request, String kind, ImportStatus status, String province) {
        return reports.list(request, currentUser.scope(), kind, status, province);
    }

    ImportView get(UUID id) {
        return reports.find(id, currentUser.scope()).orElseThrow(Failure::notFound);
    }

    ImportReport report(UUID id, boolean english) {
        return reports.whole(get(id), english);
    }
}
