package org.maekhai.issue.picture;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.issue.IssueModule;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/issues")
@Tag(name = "issues", description = "Problems, obstacles, needs and suggestions, and what solved them")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class PictureResource {
    private final IssueSummaries summaries;
    private final Escalations escalations;

    PictureResource(IssueSummaries summaries, Escalations escalations) {
        this.summaries = summaries;
        this.escalations = escalations;
    }

    @GET
    @Path("summary")
    @Operation(
            summary = "Issues raised, resolved and open in a period, and how long they took",
            description =
                    "The period is this month unless from and to say another. resolved counts those that were resolved in"
                            + " it for the last time, as known at its end, medianDays how long they took since they were raised;"
                            + " open those that were open at its end, or are today. What was merged into another counts as"
                            + " raised only. By province it is open to every role, for all provinces; else nothing leaves the"
                            + " scope.")
    public IssueSummaryView getIssueSummary(
            @QueryParam("by") IssueSummaryView.By by,
            @QueryParam("province") String province,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        return summaries.summary(by, province, from, to);
    }

    @GET
    @Path("escalations")
    @Operation(
            summary = "What waits for the Department, in the caller's scope: the longest waiting first",
            description =
                    "The same problem, told by several, stands together. Sorted by since, title or module of the one"
                            + " that waits longest.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<EscalationView> listEscalations(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("module") IssueModule module) {
        return escalations.list(paging.request(), province, module);
    }
}
