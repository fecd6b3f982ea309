package org.maekhai.visit.file;

import static org.maekhai.shared.http.MediaTypes.JPEG;
import static org.maekhai.shared.http.MediaTypes.PDF;
import static org.maekhai.shared.http.MediaTypes.PNG;
import static org.maekhai.shared.http.MediaTypes.WEBP;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.attachment.AttachmentView;
import org.maekhai.shared.attachment.Attachments;
import org.maekhai.shared.openapi.GivesFile;
import org.maekhai.shared.openapi.TakesFile;

@Path("/api/v1/visits/{id}/attachments/{attachmentId}")
@Tag(name = "visits", description = "Following up and advising local governments")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class AttachmentResource {
    private final VisitFileRights visits;
    private final Attachments attachments;

    AttachmentResource(VisitFileRights visits, Attachments attachments) {
        this.visits = visits;
        this.attachments = attachments;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(
            summary = "Attach a photo or a PDF: the raw body; the client chooses the id",
            description =
                    "The type is what the content is, whatever the header says. JPEG and PNG are turned upright, made"
                            + " no larger than they need to be and written anew, so that nothing tells where they were taken; WebP"
                            + " loses EXIF and XMP; PDF stays as it is. At most 10 MB each and 20 a visit (409"
                            + " TOO_MANY_ATTACHMENTS). It is never changed: the same bytes under the same id are 200 and nothing"
                            + " new, others 409 ATTACHMENT_EXISTS.")
    @TakesFile(
            value = {JPEG, PNG, WEBP, PDF},
            most = "10 MB",
            otherwise = "ATTACHMENT_TYPE: no JPEG, PNG, WebP or PDF",
            made = "It is attached",
            known = "It was already")
    public RestResponse<AttachmentView> attachToVisit(
            @RestPath UUID id,
            @RestPath UUID attachmentId,
            @QueryParam("name") @Parameter(description = "what it is called; by its type where none is said")
                    String name,
            @Context RoutingContext http) {
        return attachments.put(visits, id, attachmentId, name, http);
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The file itself")
    @GivesFile(
            value = {JPEG, PNG, WEBP, PDF},
            kept = true)
    public Response getVisitAttachment(@RestPath UUID id, @RestPath UUID attachmentId, @Context RoutingContext http) {
        return attachments.content(visits, id, attachmentId, http);
    }

    @GET
    @Path("thumbnail")
    @Produces(JPEG)
    @Operation(summary = "A small picture of it; 404 where hasThumbnail is false")
    @GivesFile(value = JPEG, kept = true)
    public Response getVisitAttachmentThumbnail(
            @RestPath UUID id, @RestPath UUID attachmentId, @Context RoutingContext http) {
        return attachments.thumbnail(visits, id, attachmentId, http);
    }

    @DELETE
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(summary = "Take it away for good; it has no version")
    public void removeVisitAttachment(@RestPath UUID id, @RestPath UUID attachmentId) {
        attachments.remove(visits, id, attachmentId);
    }
}
