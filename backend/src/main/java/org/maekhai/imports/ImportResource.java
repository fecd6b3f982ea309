package org.maekhai.imports;

import static java.util.Comparator.comparing;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.maekhai.shared.database.Snapshot;
import org.maekhai.shared.export.Csv;
import org.maekhai.shared.files.TemporaryFiles;
import org.maekhai.shared.http.Language;
import org.maekhai.shared.http.ReceivedFile;
import org.maekhai.shared.openapi.GivesFile;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.ProblemDocument;

@Path("/api/v1/imports")
@Tag(name = "imports", description = "Files that offices send: import, report, undo")
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    private final ImportKinds kinds;
    private final Imports imports;
    private final ImportUndo undo;
    private final Templates templates;
    private final ImportReports reports;
    private final Language language;
    private final TemporaryFiles files;
    private final Snapshot snapshot;

    @Context
    HttpHeaders headers;

    ImportResource(
            ImportKinds kinds,
            Imports imports,
            ImportUndo undo,
            Templates templates,
            ImportReports reports,
            Language language,
            TemporaryFiles files,
            Snapshot snapshot) {
        this.kinds = kinds;
        this.imports = imports;
        this.undo = undo;
        this.templates = templates;
        this.reports = reports;
        this.language = language;
        this.files = files;
        this.snapshot = snapshot;
    }

    /** How an import is to be done, as it stands in the address. */
    public static class Options {
        @QueryParam("dryRun")
        @Parameter(
                description = "the same, but nothing is written",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        Boolean dryRun;

        @QueryParam("onError")
        @Parameter(
                description = "abort: one bad row and nothing is written; skip: the good rows are",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"abort", "skip"},
                                defaultValue = "abort"))
        String onError;

        @QueryParam("strategy")
        @Parameter(
                description = "UPDATE creates nothing; MATCH changes nothing but learns a differing name as an alias",
                schema = @Schema(implementation = ImportRequest.Strategy.class, defaultValue = "CREATE_AND_UPDATE"))
        ImportRequest.Strategy strategy;

        @QueryParam("province")
        @Parameter(description = "every row must lie in this province", example = "55")
        String province;

        @QueryParam("about")
        @Parameter(
                description =
                        "the meeting whose attendees the rows are; of meeting-attendance only, where it may be left out"
                                + " when the rows say it")
        UUID about;

        @QueryParam("fileName")
        @Parameter(description = "how the file is called, for the report; a form says it by itself")
        String fileName;

        @QueryParam("heading")
        @Parameter(
                description =
                        "what a header means, this time only: the column's key, a colon, the header as it stands in the"
                                + " file; `-` for the key: leave it unread. May be repeated",
                example = "approved_on:วันลงมติสภา")
        List<String> headings;

        Imports.Wish wish(String kind) {
            return new Imports.Wish(
                    kind,
                    strategy == null ? ImportRequest.Strategy.CREATE_AND_UPDATE : strategy,
                    onError(),
                    Boolean.TRUE.equals(dryRun),
                    province,
                    about,
                    headings == null ? List.of() : headings);
        }

        private ImportRequest.OnError onError() {
            if (onError == null || onError.isEmpty() || onError.equals("abort")) {
                return ImportRequest.OnError.ABORT;
            }
            if (onError.equals("skip")) {
                return ImportRequest.OnError.SKIP;
            }
            throw Failure.malformed("/onError", "BAD_PARAMETER", onError);
        }
    }

    @POST
    @Path("{kindOrId}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Consumes({
        Page.CSV,
        "text/tab-separated-values",
        Page.XLSX,
        ODS,
        MediaType.APPLICATION_OCTET_STREAM,
        "application/geo+json",
        MediaType.APPLICATION_JSON,
        MediaType.MULTIPART_FORM_DATA
    })
    @Operation(
            summary = "Import a file: as the raw body, or as the part `file` of a form",
            description =
                    "At most 50 MB. A form is the way of generated clients; as a raw body the media type says what it is.")
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = FileForm.class)),
                @Content(
                        mediaType = Page.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples =
                                @ExampleObject(
                                        name = "posting-status",
                                        value = "code,as_of,revenue_through\n6810103,2026-09-30,2026-09-28\n")),
                @Content(
                        mediaType = "text/tab-separated-values",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Page.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ODS, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/geo+json",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "200", description = "done, done in part, or tried (dry run)")
    @APIResponse(
            responseCode = "413",
            description = "larger than 50 MB",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    @APIResponse(
            responseCode = "415",
            description = "not a format that is taken",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    @APIResponse(
            responseCode = "422",
            description = "rejected or unreadable; the report is the member `import`",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    public ImportReport importFile(
            @RestPath("kindOrId") @Parameter(description = "what the rows are") String kind,
            @BeanParam Options options,
            @Context RoutingContext http) {
        var request = imports.request(options.wish(kind));
        try (var upload = upload(http, options.fileName)) {
            return answer(imports.run(request, upload, english()));
        }
    }

    /** The file is here already, see {@link ImportBodies}. */
    private Upload upload(RoutingContext http, String fileName) {
        var file = ReceivedFile.take(http);
        if (file.isPresent()) {
            return Upload.of(file.get(), fileName);
        }
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(headers.getMediaType())) {
            throw Failure.malformed("/file", "REQUIRED");
        }
        return Upload.of(InputStream.nullInputStream(), fileName, files.uploads());
    }

    @Schema(name = "FileForm")
    static class FileForm {
        @Schema(type = SchemaType.STRING, format = "binary", required = true)
        public String file;
    }

    private static ImportReport answer(ImportReport report) {
        if (report.status() == ImportStatus.REJECTED && !report.dryRun()) {
            throw new Failure(422, "IMPORT_REJECTED").with("import", report);
        }
        return report;
    }

    @GET
    @Path("{kind}/template.csv")
    @RolesAllowed({"PROVINCE", "DEPARTMENT", "OBSERVER", "ADMIN"})
    @Produces(Page.CSV)
    @Operation(summary = "An empty file to fill in, as CSV")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = Page.CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response getCsvTemplate(@RestPath String kind) {
        var known = kinds.get(kind);
        Templates.requireTable(known);
        StreamingOutput out = stream -> templates.csv(known, stream);
        return file(out, Page.CSV + "; charset=UTF-8", known.name() + ".csv");
    }

    @GET
    @Path("{kind}/template.xlsx")
    @RolesAllowed({"PROVINCE", "DEPARTMENT", "OBSERVER", "ADMIN"})
    @Produces(Page.XLSX)
    @Operation(summary = "An empty file to fill in, as a workbook")
    @GivesFile(Page.XLSX)
    public Response getWorkbookTemplate(@RestPath String kind) {
        var known = kinds.get(kind);
        Templates.requireTable(known);
        StreamingOutput out = stream -> templates.workbook(known, stream);
        return file(out, Page.XLSX, known.name() + ".xlsx");
    }

    @GET
    @RolesAllowed({"PROVINCE", "DEPARTMENT", "OBSERVER", "ADMIN"})
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    @Operation(summary = "All imports, the newest first")
    public Page<ImportView> listImports(
            @BeanParam Paging paging,
            @QueryParam("kind") String kind,
            @QueryParam("status") ImportStatus status,
            @QueryParam("province") String province) {
        return Page.of(paging.request(), request -> imports.list(request, kind, status, province));
    }

    @GET
    @Path("ongoing")
    @RolesAllowed({"PROVINCE", "DEPARTMENT", "OBSERVER", "ADMIN"})
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    @Operation(summary = "Imports that are going on or wait their turn, and how far they have come")
    public Page<OngoingImportView> listOngoingImports(@BeanParam Paging paging) {
        return Page.of(
                paging.request(),
                request -> Page.slice(
                        imports.ongoing(), request, Map.of("startedAt", comparing(OngoingImportView::startedAt))));
    }

    @GET
    @Path("{kindOrId}")
    @RolesAllowed({"PROVINCE", "DEPARTMENT", "OBSERVER", "ADMIN"})
    @Operation(summary = "The report of an import, with its first 1,000 errors and warnings")
    public ImportReport getImport(@RestPath("kindOrId") @Parameter(description = "the id of an import") UUID id) {
        return imports.report(id, english());
    }

    @GET
    @Path("{id}/errors.csv")
    @RolesAllowed({"PROVINCE", "DEPARTMENT", "OBSERVER", "ADMIN"})
    @Produces(Page.CSV)
    @Operation(summary = "All errors of an import and its warnings (100,000 of each at most) as CSV")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = Page.CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response getImportErrors(@RestPath UUID id) {
        var found = imports.get(id);
        StreamingOutput out = stream -> {
            var csv = Csv.writer(stream);
            csv.writeRecord("sheet", "row", "column", "value", "code", "message_th", "message_en", "level");
            snapshot.read(() -> {
                reports.eachError(
                        id,
                        error -> csv.writeRecord(
                                Csv.cell(error.sheet()),
                                Integer.toString(error.row()),
                                Csv.cell(error.column()),
                                Csv.cell(error.value()),
                                error.code(),
                                Csv.cell(error.thai()),
                                Csv.cell(error.english()),
                                error.level().name()));
                return null;
            });
            csv.flush();
        };
        return file(out, Page.CSV + "; charset=UTF-8", "errors-" + found.id() + ".csv");
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Take an import back: what it wrote goes, what it replaced returns")
    @APIResponse(responseCode = "200")
    @APIResponse(
            responseCode = "409",
            description = "IMPORT_NOT_UNDOABLE; later facts that stand on it are the member `blockers`",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    public ImportReport undoImport(@RestPath UUID id) {
        return undo.undo(id, english());
    }

    private static Response file(StreamingOutput out, String type, String name) {
        return Response.ok(out)
                .type(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private boolean english() {
        return language.wanted() == Locale.ENGLISH;
    }
}
