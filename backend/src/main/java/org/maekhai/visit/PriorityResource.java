package org.maekhai.visit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/visits")
@Tag(name = "visits", description = "Following up and advising local governments")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class PriorityResource {
    private final Priorities priorities;
    private final VisitPolicy policy;
    private final DayPolicy days;

    PriorityResource(Priorities priorities, VisitPolicy policy, DayPolicy days) {
        this.priorities = priorities;
        this.policy = policy;
        this.days = days;
    }

    @GET
    @Path("priorities")
    @Operation(
            summary = "Whom to visit first on a day (today if left out), and why",
            description =
                    "By score, then code. Days before today are answered with the contacts and facts of that day, days"
                            + " to come with what is known now; planned visits are those of now. trainer keeps those whom the"
                            + " trainer is in charge of, mine those of the trainer that the caller is: 409 NO_TRAINER_TIED without"
                            + " one.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<PriorityView> listPriorities(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("trainer") UUID trainer,
            @QueryParam("mine") Boolean mine,
            @QueryParam("asOf") LocalDate asOf) {
        var filter = new PriorityFilter(province, district, trainer, Boolean.TRUE.equals(mine));
        return Page.of(paging.request(), request -> priorities.list(request, filter, asOf));
    }

    @GET
    @Path("overdue")
    @RolesAllowed({"ADMIN", "DEPARTMENT", "PROVINCE", "DISTRICT", "TRAINER", "OBSERVER"})
    @Operation(
            summary = "Where follow-up is not continuous on a day, by trainer (if left out) or district",
            description = "Those who were never contacted are told apart from those who are overdue.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<OverdueView> listOverdue(
            @BeanParam Paging paging,
            @QueryParam("by") OverdueView.By by,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("asOf") LocalDate asOf) {
        var filter = new PriorityFilter(province, district, null, false);
        return Page.of(paging.request(), request -> priorities.overdue(request, by, filter, asOf));
    }

    @GET
    @Path("policy")
    @Operation(
            summary =
                    "How often local governments are visited, how it is weighed who comes first, how days are planned")
    public VisitPolicyView getVisitPolicy() {
        return VisitPolicyView.of(policy, days);
    }
}
