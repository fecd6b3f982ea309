package org.maekhai.issue.comment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.issue.CommentView;
import org.maekhai.shared.http.IfMatch;

@Path("/api/v1/issues/{id}/comments/{commentId}")
@Tag(name = "issues", description = "Problems, obstacles, needs and suggestions, and what solved them")
@RolesAllowed({"LOCAL", "TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class CommentResource {
    private final Comments comments;

    CommentResource(Comments comments) {
        this.comments = comments;
    }

    @PUT
    @Operation(
            summary = "Say something of an issue, or change it; the client chooses the id",
            description = "The same again is 200, without If-Match. 403 NOT_YOUR_COMMENT for what somebody else wrote.")
    @APIResponse(
            responseCode = "201",
            description = "There was none of that id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was changed, or is as it was",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentView.class)))
    public RestResponse<CommentView> saveIssueComment(
            @RestPath UUID id,
            @RestPath UUID commentId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveComment request) {
        return comments.save(id, commentId, request, new IfMatch(ifMatch)).response(comment -> "/api/v1/issues/" + id);
    }

    @DELETE
    @Operation(summary = "Take back what one said; 403 NOT_YOUR_COMMENT for what somebody else wrote")
    public void deleteIssueComment(
            @RestPath UUID id, @RestPath UUID commentId, @HeaderParam("If-Match") String ifMatch) {
        comments.remove(id, commentId, new IfMatch(ifMatch));
    }
}
