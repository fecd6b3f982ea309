package org.maekhai.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.maekhai.shared.Failure;

/** Slows down guessing: failed sign-ins per user and address, per address and per user, in a sliding window. */
@ApplicationScoped
class SignInThrottle {
    private static final int MAX_NAME = 60;

    private record Failures(int count, Instant last) {}

    private final SecurityPolicy policy;
    private final Clock clock;
    private final Cache<String, Failures> failures;

    SignInThrottle(SecurityPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
        this.failures = Caffeine.newBuilder().maximumSize(100_000).build();
    }

    void check(String username, String address) {
        limit(key(username, address), policy.signInFailures());
        limit(key("", address), policy.signInFailuresWide());
        limit(key(username, ""), policy.signInFailuresWide());
    }

    void failed(String username, String address) {
        count(key(username, address));
        count(key("", address));
        count(key(username, ""));
    }

    void succeeded(String username, String address) {
        failures.invalidate(key(username, address));
    }

    private void limit(String key, int most) {
        var known = failures.getIfPresent(key);
        if (known != null && known.count() >= most && !expired(known)) {
            long seconds = policy.signInWindow().toSeconds()
                    - (clock.instant().getEpochSecond() - known.last().getEpochSecond());
            throw new Failure(429, "TOO_MANY_SIGN_INS", Math.max(1, seconds));
        }
    }

    private void count(String key) {
        failures.asMap()
                .merge(
                        key,
                        new Failures(1, clock.instant()),
                        (old, one) -> expired(old) ? one : new Failures(old.count() + 1, one.last()));
    }

    private boolean expired(Failures known) {
        return known.last().plus(policy.signInWindow()).isBefore(clock.instant());
    }

    private static String key(String username, String address) {
        // no user has a longer name; what strangers send isn't kept in memory whole
        var name = username.length() > MAX_NAME ? username.substring(0, MAX_NAME) : username;
        return name.toLowerCase(Locale.ROOT) + "\n" + address;
    }
}
