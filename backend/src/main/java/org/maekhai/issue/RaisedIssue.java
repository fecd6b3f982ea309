package org.maekhai.issue;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.LocalGovernmentRef;

/** An issue as those who meet speak of it. @param localGovernment null: it is the province's own */
@Schema(name = "RaisedIssue")
public record RaisedIssue(
        @Schema(required = true) UUID id,
        @Schema(required = true) IssueKind kind,
        @Schema(required = true) IssueModule module,
        @Schema(required = true) Severity severity,
        @Schema(required = true) IssueState state,
        @Schema(required = true) String title,
        LocalGovernmentRef localGovernment,
        @Schema(required = true) LocalDate raisedOn) {

    static RaisedIssue of(Issue issue) {
        var said = issue.said();
        return new RaisedIssue(
                issue.id(),
                said.kind(),
                said.module(),
                said.severity(),
                issue.state(),
                said.title(),
                issue.at().ref(),
                said.raisedOn());
    }
}
