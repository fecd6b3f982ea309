package org.maekhai.issue.solution;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.SolutionState;
import org.maekhai.issue.SolutionView;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/solutions")
@Tag(name = "issues", description = "Problems, obstacles, needs and suggestions, and what solved them")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class SolutionResource {
    private final SolutionQueries queries;
    private final SolutionWriting writing;

    SolutionResource(SolutionQueries queries, SolutionWriting writing) {
        this.queries = queries;
        this.writing = writing;
    }

    @GET
    @Operation(
            summary = "What worked, what helped most first",
            description =
                    "Everybody sees what is published, an office of a province also what it proposed, the Department"
                            + " all. province keeps what its office proposed, fromIssueId what an issue of the scope was solved by"
                            + " first, q looks into title, keywords and text.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<SolutionView> listSolutions(
            @BeanParam Paging paging,
            @QueryParam("module") IssueModule module,
            @QueryParam("state") SolutionState state,
            @QueryParam("province") String province,
            @Parameter(
                            description = "the issue that it solved first; none of one that the caller may not see",
                            example = "019abcde-7c52-7b0e-9d7e-5a7d1c1f2ec1")
                    @QueryParam("fromIssueId")
                    UUID fromIssueId,
            @QueryParam("q") String q) {
        var filter = new SolutionFilter(module, state, province, fromIssueId, q);
        return Page.of(paging.request(), request -> queries.list(request, filter));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A solution, with where in the caller's scope it helped")
    public RestResponse<SolutionView> getSolution(@RestPath UUID id) {
        return queries.get(id).response();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"PROVINCE", "DEPARTMENT", "ADMIN"})
    @Operation(
            summary = "Propose a solution, or change it; the client chooses the id",
            description = "An office of a province changes what it proposed until that is published or retired"
                    + " (409 SOLUTION_STATE), the Department any. fromIssueId is an issue of the scope that is resolved:"
                    + " 422 UNKNOWN_ISSUE, ISSUE_NOT_RESOLVED. The same again is 200, without If-Match.")
    @APIResponse(
            responseCode = "201",
            description = "There was none of that id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SolutionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was changed, or is as it was",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SolutionView.class)))
    public RestResponse<SolutionView> saveSolution(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveSolution request) {
        return writing.save(id, request, new IfMatch(ifMatch))
                .response(solution -> "/api/v1/solutions/" + solution.id());
    }

    @POST
    @Path("{id}/publish")
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(
            summary = "Publish a solution for the nation",
            description = "One that was proposed or retired: 409 SOLUTION_STATE when it is published already.")
    public RestResponse<SolutionView> publishSolution(@RestPath UUID id) {
        return writing.publish(id).response();
    }

    @POST
    @Path("{id}/retire")
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(
            summary = "No longer offer a solution",
            description = "Where it helped stays known. 409 SOLUTION_STATE when it is retired already.")
    public RestResponse<SolutionView> retireSolution(@RestPath UUID id) {
        return writing.retire(id).response();
    }

    @POST
    @Path("{id}/helped")
    @RolesAllowed({"LOCAL", "TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(
            summary = "Say that a solution helped an issue: counted once",
            description = "By whoever may change the issue. 409 SOLUTION_STATE when it isn't published.")
    public RestResponse<SolutionView> solutionHelped(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") SolvedIssue request) {
        return writing.helped(id, request.issueId()).response();
    }
}
