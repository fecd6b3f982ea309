package org.maekhai.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a right secret through where addresses are secrets, before anything else of the request is looked at: a wrong one is told
 * nothing but 401. Whatever a session or token is sent along doesn't matter there.
 */
@ApplicationScoped
class SecretAddresses implements HttpSecurityPolicy {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Instance<SecretAddress> addresses;

    SecretAddresses(Instance<SecretAddress> addresses) {
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "secret-address";
    }

    /** A secret, and what it may open. */
    private record Try(SecretAddress address, String secret) {}

    boolean isMeant(RoutingContext context) {
        return find(context).isPresent();
    }

    private Optional<Try> find(RoutingContext context) {
        if (!READS.contains(context.request().method().name())) {
            return Optional.empty();
        }
        for (var address : addresses) {
            var matcher = address.path().matcher(context.normalizedPath());
            if (matcher.matches()) {
                return Optional.of(new Try(address, matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext blocking) {
        var found = find(context);
        if (found.isEmpty()) {
            return identity.map(caller -> caller.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
        }
        return blocking.runBlocking(
                context,
                identity,
                (request, caller) ->
                        found.get().address().opens(found.get().secret()) ? CheckResult.PERMIT : CheckResult.DENY);
    }
}
