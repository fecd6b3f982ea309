package org.maekhai.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a report says beside its texts: as it is now, or as it was when it was submitted. */
record ReportData(
        CountedFigures figures,
        List<ReportIssue> issues,
        ReportAnnexes annexes,
        Map<ReportSection, Proposed> proposed) {

    List<UUID> issueIds() {
        return issues.stream().map(ReportIssue::id).toList();
    }

    /** What a section would say by itself. */
    String proposal(ReportSection section) {
        return Optional.ofNullable(proposed.get(section)).map(Proposed::text).orElse("");
    }
}
