package org.maekhai.report.document;

import static org.maekhai.shared.http.MediaTypes.DOCX;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.shared.http.Disposition;
import org.maekhai.shared.openapi.GivesFile;

/** What an office needs to write a template of its own. */
@Path("/api/v1/monthly-reports/template")
@Tag(name = "monthly-reports", description = "What a province reports to the Department each month")
@RolesAllowed({"PROVINCE", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class TemplateHelpResource {
    private final TemplateUploads uploads;

    TemplateHelpResource(TemplateUploads uploads) {
        this.uploads = uploads;
    }

    @GET
    @Path("placeholders")
    @Operation(
            summary = "What a template of the monthly report may ask for",
            description =
                    "Each is written {{name}}, or {{alias}} in English. TEXT stands within a line; BLOCK alone in its"
                            + " paragraph, and becomes as many paragraphs as it takes, or a table; ROW in a row of a table, which is"
                            + " repeated for each of the list before the dot.")
    public TemplateFieldsView listTemplateFields() {
        return new TemplateFieldsView(ReportFields.ALL.all());
    }

    @GET
    @Path("starter.docx")
    @Produces(DOCX)
    @Operation(
            summary = "A template to begin with",
            description = "The program's own form with everything that a template may ask for, under the emblem of the"
                    + " caller's office.")
    @GivesFile(DOCX)
    public Response downloadTemplateStarter() {
        return Response.ok(uploads.starter(), DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Disposition.attachment("report-template.docx", "แม่แบบรายงานประจำเดือน (ตัวอย่าง).docx"))
                .build();
    }
}
