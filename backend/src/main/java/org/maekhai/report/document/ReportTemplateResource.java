package org.maekhai.report.document;

import static org.maekhai.shared.http.MediaTypes.DOCX;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.Disposition;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.openapi.GivesFile;
import org.maekhai.shared.openapi.TakesFile;

@Path("/api/v1/provinces/{code}/report-template")
@Tag(name = "monthly-reports", description = "What a province reports to the Department each month")
@RolesAllowed({"PROVINCE", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class ReportTemplateResource {
    private final TemplateUploads uploads;

    ReportTemplateResource(TemplateUploads uploads) {
        this.uploads = uploads;
    }

    @GET
    @Operation(
            summary = "Which template of its own a province's office uses for its monthly reports",
            description = "Without one, bytes is null and reports have the program's form.")
    public RestResponse<ReportTemplateView> getReportTemplate(@RestPath String code) {
        return uploads.get(code).response();
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Bring a template for the monthly reports of a province: the raw body",
            description = "A document of Word (DOCX) of at most 5 MB with fields in double braces, as GET"
                    + " /monthly-reports/template/placeholders lists them. From then on document.docx of what isn't submitted yet"
                    + " is made with it; what is submitted keeps the one that it was signed with. The first needs no"
                    + " If-Match.")
    @TakesFile(
            value = DOCX,
            most = "5 MB",
            otherwise = "TEMPLATE_TYPE: no DOCX, whatever it is called; one with a password neither",
            unusable = "TEMPLATE_UNREADABLE, TEMPLATE_TOO_LARGE once unpacked; TEMPLATE_MACROS, TEMPLATE_EXTERNAL,"
                    + " TEMPLATE_EMBEDDED; INVALID with each field that is wrong: TEMPLATE_UNKNOWN, TEMPLATE_UNCLOSED,"
                    + " TEMPLATE_NOT_ALONE, TEMPLATE_NO_ROW, TEMPLATE_ROWS_MIXED, TEMPLATE_EMPTY",
            made = "It had none",
            known = "In place of another")
    public RestResponse<ReportTemplateView> saveReportTemplate(
            @RestPath String code,
            @QueryParam("name") @Parameter(description = "what the file is called") String name,
            @HeaderParam("If-Match") String ifMatch,
            @Context RoutingContext http) {
        return uploads.put(code, name, new IfMatch(ifMatch), http)
                .response(view -> "/api/v1/provinces/" + view.provinceCode() + "/report-template");
    }

    @DELETE
    @Operation(
            summary = "Write the monthly reports of a province in the program's form again",
            description = "What is submitted keeps the template that it was signed with.")
    public void removeReportTemplate(@RestPath String code, @HeaderParam("If-Match") String ifMatch) {
        uploads.remove(code, new IfMatch(ifMatch));
    }

    @GET
    @Path("document.docx")
    @Produces(DOCX)
    @Operation(summary = "The template of a province's office itself", description = "404 where it has none.")
    @GivesFile(DOCX)
    public Response downloadReportTemplate(@RestPath String code, @Context RoutingContext http) {
        var template = uploads.content(code);
        // in place of what holds for our own pages: somebody else made it
        http.response().putHeader("Content-Security-Policy", "sandbox");
        return Response.ok(template, DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Disposition.attachment("report-template.docx", "แม่แบบรายงานประจำเดือน.docx"))
                .build();
    }
}
