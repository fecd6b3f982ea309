package org.maekhai.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/users")
@Tag(name = "users", description = "Accounts")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
class UserResource {
    private final Users users;
    private final Tokens tokens;

    UserResource(Users users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    record NewPassword(@NotNull(message = "REQUIRED") String newPassword) {}

    @GET
    @Operation(summary = "Users, by name, role or part of their name")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<UserView> listUsers(
            @BeanParam Paging paging, @QueryParam("q") String q, @QueryParam("role") Role role) {
        return Page.of(paging.request(), request -> users.list(request, q, role));
    }

    @POST
    @Operation(summary = "Create a user")
    @ResponseStatus(201)
    public RestResponse<UserView> createUser(@Valid @NotNull(message = "REQUIRED") CreateUser request) {
        return users.create(request).created(user -> "/api/v1/users/" + user.id());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One user")
    public RestResponse<UserView> getUser(@RestPath UUID id) {
        return users.get(id).response();
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a user's name, role, place, or put the account out of use: its sessions and tokens end")
    public RestResponse<UserView> updateUser(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") UpdateUser request) {
        return users.update(id, request, new IfMatch(ifMatch)).response();
    }

    @POST
    @Path("{id}/password")
    @Operation(summary = "Set a user's password; the user's sessions and tokens end")
    @APIResponse(responseCode = "204", description = "changed")
    public void setUserPassword(@RestPath UUID id, @Valid @NotNull(message = "REQUIRED") NewPassword request) {
        users.setPassword(id, request.newPassword());
    }

    @GET
    @Path("{id}/tokens")
    @Operation(summary = "A user's tokens, without their secrets")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<TokenView> listUserTokens(@RestPath UUID id, @BeanParam Paging paging) {
        var user = users.get(id).view();
        return Page.of(paging.request(), request -> tokens.of(user.id(), request));
    }

    @DELETE
    @Path("{id}/tokens/{tokenId}")
    @Operation(summary = "Revoke a user's token")
    public void revokeUserToken(@RestPath UUID id, @RestPath UUID tokenId) {
        tokens.revoke(id, tokenId);
    }
}
