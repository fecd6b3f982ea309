package org.maekhai.assignment.plan;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.assignment.CoveragePlanState;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/coverage-plans")
@Tag(name = "coverage plans", description = "Proposals for dividing a province among its trainers")
@RolesAllowed({"PROVINCE", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class CoveragePlanResource {
    private final CoveragePlans plans;
    private final CoveragePlanLife life;
    private final NationalPlans nation;

    CoveragePlanResource(CoveragePlans plans, CoveragePlanLife life, NationalPlans nation) {
        this.plans = plans;
        this.life = life;
        this.nation = nation;
    }

    @GET
    @RolesAllowed({"ADMIN", "DEPARTMENT", "PROVINCE", "TRAINER", "OBSERVER"})
    @Operation(summary = "Coverage plans, the newest first")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<PlanSummary> listPlans(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("state") CoveragePlanState state,
            @QueryParam("run") UUID run) {
        return Page.of(paging.request(), request -> plans.list(request, province, state, run));
    }

    @POST
    @Operation(
            summary = "Propose a division of a province among its trainers",
            description =
                    "It is made in the background: ask for the plan until it is READY. 409 PLAN_UNDER_WAY while the"
                            + " province has another that waits or is being solved.")
    @ResponseStatus(202)
    public RestResponse<CoveragePlanView> proposePlan(
            @Valid @NotNull(message = "REQUIRED") ProposeCoveragePlan request) {
        return life.propose(request).accepted(CoveragePlanResource::address);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ADMIN", "DEPARTMENT", "PROVINCE", "TRAINER", "OBSERVER"})
    @Operation(summary = "A plan with its lines, and why each local government got its trainer")
    public RestResponse<CoveragePlanView> getPlan(@RestPath UUID id) {
        return plans.get(id).response();
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Stop the search, or give up a plan that isn't in force")
    public RestResponse<CoveragePlanView> cancelPlan(@RestPath UUID id) {
        return life.cancel(id).response();
    }

    @POST
    @Path("{id}/solve")
    @Operation(summary = "Search again, from the facts of now and with the pinned lines as they are")
    @ResponseStatus(202)
    public RestResponse<CoveragePlanView> solvePlan(@RestPath UUID id) {
        return life.solveAgain(id).accepted(CoveragePlanResource::address);
    }

    @PATCH
    @Path("{id}/lines/{code}")
    @Operation(summary = "Give a local government another trainer, or pin it; the plan is scored again at once")
    public RestResponse<CoveragePlanView> changePlanLine(
            @RestPath UUID id,
            @RestPath String code,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") ChangeLine request) {
        return plans.change(id, code, request, new IfMatch(ifMatch)).response();
    }

    @POST
    @Path("{id}/agree")
    @Operation(summary = "Record when, where and by whom it was agreed (memo order 2)")
    public RestResponse<CoveragePlanView> agreePlan(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") AgreePlan request) {
        return life.agree(id, request).response();
    }

    @POST
    @Path("{id}/reopen")
    @Operation(summary = "Take an agreement back, to change the plan")
    public RestResponse<CoveragePlanView> reopenPlan(@RestPath UUID id) {
        return life.reopen(id).response();
    }

    @POST
    @Path("{id}/apply")
    @Operation(
            summary = "Put an agreed plan in force: all of its assignments or none",
            description = "409 PLAN_OUTDATED, with what changed, when trainers, local governments or assignments moved"
                    + " since it was made.")
    public RestResponse<CoveragePlanView> applyPlan(@RestPath UUID id) {
        return life.apply(id).response();
    }

    @POST
    @Path("national")
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(summary = "Propose a division of every province, one after the other")
    @ResponseStatus(202)
    public RestResponse<NationalPlanView> proposeNationalPlan(
            @Valid @NotNull(message = "REQUIRED") ProposeNationalPlan request) {
        var run = nation.propose(request);
        return RestResponse.ResponseBuilder.accepted(run)
                .location(URI.create("/api/v1/coverage-plans/national/" + run.id()))
                .build();
    }

    @GET
    @Path("national")
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(summary = "Runs over all provinces, the newest first")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<NationalPlanView> listNationalPlans(@BeanParam Paging paging) {
        return Page.of(paging.request(), nation::list);
    }

    @GET
    @Path("national/{id}")
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(summary = "How far a run over all provinces is")
    public NationalPlanView getNationalPlan(@RestPath UUID id) {
        return nation.get(id);
    }

    @POST
    @Path("national/{id}/cancel")
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(summary = "Stop what a run has not finished")
    public NationalPlanView cancelNationalPlan(@RestPath UUID id) {
        return nation.cancel(id);
    }

    private static String address(CoveragePlanView plan) {
        return "/api/v1/coverage-plans/" + plan.id();
    }
}
