package org.maekhai.hub.network;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.maekhai.hub.EligibilityView;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/hubs")
@Tag(name = "hubs", description = "Hubs, their members, letters and advice")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class EligibilityResource {
    private final Eligibilities eligibilities;
    private final Candidates candidates;

    EligibilityResource(Eligibilities eligibilities, Candidates candidates) {
        this.eligibilities = eligibilities;
        this.candidates = candidates;
    }

    @GET
    @Path("policy")
    @Operation(summary = "The rule for hubs in force")
    public HubPolicyView getHubPolicy() {
        return eligibilities.policy();
    }

    @GET
    @Path("eligibility")
    @Operation(summary = "Who has earned to be a hub and who has not, and which month ends fail")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<EligibilityView> listEligibility(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("eligible") Boolean eligible,
            @QueryParam("q") String q,
            @QueryParam("asOf") LocalDate asOf) {
        return Page.of(paging.request(), request -> eligibilities.list(request, province, district, eligible, q, asOf));
    }

    @GET
    @Path("eligibility/{code}")
    @Operation(summary = "Whether one local government has earned to be a hub, and why not")
    public EligibilityView getEligibility(@RestPath String code, @QueryParam("asOf") LocalDate asOf) {
        return eligibilities.of(code, asOf);
    }

    @GET
    @Path("candidates")
    @RolesAllowed({"ADMIN", "DEPARTMENT", "PROVINCE", "DISTRICT", "TRAINER", "OBSERVER"})
    @Operation(
            summary = "Who could become a hub, by how many needy neighbours that nobody advises each would add",
            description =
                    "Within the radius of the policy, or the one that is asked for. Those who said no are left out"
                            + " unless declined is true.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<CandidateView> listHubCandidates(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("radiusKm") Double radiusKm,
            @QueryParam("declined") Boolean declined) {
        return Page.of(paging.request(), request -> candidates.list(request, province, district, radiusKm, declined));
    }
}
