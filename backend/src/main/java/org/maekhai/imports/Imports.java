package org.maekhai.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiText;
import org.maekhai.shared.work.Stopping;

/** What callers ask of imports: to be done, one after the other, and to be told. */
@ApplicationScoped
class Imports {
    private final ImportKinds kinds;
    private final ImportReports reports;
    private final ImportQueue queue;
    private final ImportWork work;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final Stopping stopping;

    Imports(
            ImportKinds kinds,
            ImportReports reports,
            ImportQueue queue,
            ImportWork work,
            CurrentUser currentUser,
            Clock clock,
            Stopping stopping) {
        this.kinds = kinds;
        this.reports = reports;
        this.queue = queue;
        this.work = work;
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
            UUID about,
            List<String> headings) {}

    /** Throws when the caller may not do this, before the file is looked at. */
    ImportRequest request(Wish wish) {
        var kind = kinds.get(wish.kind());
        var caller = currentUser.caller();
        var province = wish.province() == null || wish.province().isBlank() ? null : wish.province();
        if (province != null && !province.matches("\\d{2}")) {
            throw Failure.malformed("/province", "BAD_PARAMETER", province);
        }
        if (wish.about() != null && !kind.takesAbout()) {
            throw Failure.malformed("/about", "BAD_PARAMETER", wish.about());
        }
        var choices = choices(kind, wish.headings());
        var request = new ImportRequest(
                Ids.next(clock),
                kind.name(),
                wish.strategy(),
                wish.onError(),
                wish.dryRun(),
                province,
                wish.about(),
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
     * @throws Failure 409 BUSY when too many wait, or it waited too long; 503 when the server stops before it is done
     */
    ImportReport run(ImportRequest request, Upload upload, boolean english) {
        try (var going = stopping.holdOff();
                var place = queue.enter(request, upload)) {
            return work.run(place, upload, english);
        }
    }

    /** Those of the caller's scope and the caller's own, in the order in which they came. */
    List<OngoingImportView> ongoing() {
        return queue.ongoing(currentUser.caller());
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
