package org.maekhai.report.nation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.report.NationalView;
import org.maekhai.report.ReportState;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

/** The months of all provinces: states, figures and due days, never another's text. */
@Path("/api/v1/monthly-reports")
@Tag(name = "monthly-reports", description = "What a province reports to the Department each month")
@RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "ADMIN", "OBSERVER"})
@Produces(MediaType.APPLICATION_JSON)
class NationResource {
    private final ReportLists lists;
    private final NationalReports nation;
    private final DueDayCalendar calendar;

    NationResource(ReportLists lists, NationalReports nation, DueDayCalendar calendar) {
        this.lists = lists;
        this.nation = nation;
        this.calendar = calendar;
    }

    @GET
    @Operation(
            summary = "Reports of provinces and months, without their texts; the latest month first, then by name",
            description =
                    "Of a month, or of the months from … to (24 at most; the last twelve unless they say others): each"
                            + " province of each month, those that were never begun, too. With a state alone of all"
                            + " months of which anything was begun.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<ReportItem> listMonthlyReports(
            @BeanParam Paging paging,
            @QueryParam("month") YearMonth month,
            @QueryParam("from") YearMonth from,
            @QueryParam("to") YearMonth to,
            @QueryParam("province") String province,
            @QueryParam("state") ReportState state) {
        return Page.of(paging.request(), request -> lists.list(request, month, from, to, province, state));
    }

    @GET
    @Path("status")
    @Operation(
            summary = "Who reported a month on time, late or not at all: all provinces, by their first submission",
            description = "Last month unless another is asked for.")
    public ReportStatusView getReportStatus(@QueryParam("month") YearMonth month) {
        return lists.status(month);
    }

    @GET
    @Path("national")
    @Operation(
            summary = "A month of the nation, added up from what was submitted",
            description =
                    "Last month unless another is asked for. Of each province its latest version that was not returned;"
                            + " titles of escalated issues are those of the caller's scope.")
    public NationalView getNationalReport(@QueryParam("month") YearMonth month) {
        return nation.asked(month);
    }

    @GET
    @Path("course")
    @Operation(
            summary = "Provinces by months: who reported when",
            description = "The twelve months up to the last unless from and to say others; 24 at most.")
    public CourseView getReportCourse(@QueryParam("from") YearMonth from, @QueryParam("to") YearMonth to) {
        return lists.course(from, to);
    }

    @GET
    @Path("due-days")
    @Operation(
            summary = "When the reports of some months are due, and why not on the policy's day",
            description = "The twelve months from the last on unless from and to say others; 24 at most.")
    public DueDaysView listReportDueDays(@QueryParam("from") YearMonth from, @QueryParam("to") YearMonth to) {
        return calendar.of(from, to);
    }

    @GET
    @Path("policy")
    @Operation(summary = "The policy of monthly reports in force")
    public ReportPolicyView getReportPolicy() {
        return calendar.policy();
    }
}
