package org.maekhai.report.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.shared.page.Page;

@Path("/api/v1/monthly-reports/national")
@Tag(name = "monthly-reports", description = "What a province reports to the Department each month")
@RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "ADMIN", "OBSERVER"})
class NationalDocumentResource {
    private static final String FILE = "national-report";
    private static final String SAYS = "Last month unless another is asked for; what is missing is said.";

    private final ReportDocuments documents;

    NationalDocumentResource(ReportDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("document.docx")
    @Produces(ReportDocumentResource.DOCX)
    @Operation(summary = "A month of the nation as a document that can be worked on", description = SAYS)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = ReportDocumentResource.DOCX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response downloadNationalDocx(@QueryParam("month") YearMonth month) {
        return ReportDocumentResource.answer(FILE, Format.DOCX, documents.national(month, Format.DOCX));
    }

    @GET
    @Path("document.pdf")
    @Produces(ReportDocumentResource.PDF)
    @Operation(summary = "A month of the nation as it is printed", description = SAYS)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = ReportDocumentResource.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response downloadNationalPdf(@QueryParam("month") YearMonth month) {
        return ReportDocumentResource.answer(FILE, Format.PDF, documents.national(month, Format.PDF));
    }

    @GET
    @Path("document.xlsx")
    @Produces(Page.XLSX)
    @Operation(summary = "The figures of a month of the nation, to be counted with", description = SAYS)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = Page.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response downloadNationalXlsx(@QueryParam("month") YearMonth month) {
        return ReportDocumentResource.answer(FILE, Format.XLSX, documents.national(month, Format.XLSX));
    }
}
