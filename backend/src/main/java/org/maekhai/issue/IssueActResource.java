package org.maekhai.issue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** From where it happens until it is solved. */
@Path("/api/v1/issues/{id}")
@Tag(name = "issues", description = "Problems, obstacles, needs and suggestions, and what solved them")
@Produces(MediaType.APPLICATION_JSON)
class IssueActResource {
    private final Issues issues;

    IssueActResource(Issues issues) {
        this.issues = issues;
    }

    @POST
    @Path("start")
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(summary = "Somebody sees to it; 409 ISSUE_STATE unless it is OPEN")
    public RestResponse<IssueView> startIssue(@RestPath UUID id) {
        return issues.start(id).response();
    }

    @POST
    @Path("escalate")
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(summary = "Give it to the Department; 409 ISSUE_STATE unless it is OPEN or IN_PROGRESS")
    public RestResponse<IssueView> escalateIssue(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") EscalateIssue request) {
        return issues.escalate(id, request).response();
    }

    @POST
    @Path("answer")
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(
            summary = "The Department answers, and the province has it again; 409 ISSUE_STATE unless it is ESCALATED")
    public RestResponse<IssueView> answerIssue(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") AnswerIssue request) {
        return issues.answer(id, request).response();
    }

    @POST
    @Path("resolve")
    @RolesAllowed({"LOCAL", "TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(
            summary = "It is solved; 409 ISSUE_STATE when it is RESOLVED already",
            description =
                    "on is today unless it says another day: not before the one on which it was raised or last reopened.")
    public RestResponse<IssueView> resolveIssue(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") ResolveIssue request) {
        return issues.resolve(id, request).response();
    }

    @POST
    @Path("reopen")
    @RolesAllowed({"LOCAL", "TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(
            summary = "It isn't solved after all; 409 ISSUE_STATE unless it is RESOLVED",
            description = "One that was merged into another stands for itself again.")
    public RestResponse<IssueView> reopenIssue(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") ReopenIssue request) {
        return issues.reopen(id, request).response();
    }

    @POST
    @Path("merge")
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "ADMIN"})
    @Operation(
            summary = "The same was told before: it is resolved by what solves the other",
            description = "409 ISSUE_STATE when it is RESOLVED already. 422 at /into: UNKNOWN_ISSUE, SAME_ISSUE, or"
                    + " MERGED_ALREADY when the other was merged itself. What was merged into this one goes with it.")
    public RestResponse<IssueView> mergeIssue(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") MergeIssue request) {
        return issues.merge(id, request).response();
    }
}
