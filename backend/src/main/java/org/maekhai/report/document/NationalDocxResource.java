package org.maekhai.report.document;

import static org.maekhai.shared.http.MediaTypes.DOCX;

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

/** An address of its own: the one of a province's report would take it for a month's. */
@Path("/api/v1/monthly-reports/national/document.docx")
@Tag(name = "monthly-reports", description = "What a province reports to the Department each month")
@RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "ADMIN", "OBSERVER"})
@Produces(DOCX)
class NationalDocxResource {
    private final ReportDocuments documents;

    NationalDocxResource(ReportDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Operation(
            summary = "A month of the nation as a document that can be worked on",
            description = "Last month unless another is asked for; who is missing from it is said.")
    @GivesFile(DOCX)
    public Response downloadNationalDocx(@QueryParam("month") YearMonth month) {
        return ReportDocumentResource.answer("national-report", Format.DOCX, documents.national(month, Format.DOCX));
    }
}
