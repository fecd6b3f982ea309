package org.maekhai.visit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/visits")
@Tag(name = "visits", description = "Following up and advising local governments")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class VisitResource {
    private final Visits visits;
    private final VisitSummaries summaries;

    VisitResource(Visits visits, VisitSummaries summaries) {
        this.visits = visits;
        this.summaries = summaries;
    }

    @GET
    @Operation(
            summary = "Visits of the caller's scope, planned and done, the latest first",
            description =
                    "from and to compare the day of a visit: on which it was done, or is planned. mine keeps those of"
                            + " the trainer that the caller is: 409 NO_TRAINER_TIED without one. overdue keeps planned ones whose"
                            + " day has passed, or with asOf had passed on that day, though they were done since. q looks into place, findings, advice and whom was met.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<VisitView> listVisits(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("localGovernment") String localGovernment,
            @QueryParam("trainer") UUID trainer,
            @QueryParam("mine") Boolean mine,
            @QueryParam("state") VisitState state,
            @QueryParam("mode") VisitMode mode,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("q") String q) {
        var filter = new VisitFilter(
                province, district, localGovernment, trainer, mine, state, mode, overdue, asOf, from, to, q);
        return Page.of(paging.request(), request -> visits.list(request, filter))
                .with(() -> visits.answers(filter));
    }

    @GET
    @Path("summary")
    @Operation(
            summary = "Contacts, visits on site, local governments reached and overdue visits of a period",
            description =
                    "The period is this month unless from and to say another. By province it is open to every role,"
                            + " for all provinces; by district and trainer nothing leaves the scope.")
    public VisitSummaryView getVisitSummary(
            @QueryParam("by") VisitSummaryView.By by,
            @QueryParam("province") String province,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        return summaries.summary(by, province, from, to);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A visit")
    public RestResponse<VisitView> getVisit(@RestPath UUID id) {
        return visits.get(id).response();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(
            summary = "Enter a visit, or change it; the client chooses the id",
            description = "The same again is 200, without If-Match: whoever lost the answer sends it anew. What was"
                    + " observed becomes facts in the same transaction; a change puts back what they replaced, and drops"
                    + " the confirmation. 403 NOT_YOUR_VISIT for a trainer who is none of its trainers; 409 VISIT_CLOSED"
                    + " when what was done or cancelled would be planned again.")
    @APIResponse(
            responseCode = "201",
            description = "There was none of that id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VisitView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was changed, or is as it was",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VisitView.class)))
    public RestResponse<VisitView> saveVisit(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveVisit request) {
        return visits.save(id, request, new IfMatch(ifMatch)).response(visit -> "/api/v1/visits/" + visit.id());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(
            summary = "Delete a planned visit, or a wrong one",
            description =
                    "What was done or cancelled is deleted by the province's office only; facts that were made of it"
                            + " go with it, and what they replaced comes back.")
    public void deleteVisit(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        visits.delete(id, new IfMatch(ifMatch));
    }

    @POST
    @Path("{id}/confirm")
    @RolesAllowed({"LOCAL", "ADMIN"})
    @Operation(summary = "The visited local government agrees; 409 VISIT_NOT_DONE unless it was done")
    public RestResponse<VisitView> confirmVisit(
            @RestPath UUID id, @RequestBody(required = false) @Valid ConfirmVisit request) {
        return visits.confirm(id, request).response();
    }

    @POST
    @Path("{id}/dispute")
    @RolesAllowed({"LOCAL", "ADMIN"})
    @Operation(summary = "The visited local government says what is wrong; 409 VISIT_NOT_DONE unless it was done")
    public RestResponse<VisitView> disputeVisit(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") DisputeVisit request) {
        return visits.dispute(id, request).response();
    }
}
