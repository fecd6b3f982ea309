package org.maekhai.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.PlaceRef;
import org.maekhai.shared.page.NotInTables;

/**
 * What worked. Where it helped stands in a single one only.
 *
 * @param fromIssueId the issue that it solved first; null where the caller may not see it
 * @param provinceCode whose office proposed it; null: the Department
 * @param helped how many issues it helped, of the nation
 * @param helpedAt those in the caller's scope, the latest first
 * @param actions what the caller may do with it now
 */
public record SolutionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String title,
        @Schema(required = true) String text,
        @Schema(required = true) IssueModule module,
        @Schema(required = true) List<String> keywords,
        UUID fromIssueId,
        @Schema(required = true) SolutionState state,
        String provinceCode,
        PlaceRef province,
        @Schema(required = true) int helped,
        @NotInTables List<HelpedAt> helpedAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant createdAt,
        Instant publishedAt,
        @Schema(required = true) Instant changedAt,
        @NotInTables @Schema(required = true) List<SolutionAction> actions) {

    /** An issue that it helped. @param localGovernment null: it is the province's own */
    @Schema(name = "SolutionHelpedAt")
    public record HelpedAt(
            @Schema(required = true) UUID issueId,
            @Schema(required = true) String title,
            LocalGovernmentRef localGovernment,
            @Schema(required = true) PlaceRef province,
            @Schema(required = true) Instant at) {}
}
