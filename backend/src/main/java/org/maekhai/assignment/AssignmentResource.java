package org.maekhai.assignment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/assignments")
@Tag(name = "assignments", description = "Which trainer looks after which local government")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class AssignmentResource {
    private final Assignments assignments;

    AssignmentResource(Assignments assignments) {
        this.assignments = assignments;
    }

    @GET
    @Operation(
            summary = "Who is responsible for whom; with on, as of that day",
            description =
                    "Past, present and future assignments, the newest first, unless a day is given. With mine=true those"
                            + " of the trainer that the caller is: 409 NO_TRAINER_TIED without one.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<AssignmentView> listAssignments(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("trainer") UUID trainer,
            @QueryParam("mine") Boolean mine,
            @QueryParam("localGovernment") String localGovernment,
            @QueryParam("role") AssignmentRole role,
            @QueryParam("on") LocalDate on) {
        var filter =
                new AssignmentFilter(province, district, trainer, Boolean.TRUE.equals(mine), localGovernment, role, on);
        return Page.of(paging.request(), request -> assignments.list(request, filter));
    }

    @POST
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(
            summary = "Make a trainer responsible for a local government",
            description = "A primary that replaces another ends that one the day before. 409 ASSIGNMENT_CHANGED when"
                    + " another is in force than the one that the caller saw.")
    @ResponseStatus(201)
    public RestResponse<AssignmentView> assignTrainer(@Valid @NotNull(message = "REQUIRED") AssignTrainer request) {
        return assignments.assign(request).created(made -> "/api/v1/assignments/" + made.id());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One assignment")
    public RestResponse<AssignmentView> getAssignment(@RestPath UUID id) {
        return assignments.get(id).response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Take back an assignment that has not begun")
    public void withdrawAssignment(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        assignments.withdraw(id, new IfMatch(ifMatch));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Say which day is its last")
    public RestResponse<AssignmentView> endAssignment(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") EndAssignment request) {
        return assignments.end(id, request.on()).response();
    }

    @POST
    @Path("hand-over")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Move all of a leaving trainer's work to another, or end it, in one act")
    public HandedOver handOver(@Valid @NotNull(message = "REQUIRED") HandOver request) {
        return assignments.handOver(request);
    }
}
