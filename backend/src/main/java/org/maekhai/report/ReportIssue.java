package org.maekhai.report;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssueState;
import org.maekhai.issue.Severity;
import org.maekhai.registry.LocalGovernmentRef;

/**
 * A row of the table of problems; of a submitted report as it was then, whatever became of the issue.
 *
 * @param solution what solved it, or null
 * @param owner by name
 * @param localGovernment null: it is the province's own
 */
public record ReportIssue(
        @Schema(required = true) UUID id,
        @Schema(required = true) IssueKind kind,
        @Schema(required = true) IssueModule module,
        @Schema(required = true) Severity severity,
        @Schema(required = true) IssueState state,
        @Schema(required = true) LocalDate raisedOn,
        @Schema(required = true) String title,
        String detail,
        String solution,
        LocalDate resolvedOn,
        String owner,
        LocalDate dueOn,
        LocalGovernmentRef localGovernment) {}
