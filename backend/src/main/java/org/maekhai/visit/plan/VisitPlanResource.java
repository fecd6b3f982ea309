package org.maekhai.visit.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/visit-plans")
@Tag(name = "visit plans", description = "Proposals for a trainer's days: whom to visit when, in which order")
@RolesAllowed({"ADMIN", "PROVINCE", "TRAINER"})
@Produces(MediaType.APPLICATION_JSON)
class VisitPlanResource {
    private final VisitPlans plans;
    private final VisitPlanLife life;

    VisitPlanResource(VisitPlans plans, VisitPlanLife life) {
        this.plans = plans;
        this.life = life;
    }

    @GET
    @RolesAllowed({"ADMIN", "DEPARTMENT", "PROVINCE", "TRAINER", "OBSERVER"})
    @Operation(summary = "Plans of days, the newest first")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<VisitPlanSummary> listVisitPlans(
            @BeanParam Paging paging,
            @QueryParam("trainer") UUID trainer,
            @QueryParam("province") String province,
            @QueryParam("state") VisitPlanState state) {
        return Page.of(paging.request(), request -> plans.list(request, trainer, province, state));
    }

    @POST
    @Operation(
            summary = "Propose whom a trainer should visit on which day",
            description =
                    "Working days only. It is made in the background: ask for the plan until it is READY. Trainers plan"
                            + " their own days. 409 VISIT_PLAN_UNDER_WAY while another plan of the trainer waits or is being solved.")
    @ResponseStatus(202)
    public RestResponse<VisitPlanView> proposeVisitPlan(
            @Valid @NotNull(message = "REQUIRED") ProposeVisitPlan request) {
        return life.propose(request).accepted(plan -> "/api/v1/visit-plans/" + plan.id());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ADMIN", "DEPARTMENT", "PROVINCE", "TRAINER", "OBSERVER"})
    @Operation(summary = "A plan of days with its stops, who is left and why, and how good it is")
    @APIResponse(responseCode = "200", headers = @Header(name = "ETag"))
    public RestResponse<VisitPlanView> getVisitPlan(@RestPath UUID id) {
        return plans.get(id).response();
    }

    @PATCH
    @Path("{id}/stops/{code}")
    @Operation(
            summary = "Put a local government on another day of the plan, or leave it out",
            description = "The days that it touches get their shortest order again. 409 DAY_FULL when it doesn't fit.")
    public RestResponse<VisitPlanView> moveVisitPlanStop(
            @RestPath UUID id,
            @RestPath String code,
            @Valid @NotNull(message = "REQUIRED") MoveStop request,
            @HeaderParam("If-Match") String ifMatch) {
        return life.move(id, code, request, new IfMatch(ifMatch)).response();
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Stop the search, or give up a plan that isn't accepted")
    public RestResponse<VisitPlanView> cancelVisitPlan(@RestPath UUID id) {
        return life.cancel(id).response();
    }

    @POST
    @Path("{id}/accept")
    @Operation(
            summary = "Plan its visits: all of them or none",
            description =
                    "409 VISIT_PLAN_OUTDATED, with what changed, when one was planned, closed or given to somebody else"
                            + " since it was made, or a day became a holiday.")
    public RestResponse<VisitPlanView> acceptVisitPlan(@RestPath UUID id) {
        return life.accept(id).response();
    }
}
