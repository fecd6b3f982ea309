package org.maekhai.issue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/issues")
@Tag(name = "issues", description = "Problems, obstacles, needs and suggestions, and what solved them")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class IssueResource {
    private final Issues issues;

    IssueResource(Issues issues) {
        this.issues = issues;
    }

    @GET
    @Operation(
            summary = "Issues of the caller's scope, those that were raised last first",
            description =
                    "from and to compare the day on which one was raised, resolvedFrom and resolvedTo that on which it"
                            + " was resolved (without those that were merged). asOf keeps what was raised by that day, and with open"
                            + " what was open then, with escalated what waited for the Department. overdue keeps open ones whose day has passed, mine those of which the caller is"
                            + " the owner; merged=false leaves out what was merged into another. q looks into code, title, detail,"
                            + " solution and place.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<IssueView> listIssues(
            @BeanParam Paging paging,
            @QueryParam("kind") IssueKind kind,
            @QueryParam("state") IssueState state,
            @QueryParam("module") IssueModule module,
            @QueryParam("severity") Severity severity,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("localGovernment") String localGovernment,
            @QueryParam("visit") UUID visit,
            @QueryParam("open") Boolean open,
            @QueryParam("escalated") Boolean escalated,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("owner") UUID owner,
            @QueryParam("mine") Boolean mine,
            @QueryParam("merged") Boolean merged,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("resolvedFrom") LocalDate resolvedFrom,
            @QueryParam("resolvedTo") LocalDate resolvedTo,
            @QueryParam("q") String q) {
        var filter = new IssueFilter(
                kind,
                state,
                module,
                severity,
                province,
                district,
                localGovernment,
                visit,
                open,
                escalated,
                asOf,
                overdue,
                owner,
                mine,
                merged,
                from,
                to,
                resolvedFrom,
                resolvedTo,
                q);
        return Page.of(paging.request(), request -> issues.list(request, filter));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An issue, with its history and comments")
    public RestResponse<IssueView> getIssue(@RestPath UUID id) {
        return issues.get(id).response();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"LOCAL", "TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(
            summary = "Raise an issue, or change it; the client chooses the id",
            description =
                    "Of a local government, or with provinceCode alone the province's own. The same again is 200, without"
                            + " If-Match: whoever lost the answer sends it anew. A local government changes what it told"
                            + " itself: 403 NOT_YOUR_ISSUE for others'.")
    @APIResponse(
            responseCode = "201",
            description = "There was none of that id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssueView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was changed, or is as it was",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssueView.class)))
    public RestResponse<IssueView> saveIssue(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveIssue request) {
        return issues.save(id, request, new IfMatch(ifMatch)).response(issue -> "/api/v1/issues/" + issue.id());
    }
}
