package org.maekhai.visit.clinic;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

@Path("/api/v1/clinics")
@Tag(name = "visits", description = "Following up and advising local governments")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class ClinicResource {
    private final ClinicQueries queries;
    private final Clinics clinics;

    ClinicResource(ClinicQueries queries, Clinics clinics) {
        this.queries = queries;
        this.clinics = clinics;
    }

    @GET
    @Operation(
            summary = "Clinics of the caller's scope, and those to which somebody of it came, the latest first",
            description = "district keeps those that were held for it.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<ClinicView> listClinics(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        return Page.of(paging.request(), request -> queries.list(request, province, district, from, to));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A clinic and the visits of those who came")
    public RestResponse<ClinicView> getClinic(@RestPath UUID id) {
        return queries.get(id).response();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(
            summary = "Enter a clinic, or change it; the client chooses the id",
            description =
                    "Makes a visit that was done for each place that came, all or none. A change follows where a visit"
                            + " still says what the clinic said; what was completed there stays. 409 CLINIC_VISIT_COMPLETED with the"
                            + " places that can't be taken out for that; one whose visit was cancelled is out, and may be"
                            + " entered anew. 403 NOT_YOUR_VISIT for a trainer who is none of its trainers; 403 FORBIDDEN for a trainer or"
                            + " a district that takes a place out later than on the day on which the clinic was entered.")
    @APIResponse(
            responseCode = "201",
            description = "There was none of that id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClinicView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was changed, or is as it was",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClinicView.class)))
    public RestResponse<ClinicView> saveClinic(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveClinic request) {
        return clinics.save(id, request, new IfMatch(ifMatch)).response(clinic -> "/api/v1/clinics/" + clinic.id());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(
            summary = "Delete a clinic that was entered by mistake, with its visits",
            description =
                    "409 CLINIC_VISIT_COMPLETED when somebody completed one of them. One that was cancelled stays,"
                            + " apart from it. 403 FORBIDDEN for a trainer or a district later than on the day on which it was entered.")
    public void deleteClinic(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        clinics.delete(id, new IfMatch(ifMatch));
    }
}
