package org.maekhai.security;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Problems;

/** The one way in: a session cookie or a bearer token, both opaque and both looked up by hash. */
@ApplicationScoped
class Authentication implements HttpAuthenticationMechanism, IdentityProvider<PresentedSecret> {
    static final String COOKIE = "maekhai_session";

    private final Credentials credentials;
    private final SecretAddresses secretAddresses;

    Authentication(Credentials credentials, SecretAddresses secretAddresses) {
        this.credentials = credentials;
        this.secretAddresses = secretAddresses;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        if (secretAddresses.isMeant(context)) {
            return Uni.createFrom().nullItem();
        }
        var authorization = context.request().getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return manager.authenticate(
                    new PresentedSecret(authorization.substring(7).trim(), true));
        }
        var cookie = context.request().getCookie(COOKIE);
        // whoever signs in brings nothing yet, or an old session that no longer matters
        boolean signingIn = context.request().method().name().equals("POST")
                && context.normalizedPath().equals("/api/v1/session");
        if (cookie == null || cookie.getValue().isEmpty() || signingIn) {
            return Uni.createFrom().nullItem();
        }
        return manager.authenticate(new PresentedSecret(cookie.getValue(), false));
    }

    @Override
    public Class<PresentedSecret> getRequestType() {
        return PresentedSecret.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(PresentedSecret secret, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            var caller = secret.caller(credentials).orElseThrow(AuthenticationFailedException::new);
            return CurrentUser.identity(caller)
                    .addAttribute(CurrentUser.SECRET, secret)
                    .build();
        });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), null, null));
    }

    /** 401 comes before routing, so its problem document is written here. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        refuse(context, 401, "UNAUTHENTICATED");
        return Uni.createFrom().item(true);
    }

    static void refuse(RoutingContext context, int status, String code) {
        Problems.send(context, new Failure(status, code));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(PresentedSecret.class);
    }
}
