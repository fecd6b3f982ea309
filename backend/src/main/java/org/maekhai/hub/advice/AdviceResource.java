package org.maekhai.hub.advice;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/hubs/{hubId}/advice")
@Tag(name = "hubs", description = "Hubs, their members, letters and advice")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class AdviceResource {
    private final AdviceLog log;

    AdviceResource(AdviceLog log) {
        this.log = log;
    }

    @GET
    @Operation(summary = "Whom a hub helped with what, the newest first")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<AdviceView> listAdvice(
            @BeanParam Paging paging,
            @RestPath UUID hubId,
            @QueryParam("localGovernment") String localGovernment,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        return Page.of(paging.request(), request -> log.list(request, hubId, localGovernment, from, to));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One entry of the log")
    public RestResponse<AdviceView> getAdvice(@RestPath UUID hubId, @RestPath UUID id) {
        return log.get(hubId, id).response();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"PROVINCE", "DISTRICT", "LOCAL", "ADMIN"})
    @Operation(
            summary = "Enter advice that a hub gave, or correct it; the client chooses the id",
            description = "A hub enters its own. 422 NOT_A_MEMBER when the neighbour was no member on that day.")
    public RestResponse<AdviceView> logAdvice(
            @RestPath UUID hubId,
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") LogAdvice request) {
        return log.log(hubId, id, request, new IfMatch(ifMatch)).response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"PROVINCE", "DISTRICT", "LOCAL", "ADMIN"})
    @Operation(summary = "Strike an entry from the log")
    public void deleteAdvice(@RestPath UUID hubId, @RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        log.delete(hubId, id, new IfMatch(ifMatch));
    }
}
