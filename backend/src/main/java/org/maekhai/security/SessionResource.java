package org.maekhai.security;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.thai.FiscalYear;

@Path("/api/v1/session")
@Tag(name = "session", description = "Signing in and out")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class SessionResource {
    /** Stays when the session ends, and is of no use but to sign in. */
    private static final String DEVICE_COOKIE = "maekhai_device";

    private final Users users;
    private final Credentials credentials;
    private final CurrentUser currentUser;
    private final TrainerTies ties;
    private final Clock clock;
    private final boolean demo;

    SessionResource(
            Users users,
            Credentials credentials,
            CurrentUser currentUser,
            TrainerTies ties,
            Clock clock,
            @ConfigProperty(name = "maekhai.demo") boolean demo) {
        this.users = users;
        this.credentials = credentials;
        this.currentUser = currentUser;
        this.ties = ties;
        this.clock = clock;
        this.demo = demo;
    }

    record SignIn(
            @NotNull(message = "REQUIRED") String username,
            @NotNull(message = "REQUIRED") String password) {}

    /** Where the user works; code and name are null for the nation. */
    record ScopeView(@Schema(required = true) Scope.Level level, String code, String name, String provinceCode) {}

    /** @param trainerId of the trainer that the user is; null: of none */
    record Me(
            @Schema(required = true) UUID id,
            @Schema(required = true) String username,
            @Schema(required = true) String name,
            @Schema(required = true) Role role,
            @Schema(required = true) ScopeView scope,
            @Schema(required = true) boolean demo,
            @Schema(required = true) LocalDate today,
            @Schema(required = true) int fiscalYear,
            UUID trainerId,
            Instant sessionExpiresAt) {}

    @POST
    @Operation(summary = "Sign in: sets the session cookie", description = "For anybody.")
    @APIResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = "Set-Cookie",
                            description = "the session, and the device that it was opened on",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<Me> signIn(
            @Valid @NotNull(message = "REQUIRED") SignIn request, @Context HttpServerRequest http) {
        var signedIn = users.signIn(request.username(), request.password(), origin(http));
        return RestResponse.ResponseBuilder.ok(me(users.caller(signedIn.session()), signedIn.session()))
                .cookie(
                        cookie(signedIn.session(), http, -1),
                        cookie(DEVICE_COOKIE, signedIn.device(), "/api/v1/session", http, (int)
                                Devices.LIFE.toSeconds()))
                .build();
    }

    @GET
    @Operation(summary = "Who am I")
    public Me getSession(@CookieParam(Authentication.COOKIE) String secret) {
        return me(currentUser.caller(), secret);
    }

    @DELETE
    @Operation(summary = "Sign out: the session is dead on the server")
    @APIResponse(
            responseCode = "204",
            description = "signed out",
            headers =
                    @Header(
                            name = "Set-Cookie",
                            description = "the session is forgotten",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<Void> signOut(
            @CookieParam(Authentication.COOKIE) String secret, @Context HttpServerRequest http) {
        if (secret != null) {
            credentials.closeSession(secret);
        }
        return RestResponse.ResponseBuilder.<Void>noContent()
                .cookie(cookie("", http, 0))
                .build();
    }

    @POST
    @Path("password")
    @Operation(summary = "Change my password; my other sessions end, and my tokens when asked")
    @APIResponse(responseCode = "204", description = "changed")
    public void changePassword(
            @Valid @NotNull(message = "REQUIRED") ChangePassword request,
            @CookieParam(Authentication.COOKIE) String secret,
            @Context HttpServerRequest http) {
        users.changePassword(currentUser.caller(), request, origin(http), secret);
    }

    private Me me(Caller caller, String secret) {
        var scope = caller.scope();
        var today = LocalDate.now(clock);
        return new Me(
                caller.userId(),
                caller.username(),
                caller.name(),
                caller.role(),
                new ScopeView(
                        scope.level(), scope.code(), users.placeName(scope).orElse(null), scope.provinceCode()),
                demo,
                today,
                FiscalYear.of(today).year(),
                ties.trainerOf(caller.userId()).orElse(null),
                secret == null || caller.tokenId() != null
                        ? null
                        : credentials.sessionExpiry(secret).orElse(null));
    }

    private static Users.Origin origin(HttpServerRequest http) {
        var address = http.remoteAddress() == null ? null : http.remoteAddress().hostAddress();
        var device = http.getCookie(DEVICE_COOKIE);
        return new Users.Origin(address == null ? "" : address, device == null ? null : device.getValue());
    }

    private static NewCookie cookie(String value, HttpServerRequest http, int maxAge) {
        return cookie(Authentication.COOKIE, value, "/", http, maxAge);
    }

    private static NewCookie cookie(String name, String value, String path, HttpServerRequest http, int maxAge) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure("https".equals(http.scheme()))
                .maxAge(maxAge)
                .build();
    }
}
