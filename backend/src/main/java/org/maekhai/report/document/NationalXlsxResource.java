package org.maekhai.report.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.shared.openapi.GivesFile;
import org.maekhai.shared.page.Page;

/** An address of its own: the one of a province's report would take it for a month's. */
@Path("/api/v1/monthly-reports/national/document.xlsx")
@Tag(name = "monthly-reports", description = "What a province reports to the Department each month")
@RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "ADMIN", "OBSERVER"})
@Produces(Page.XLSX)
class NationalXlsxResource {
    private final ReportDocuments documents;

    NationalXlsxResource(ReportDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Operation(
            summary = "The figures of a month of the nation, to be counted with",
            description = "Last month unless another is asked for; who is missing from it is said.")
    @GivesFile(Page.XLSX)
    public Response downloadNationalXlsx(@QueryParam("month") YearMonth month) {
        return ReportDocumentResource.answer("national-report", Format.XLSX, documents.national(month, Format.XLSX));
    }
}
