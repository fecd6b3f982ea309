package org.maekhai.report.document;

import static org.maekhai.shared.http.MediaTypes.DOCX;
import static org.maekhai.shared.http.MediaTypes.PDF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.maekhai.shared.http.Disposition;
import org.maekhai.shared.openapi.GivesFile;
import org.maekhai.shared.page.Page;

@Path("/api/v1/monthly-reports/{province}/{month}")
@Tag(name = "monthly-reports", description = "What a province reports to the Department each month")
@RolesAllowed({"TRAINER", "PROVINCE", "DEPARTMENT", "ADMIN", "OBSERVER"})
@Produces(DOCX)
class ReportDocumentResource {
    private static final String FILE = "monthly-report";
    private static final String SAYS =
            "Of a version that was submitted what it said then. part is LETTER (what goes with it to the Director-General),"
                    + " REPORT or ALL, which it is unless it says otherwise; version the one as it stands now.";

    private final ReportDocuments documents;

    ReportDocumentResource(ReportDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("document.docx")
    @Produces(DOCX)
    @Operation(
            summary = "A monthly report as a document that can be worked on",
            description = SAYS
                    + " With the template of its office where it has one (of a version that was submitted: had one),"
                    + " which is all of the document, whichever of REPORT and ALL is asked for; template=PROGRAM is the"
                    + " program's form, in which a LETTER always is.")
    @GivesFile(DOCX)
    public Response downloadReportDocx(
            @RestPath String province,
            @RestPath YearMonth month,
            @QueryParam("version") Integer version,
            @QueryParam("part") Part part,
            @QueryParam("template") TemplateChoice template) {
        return answer(FILE, Format.DOCX, documents.word(province, month, version, part, template));
    }

    @GET
    @Path("document.pdf")
    @Produces(PDF)
    @Operation(summary = "A monthly report as it is printed and signed", description = SAYS)
    @GivesFile(PDF)
    public Response downloadReportPdf(
            @RestPath String province,
            @RestPath YearMonth month,
            @QueryParam("version") Integer version,
            @QueryParam("part") Part part) {
        return answer(FILE, Format.PDF, documents.of(province, month, version, part, Format.PDF));
    }

    @GET
    @Path("document.xlsx")
    @Produces(Page.XLSX)
    @Operation(
            summary = "The figures, issues and annexes of a monthly report, to be counted with",
            description = "Of a version that was submitted those of that day; a sheet each, without the texts.")
    @GivesFile(Page.XLSX)
    public Response downloadReportXlsx(
            @RestPath String province, @RestPath YearMonth month, @QueryParam("version") Integer version) {
        return answer(FILE, Format.XLSX, documents.of(province, month, version, Part.REPORT, Format.XLSX));
    }

    static Response answer(String plain, Format format, ReportDocuments.Written written) {
        return Response.ok(written.content(), format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Disposition.attachment(plain + "." + format.ending(), written.name() + "." + format.ending()))
                .build();
    }
}
