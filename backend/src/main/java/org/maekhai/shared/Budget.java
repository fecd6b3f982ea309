package org.maekhai.shared;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.maekhai.shared.problem.Failure;

/**
 * How much, bytes for instance, may be under way at once: in all, for one user and from one address. An office shares an address, so
 * that takes a good part of the whole; a single user doesn't.
 */
public final class Budget {
    private static final int RETRY_SECONDS = 5;
    private static final String ALL = "";

    private final long all;
    private final long byAddress;
    private final long byUser;
    private final Map<String, Long> used = new HashMap<>();

    public Budget(long all) {
        this.all = all;
        this.byAddress = all / 2;
        this.byUser = all / 4;
    }

    /** What a request takes of it, from nothing until it is closed. Without a request it is the house itself. */
    public Claim claim(RoutingContext request) {
        Set<String> payers = new LinkedHashSet<>();
        payers.add(ALL);
        if (request == null) {
            return new Claim(payers);
        }
        var address = request.request().remoteAddress();
        payers.add("from " + (address == null ? "" : address.hostAddress()));
        if (request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            payers.add("user " + user.getSecurityIdentity().getPrincipal().getName());
        }
        return new Claim(payers);
    }

    private long limit(String payer) {
        return payer.equals(ALL) ? all : payer.startsWith("from ") ? byAddress : byUser;
    }

    public final class Claim implements AutoCloseable {
        private final Set<String> payers;
        private long taken;
        private boolean closed;

        private Claim(Set<String> payers) {
            this.payers = payers;
        }

        public boolean tryTake(long bytes) {
            return refusal(bytes) == null;
        }

        /** @throws Failure 429 when the caller has too much under way, 503 when all together have */
        public void take(long bytes) {
            var refusal = refusal(bytes);
            if (refusal != null) {
                throw refusal;
            }
        }

        private Failure refusal(long bytes) {
            synchronized (used) {
                if (closed) {
                    return null;
                }
                for (var payer : payers) {
                    if (used.getOrDefault(payer, 0L) + bytes > limit(payer)) {
                        return payer.equals(ALL)
                                ? new Failure(503, "OVERLOADED", RETRY_SECONDS)
                                : new Failure(429, "TOO_MUCH_AT_ONCE", RETRY_SECONDS);
                    }
                }
                payers.forEach(payer -> used.merge(payer, bytes, Long::sum));
                taken += bytes;
                return null;
            }
        }

        @Override
        public void close() {
            synchronized (used) {
                if (!closed) {
                    closed = true;
                    payers.forEach(payer ->
                            used.computeIfPresent(payer, (key, before) -> before > taken ? before - taken : null));
                }
            }
        }
    }
}
