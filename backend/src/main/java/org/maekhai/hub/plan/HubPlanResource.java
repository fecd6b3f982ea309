package org.maekhai.hub.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/hub-plans")
@Tag(name = "hub plans", description = "Proposals for the hubs of a province")
@RolesAllowed({"PROVINCE", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class HubPlanResource {
    private final HubPlans plans;
    private final HubPlanLife life;

    HubPlanResource(HubPlans plans, HubPlanLife life) {
        this.plans = plans;
        this.life = life;
    }

    @GET
    @RolesAllowed({"ADMIN", "DEPARTMENT", "PROVINCE", "TRAINER", "OBSERVER"})
    @Operation(summary = "Network plans, the newest first")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<HubPlanSummary> listHubPlans(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("state") HubPlanState state) {
        return Page.of(paging.request(), request -> plans.list(request, province, state));
    }

    @POST
    @Operation(
            summary = "Propose a network that reaches everyone in need of a province",
            description =
                    "It is made in the background: ask for the plan until it is READY. 409 PLAN_UNDER_WAY while the"
                            + " province has another that waits or is being solved.")
    @ResponseStatus(202)
    public RestResponse<HubPlanView> proposeHubPlan(@Valid @NotNull(message = "REQUIRED") ProposeHubPlan request) {
        return life.propose(request).accepted(plan -> "/api/v1/hub-plans/" + plan.id());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ADMIN", "DEPARTMENT", "PROVINCE", "TRAINER", "OBSERVER"})
    @Operation(summary = "A network plan with its hubs and links, and how good it is")
    @APIResponse(responseCode = "200", headers = @Header(name = "ETag"))
    public RestResponse<HubPlanView> getHubPlan(@RestPath UUID id) {
        return plans.get(id).response();
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Stop the search, or give up a plan that isn't in force")
    public RestResponse<HubPlanView> cancelHubPlan(@RestPath UUID id) {
        return life.cancel(id).response();
    }

    @POST
    @Path("{id}/apply")
    @Operation(
            summary = "Make its hubs (proposed) and links: all of them or none",
            description = "409 PLAN_OUTDATED, with what changed, when somebody isn't eligible any more, became a hub or"
                    + " found one since it was made.")
    public RestResponse<HubPlanView> applyHubPlan(@RestPath UUID id) {
        return life.apply(id).response();
    }
}
