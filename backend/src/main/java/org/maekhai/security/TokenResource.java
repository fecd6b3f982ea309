package org.maekhai.security;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.maekhai.shared.Page;
import org.maekhai.shared.Paging;

@Path("/api/v1/tokens")
@Tag(name = "tokens", description = "Personal access tokens for scripts")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class TokenResource {
    private final Tokens tokens;
    private final CurrentUser currentUser;

    TokenResource(Tokens tokens, CurrentUser currentUser) {
        this.tokens = tokens;
        this.currentUser = currentUser;
    }

    @GET
    @Operation(summary = "My tokens, without their secrets")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<TokenView> listTokens(@BeanParam Paging paging) {
        return Page.of(
                paging.request(), request -> tokens.of(currentUser.caller().userId(), request));
    }

    /** Its length tells nothing of the secret. */
    @POST
    @Uncompressed
    @Operation(summary = "Make a token for a script; its secret is shown this once")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenView.class)))
    public Response createToken(@Valid @NotNull(message = "REQUIRED") CreateToken request) {
        var token = tokens.create(request);
        return Response.created(URI.create("/api/v1/tokens/" + token.id()))
                .entity(token)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token")
    public void revokeToken(@RestPath UUID id) {
        tokens.revoke(currentUser.caller().userId(), id);
    }
}
