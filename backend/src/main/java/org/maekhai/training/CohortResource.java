package org.maekhai.training;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/cohorts")
@Tag(name = "training", description = "Cohorts and who took part")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class CohortResource {
    private final Cohorts cohorts;

    CohortResource(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @GET
    @Operation(summary = "Cohorts of the Department and of the caller's province, the newest first")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<CohortView> listCohorts(
            @BeanParam Paging paging,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("province") String province,
            @QueryParam("q") String q) {
        return Page.of(paging.request(), request -> cohorts.list(request, fiscalYear, province, q));
    }

    @POST
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Enter a cohort; a provincial office its own")
    @ResponseStatus(201)
    public RestResponse<CohortView> createCohort(@Valid @NotNull(message = "REQUIRED") SaveCohort request) {
        return cohorts.create(request).created(cohort -> "/api/v1/cohorts/" + cohort.id());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One cohort and how many took part")
    public RestResponse<CohortView> getCohort(@RestPath UUID id) {
        return cohorts.get(id).response();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Change a cohort")
    public RestResponse<CohortView> updateCohort(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveCohort request) {
        return cohorts.update(id, request, new IfMatch(ifMatch)).response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Delete a cohort that nobody took part in")
    public void deleteCohort(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        cohorts.delete(id, new IfMatch(ifMatch));
    }
}
