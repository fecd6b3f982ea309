package org.maekhai.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;

/** The way to a signature and to the Department. */
@Path("/api/v1/monthly-reports/{province}/{month}")
@Tag(name = "monthly-reports", description = "What a province reports to the Department each month")
@Produces(MediaType.APPLICATION_JSON)
class ReportActResource {
    private final MonthlyReports reports;

    ReportActResource(MonthlyReports reports) {
        this.reports = reports;
    }

    @POST
    @Path("present")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(
            summary = "Lay it before whoever signs; the figures stay live",
            description = "409 REPORT_STATE unless it is NOT_STARTED, DRAFT or RETURNED.")
    public RestResponse<ReportView> presentReport(@RestPath String province, @RestPath YearMonth month) {
        return reports.present(province, month).response();
    }

    @POST
    @Path("check")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "It was checked before it is signed; 409 REPORT_STATE unless it is FOR_SIGNATURE")
    public RestResponse<ReportView> checkReport(@RestPath String province, @RestPath YearMonth month) {
        return reports.check(province, month).response();
    }

    @POST
    @Path("submit")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(
            summary = "It is signed, and goes to the Department: figures and texts are frozen",
            description =
                    "From the month's last day on: before, 409 MONTH_NOT_OVER. 409 REPORT_STATE when it is submitted"
                            + " already.")
    public RestResponse<ReportView> submitReport(
            @RestPath String province,
            @RestPath YearMonth month,
            @Valid @NotNull(message = "REQUIRED") SubmitReport request) {
        return reports.submit(province, month, request).response();
    }

    @PATCH
    @Path("letter")
    @RolesAllowed({"PROVINCE", "DEPARTMENT", "ADMIN"})
    @Operation(
            summary = "Number, day and way of the covering letter of a submitted report",
            description =
                    "What is left out stays as it is. The Department says when it received it, and nothing else: 403"
                            + " NOT_YOUR_REPORT. 409 REPORT_STATE unless it is SUBMITTED or ACKNOWLEDGED.")
    public RestResponse<ReportView> changeReportLetter(
            @RestPath String province,
            @RestPath YearMonth month,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") ReportLetter request) {
        return reports.letter(province, month, request, new IfMatch(ifMatch)).response();
    }

    @POST
    @Path("return")
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(
            summary = "Send it back with remarks, by section",
            description = "409 REPORT_STATE unless it is SUBMITTED; 422 without a remark.")
    public RestResponse<ReportView> returnReport(
            @RestPath String province,
            @RestPath YearMonth month,
            @Valid @NotNull(message = "REQUIRED") ReturnReport request) {
        return reports.giveBack(province, month, request).response();
    }

    @POST
    @Path("acknowledge")
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(summary = "The Department has read it; 409 REPORT_STATE unless it is SUBMITTED")
    public RestResponse<ReportView> acknowledgeReport(
            @RestPath String province,
            @RestPath YearMonth month,
            @RequestBody(required = false) @Valid AcknowledgeReport request) {
        return reports.acknowledge(province, month, request).response();
    }

    @POST
    @Path("correct")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(
            summary = "Begin a new version of a submitted one",
            description =
                    "Status and nation keep what was submitted until the new one is. 409 REPORT_STATE unless it is"
                            + " SUBMITTED or ACKNOWLEDGED.")
    public RestResponse<ReportView> correctReport(
            @RestPath String province,
            @RestPath YearMonth month,
            @Valid @NotNull(message = "REQUIRED") CorrectReport request) {
        return reports.correct(province, month, request).response();
    }
}
