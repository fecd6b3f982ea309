package org.maekhai.issue;

import java.time.LocalDate;
import java.util.UUID;
import org.maekhai.registry.LocalGovernmentRef;

/**
 * An issue as others tell of it.
 *
 * @param solution what solved it; of one that was merged, what solved the other
 * @param owner by name
 * @param localGovernment null: it is the province's own
 */
public record IssueOfMonth(
        UUID id,
        IssueKind kind,
        IssueModule module,
        Severity severity,
        IssueState state,
        LocalDate raisedOn,
        String title,
        String detail,
        String solution,
        LocalDate resolvedOn,
        String owner,
        LocalDate dueOn,
        LocalGovernmentRef localGovernment) {

    /** The same where it stood otherwise. */
    IssueOfMonth at(IssueState then, String solvedBy, LocalDate solvedOn) {
        return new IssueOfMonth(
                id,
                kind,
                module,
                severity,
                then,
                raisedOn,
                title,
                detail,
                solvedBy,
                solvedOn,
                owner,
                dueOn,
                localGovernment);
    }

    static IssueOfMonth of(IssueView issue) {
        return new IssueOfMonth(
                issue.id(),
                issue.kind(),
                issue.module(),
                issue.severity(),
                issue.state(),
                issue.raisedOn(),
                issue.title(),
                issue.detail(),
                issue.solution(),
                issue.resolvedOn(),
                issue.owner() == null ? null : issue.owner().name(),
                issue.dueOn(),
                issue.localGovernment());
    }
}
