package org.maekhai.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.PlaceRef;
import org.maekhai.shared.attachment.AttachmentView;
import org.maekhai.shared.page.NotInTables;

/**
 * An issue. History, comments, durations, what was merged and the solutions that helped stand in a single one only.
 *
 * @param code its key in files of an office
 * @param localGovernmentCode null: it is the province's own
 * @param overdue its day has passed, and it isn't resolved
 * @param holder who has it, and since when; null of one that is resolved
 * @param solution what solved it; of one that was merged, what solved the other
 * @param resolvedOn the day on which it was resolved, or merged
 * @param daysToResolve from the day on which it was raised until it was resolved for the last time; null of one that is
 *     open, or was merged
 * @param mergedInto the issue that was told before
 * @param actions what the caller may do with it now
 * @param createdAt when the server received it
 * @param merged those that were merged into it, in the caller's scope
 * @param mergedIntoIssue null where the caller may not see it
 * @param solutions published ones that helped it
 */
public record IssueView(
        @Schema(required = true) UUID id,
        String code,
        @Schema(required = true) IssueKind kind,
        @Schema(required = true) IssueModule module,
        @Schema(required = true) Severity severity,
        @Schema(required = true) String title,
        String detail,
        String localGovernmentCode,
        LocalGovernmentRef localGovernment,
        @Schema(required = true) String provinceCode,
        @Schema(required = true) PlaceRef province,
        UUID visitId,
        @Schema(required = true) LocalDate raisedOn,
        @Schema(required = true) IssuePerson raisedBy,
        UUID ownerId,
        IssuePerson owner,
        LocalDate dueOn,
        @Schema(required = true) boolean overdue,
        @Schema(required = true) IssueState state,
        Holder holder,
        String solution,
        LocalDate resolvedOn,
        Integer daysToResolve,
        UUID mergedInto,
        @NotInTables @Schema(required = true) List<AttachmentView> attachments,
        @Schema(required = true) int commentCount,
        @NotInTables @Schema(required = true) List<IssueAction> actions,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant changedAt,
        @NotInTables List<Happened> history,
        @NotInTables List<CommentView> comments,
        @NotInTables Durations durations,
        @NotInTables List<Ref> merged,
        @NotInTables Ref mergedIntoIssue,
        @NotInTables List<Helped> solutions) {

    @Schema(name = "IssueSide")
    public enum Side {
        PROVINCE,
        DEPARTMENT
    }

    /** Who has it. @param days until today */
    @Schema(name = "IssueHolder")
    public record Holder(
            @Schema(required = true) Side side,
            @Schema(required = true) LocalDate since,
            @Schema(required = true) int days) {}

    /**
     * Something that became of it.
     *
     * @param place from 0, in the order in which it was told
     * @param state its state from then on
     * @param on the day from which it counts, {@code at} when it was told
     * @param text the note, the answer, the solution or the reason
     * @param otherId the issue that it was merged into; its title is told where the caller may see it
     */
    @Schema(name = "IssueHappened")
    public record Happened(
            @Schema(required = true) int place,
            @Schema(required = true) IssueHappening action,
            @Schema(required = true) IssueState state,
            @Schema(required = true) LocalDate on,
            @Schema(required = true) Instant at,
            String text,
            @Schema(required = true) IssuePerson by,
            UUID otherId,
            String otherTitle) {}

    /** Days in each state, up to today. */
    @Schema(name = "IssueDurations")
    public record Durations(
            @Schema(required = true) long open,
            @Schema(required = true) long inProgress,
            @Schema(required = true) long escalated,
            @Schema(required = true) long total) {}

    /** Another issue. */
    @Schema(name = "IssueRef")
    public record Ref(
            @Schema(required = true) UUID id,
            @Schema(required = true) String title,
            LocalGovernmentRef localGovernment,
            @Schema(required = true) String provinceCode) {}

    /** A solution that helped. */
    @Schema(name = "IssueSolution")
    public record Helped(
            @Schema(required = true) UUID id,
            @Schema(required = true) String title) {}
}
