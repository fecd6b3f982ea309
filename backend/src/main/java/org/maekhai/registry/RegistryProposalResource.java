package org.maekhai.registry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.maekhai.shared.http.MultiLine;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/registry-proposals")
@Tag(name = "registry", description = "Provinces, districts, local governments and their boundaries")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
class RegistryProposalResource {
    private final RegistryProposals proposals;

    RegistryProposalResource(RegistryProposals proposals) {
        this.proposals = proposals;
    }

    record Decision(
            @Size(max = 1000, message = "TOO_LONG") @MultiLine
            String note) {}

    @GET
    @RolesAllowed({"ADMIN", "DEPARTMENT", "PROVINCE", "OBSERVER"})
    @Operation(summary = "Types and names that offices state otherwise than the registry")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<RegistryProposalView> listRegistryProposals(
            @BeanParam Paging paging,
            @QueryParam("state") RegistryProposal.State state,
            @QueryParam("kind") RegistryProposal.Kind kind,
            @QueryParam("province") String province,
            @QueryParam("district") String district) {
        return Page.of(paging.request(), request -> proposals.list(request, state, kind, province, district));
    }

    @POST
    @Path("{id}/accept")
    @Operation(summary = "Take the proposed type or name over into the registry")
    public RegistryProposalView acceptRegistryProposal(
            @RestPath UUID id, @RequestBody(required = false) @Valid Decision decision) {
        return proposals.accept(id, decision == null ? null : decision.note());
    }

    @POST
    @Path("{id}/refuse")
    @Operation(summary = "Leave the registry as it is")
    public RegistryProposalView refuseRegistryProposal(
            @RestPath UUID id, @RequestBody(required = false) @Valid Decision decision) {
        return proposals.refuse(id, decision == null ? null : decision.note());
    }
}
