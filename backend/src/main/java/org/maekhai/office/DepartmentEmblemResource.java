package org.maekhai.office;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.problem.ProblemDocument;

@Path("/api/v1/emblem")
@Tag(name = "offices", description = "What the papers of offices bear")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class DepartmentEmblemResource {
    private static final String JPEG = "image/jpeg", PNG = "image/png";

    private final Emblems emblems;

    DepartmentEmblemResource(Emblems emblems) {
        this.emblems = emblems;
    }

    @GET
    @Produces({PNG, JPEG})
    @Operation(
            summary = "The emblem of the Department",
            description = "404 where it has none: its papers are printed without, and nothing in its place.")
    @APIResponse(
            responseCode = "304",
            description = "If-None-Match names what is kept",
            headers = @Header(name = "ETag", required = true, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", required = true, schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response getDepartmentEmblem(@Context RoutingContext http) {
        return emblems.ofDepartment(http);
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(
            summary = "Give the Department its emblem: the raw body",
            description =
                    "PNG or JPEG of at most 2 MB; the type is what the content is, whatever the header says. It is"
                            + " written anew, at most 1200 pixels long. Printed 3 cm high on letters and 1.5 cm on memoranda.")
    @RequestBody(
            content = {
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "It had none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EmblemView.class)))
    @APIResponse(
            responseCode = "200",
            description = "In place of another, or the same again",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EmblemView.class)))
    @APIResponse(
            responseCode = "413",
            description = "FILE_TOO_LARGE: larger than 2 MB",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    @APIResponse(
            responseCode = "415",
            description = "PICTURE_TYPE: no PNG or JPEG",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    @APIResponse(
            responseCode = "422",
            description = "ATTACHMENT_UNREADABLE: broken; TOO_MANY_PIXELS",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    public RestResponse<EmblemView> saveDepartmentEmblem(@Context RoutingContext http) {
        return emblems.putOfDepartment(http);
    }

    @DELETE
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(summary = "Print the Department's papers without an emblem")
    public void removeDepartmentEmblem() {
        emblems.removeOfDepartment();
    }
}
