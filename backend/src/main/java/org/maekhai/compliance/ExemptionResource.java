package org.maekhai.compliance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.maekhai.shared.Stored;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/exemptions")
@Tag(name = "compliance", description = "Status of every local government on a day, counts, and exemptions")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class ExemptionResource {
    private final Exemptions exemptions;

    ExemptionResource(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    @GET
    @Operation(summary = "Excused periods that touch the caller's scope")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<ExemptionView> listExemptions(
            @BeanParam Paging paging, @QueryParam("province") String province, @QueryParam("on") LocalDate on) {
        return Page.of(paging.request(), request -> exemptions.list(request, province, on));
    }

    @POST
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(summary = "Excuse a period")
    @ResponseStatus(201)
    public RestResponse<ExemptionView> grantExemption(@Valid @NotNull(message = "REQUIRED") GrantExemption request) {
        return Stored.created(exemptions.grant(request), granted -> "/api/v1/exemptions/" + granted.id());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(summary = "Withdraw an excuse")
    public void withdrawExemption(@RestPath UUID id) {
        exemptions.withdraw(id);
    }
}
