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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.Stored;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

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
    @ResponseStatus(201)
    public RestResponse<TokenView> createToken(@Valid @NotNull(message = "REQUIRED") CreateToken request) {
        return Stored.created(tokens.create(request), token -> "/api/v1/tokens/" + token.id());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token")
    public void revokeToken(@RestPath UUID id) {
        tokens.revoke(currentUser.caller().userId(), id);
    }
}
