package org.maekhai.compliance;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentFilter;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.Reason;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1")
@Tag(name = "compliance", description = "Status of every local government on a day, counts, and exemptions")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class ComplianceResource {
    private final Compliance compliance;
    private final CompliancePolicy policy;
    private final FactQueries facts;

    ComplianceResource(Compliance compliance, CompliancePolicy policy, FactQueries facts) {
        this.compliance = compliance;
        this.policy = policy;
        this.facts = facts;
    }

    /**
     * @param maxLagDays days that "recorded through" may lie before the day of its reading
     * @param maxReadingAgeDays days that the newest reading may be old
     * @param requireYearClosed whether complete also asks that the year before is closed
     */
    record PolicyView(
            @Schema(required = true) int maxLagDays,
            @Schema(required = true) int maxReadingAgeDays,
            @Schema(required = true) boolean requireYearClosed) {}

    @GET
    @Path("compliance")
    @Operation(
            summary = "Who is complete and up to date on a day, who is not, and the facts behind it",
            description = "budget keeps those who have come that far with the year's budget, or further: what the"
                    + " summaries count.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<ComplianceView> listCompliance(
            @BeanParam Paging paging,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("type") LocalGovernmentType type,
            @QueryParam("status") ComplianceStatus status,
            @QueryParam("reason") Reason reason,
            @QueryParam("budget") BudgetStep budget,
            @QueryParam("q") String q) {
        var filter = new LocalGovernmentFilter(province, district, type, status, reason, q);
        return Page.of(paging.request(), request -> compliance.list(request, filter, budget, asOf));
    }

    @GET
    @Path("compliance/summary")
    @Operation(summary = "How many stand where on a day, by nation, region, province, district or type")
    public SummaryView getComplianceSummary(
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("by") SummaryView.By by,
            @QueryParam("province") String province) {
        return compliance.summary(asOf, by == null ? SummaryView.By.nation : by, province);
    }

    @GET
    @Path("compliance/policy")
    @Operation(summary = "The rule in force")
    public PolicyView getCompliancePolicy() {
        return new PolicyView(policy.maxLagDays(), policy.maxReadingAgeDays(), policy.requireYearClosed());
    }

    @GET
    @Path("self-reports")
    @Operation(summary = "What local governments say of themselves and nobody has confirmed yet")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<SelfReportView> listSelfReports(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("district") String district) {
        return Page.of(paging.request(), request -> facts.waiting(request, province, district, compliance::ref));
    }
}
