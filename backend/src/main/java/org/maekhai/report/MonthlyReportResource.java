package org.maekhai.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;

/** What is read and written of a month. */
@Path("/api/v1/monthly-reports/{province}/{month}")
@Tag(name = "monthly-reports", description = "What a province reports to the Department each month")
@RolesAllowed({"TRAINER", "PROVINCE", "DEPARTMENT", "ADMIN", "OBSERVER"})
@Produces(MediaType.APPLICATION_JSON)
class MonthlyReportResource {
    private final MonthlyReports reports;

    MonthlyReportResource(MonthlyReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(
            summary = "The report of a province and month; before it is begun as the data of now would have it",
            description =
                    "Figures, issues and annexes are live until it is submitted, and then those of that day for good. With"
                            + " live=true a submitted one also says what they would be today, and what differs.")
    public RestResponse<ReportView> getMonthlyReport(
            @RestPath String province, @RestPath YearMonth month, @QueryParam("live") Boolean live) {
        return reports.get(province, month, Boolean.TRUE.equals(live)).response();
    }

    @PUT
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(
            summary = "Write the report of a month: a draft from then on",
            description =
                    "What is left out stays as it stands; a section that was never written stays what proposes itself. The"
                            + " first needs no If-Match. 409 MONTH_NOT_OVER of a month that hasn't begun, REPORT_STATE once it"
                            + " is submitted. 422 UNKNOWN_ISSUE of an issue that isn't the province's.")
    @APIResponse(
            responseCode = "201",
            description = "It was not begun yet",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was changed, or is as it was",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportView.class)))
    public RestResponse<ReportView> saveMonthlyReport(
            @RestPath String province,
            @RestPath YearMonth month,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveReport request) {
        return reports.save(province, month, request, new IfMatch(ifMatch))
                .response(report -> "/api/v1/monthly-reports/" + report.provinceCode() + "/" + report.month());
    }

    @DELETE
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(
            summary = "Give up what is being written",
            description =
                    "A first version is as if it had never been begun; of a correction, or of one that was returned, what"
                            + " was submitted stands again. 409 REPORT_STATE when nothing is being written.")
    public void discardMonthlyReport(
            @RestPath String province, @RestPath YearMonth month, @HeaderParam("If-Match") String ifMatch) {
        reports.discard(province, month, new IfMatch(ifMatch));
    }

    @GET
    @Path("versions")
    @Operation(summary = "The versions of a report, the newest first")
    public ReportVersionsView listReportVersions(@RestPath String province, @RestPath YearMonth month) {
        return reports.versions(province, month);
    }

    @GET
    @Path("versions/{version}")
    @Operation(summary = "A version of a report: once submitted, as it was then")
    public RestResponse<ReportView> getReportVersion(
            @RestPath String province, @RestPath YearMonth month, @RestPath int version) {
        return reports.numbered(province, month, version).response();
    }
}
