package org.maekhai.issue.file;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.attachment.AttachmentView;
import org.maekhai.shared.attachment.Attachments;
import org.maekhai.shared.problem.ProblemDocument;

@Path("/api/v1/issues/{id}/attachments/{attachmentId}")
@Tag(name = "issues", description = "Problems, obstacles, needs and suggestions, and what solved them")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class IssueAttachmentResource {
    private static final String JPEG = "image/jpeg", PNG = "image/png", WEBP = "image/webp", PDF = "application/pdf";

    private final IssueFileRights issues;
    private final Attachments attachments;

    IssueAttachmentResource(IssueFileRights issues, Attachments attachments) {
        this.issues = issues;
        this.attachments = attachments;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"LOCAL", "TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "ADMIN"})
    @Operation(
            summary = "Attach a photo or a PDF: the raw body; the client chooses the id",
            description =
                    "The type is what the content is, whatever the header says. JPEG and PNG are turned upright, made"
                            + " no larger than they need to be and written anew, so that nothing tells where they were taken; WebP"
                            + " loses EXIF and XMP; PDF stays as it is. At most 10 MB each and 20 an issue (409"
                            + " TOO_MANY_ATTACHMENTS). It is never changed: the same bytes under the same id are 200 and nothing"
                            + " new, others 409 ATTACHMENT_EXISTS.")
    @RequestBody(
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = WEBP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "It is attached",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(
            responseCode = "413",
            description = "FILE_TOO_LARGE: larger than 10 MB",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    @APIResponse(
            responseCode = "415",
            description = "ATTACHMENT_TYPE: no JPEG, PNG, WebP or PDF",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    @APIResponse(
            responseCode = "422",
            description = "ATTACHMENT_UNREADABLE: broken; TOO_MANY_PIXELS",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    public RestResponse<AttachmentView> attachToIssue(
            @RestPath UUID id,
            @RestPath UUID attachmentId,
            @QueryParam("name") @Parameter(description = "what it is called; by its type where none is said")
                    String name,
            @Context RoutingContext http) {
        return attachments.put(issues, id, attachmentId, name, http);
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The file itself")
    @APIResponse(
            responseCode = "304",
            description = "If-None-Match names what is kept",
            headers = @Header(name = "ETag", required = true, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", required = true, schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = WEBP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response getIssueAttachment(@RestPath UUID id, @RestPath UUID attachmentId, @Context RoutingContext http) {
        return attachments.content(issues, id, attachmentId, http);
    }

    @GET
    @Path("thumbnail")
    @Produces(JPEG)
    @Operation(summary = "A small picture of it; 404 where hasThumbnail is false")
    @APIResponse(
            responseCode = "304",
            description = "If-None-Match names what is kept",
            headers = @Header(name = "ETag", required = true, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", required = true, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response getIssueAttachmentThumbnail(
            @RestPath UUID id, @RestPath UUID attachmentId, @Context RoutingContext http) {
        return attachments.thumbnail(issues, id, attachmentId, http);
    }

    @DELETE
    @RolesAllowed({"LOCAL", "TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "ADMIN"})
    @Operation(summary = "Take it away for good; it has no version")
    public void removeIssueAttachment(@RestPath UUID id, @RestPath UUID attachmentId) {
        attachments.remove(issues, id, attachmentId);
    }
}
