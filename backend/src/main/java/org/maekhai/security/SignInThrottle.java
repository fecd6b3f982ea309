package org.maekhai.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.util.NetUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maekhai.shared.Failure;

/**
 * Slows down guessing without shutting out the owner. A try is counted before its password is looked at, so that many at
 * once are no way around, and taken back when the password was right. Strangers are counted for the user and the address
 * together, and more generously for each alone. Whoever comes from a device or an address where this user proved the
 * password is counted apart: what others do elsewhere does not slow them.
 */
@ApplicationScoped
class SignInThrottle {
    /** How long an address where a user signed in is that user's. */
    private static final Duration PROVEN = Duration.ofDays(30);

    private static final int KEPT = 100_000;
    private static final int MAX_NAME = 60;

    /** What is counted together; null: whatever it is. */
    private record Key(String name, String address, String device) {
        /** One user in one place; else all users of an address, or a user wherever. */
        boolean isOwn() {
            return name != null && (address != null || device != null);
        }
    }

    private record Failures(int count, Instant since) {}

    /** One try at the password of a user, from somewhere. */
    final class Attempt {
        private final Key place;
        private final boolean known;
        private final Map<Key, Integer> limits = new LinkedHashMap<>();

        private Attempt(String name, String address, String device) {
            place = new Key(name, address, null);
            known = device != null || isProven(place);
            limits.put(device == null ? place : new Key(name, null, device), policy.signInFailures());
            if (!known) {
                limits.put(new Key(null, address, null), policy.signInFailuresWide());
                limits.put(new Key(name, null, null), policy.signInFailuresWide());
            }
        }

        /** Whether this user proved the password on this device, or lately from this address. */
        boolean isKnown() {
            return known;
        }

        /** Counts it, unless there were too many already: 429. */
        void count() {
            synchronized (failures) {
                refuse(this);
                limits.keySet().forEach(key -> failures.put(key, more(key)));
            }
        }

        /** The password was right: it was no guess, nor were those before. */
        void succeeded() {
            synchronized (failures) {
                limits.keySet().forEach(key -> {
                    if (key.isOwn()) {
                        failures.invalidate(key);
                    } else {
                        failures.put(key, fewer(key));
                    }
                });
                if (!isProven(place)) {
                    // where a user signs in for the first time is an office, where people mistype
                    failures.invalidate(new Key(null, place.address(), null));
                }
                proven.put(place, clock.instant());
            }
        }
    }

    private final SecurityPolicy policy;
    private final Clock clock;
    private final Cache<Key, Failures> failures =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Key, Instant> proven =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    SignInThrottle(SecurityPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * A try that is going to be made; 429 at once when there were too many already.
     *
     * @param name in its normal form
     * @param device one where this user signed in before; null: none
     */
    Attempt attempt(String name, String address, String device) {
        // no user has a longer name; what strangers send isn't kept in memory whole
        var attempt =
                new Attempt(name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name, network(address), device);
        synchronized (failures) {
            refuse(attempt);
        }
        return attempt;
    }

    private void refuse(Attempt attempt) {
        attempt.limits.forEach((key, most) -> {
            var known = current(key);
            if (known.count() >= most) {
                var end = known.since().plus(policy.signInWindow());
                throw new Failure(
                        429,
                        "TOO_MANY_SIGN_INS",
                        Math.max(1, Duration.between(clock.instant(), end).toSeconds()));
            }
        });
    }

    private Failures more(Key key) {
        var known = current(key);
        return new Failures(known.count() + 1, known.since());
    }

    private Failures fewer(Key key) {
        var known = current(key);
        return new Failures(Math.max(0, known.count() - 1), known.since());
    }

    private Failures current(Key key) {
        var known = failures.getIfPresent(key);
        boolean over =
                known == null || !known.since().plus(policy.signInWindow()).isAfter(clock.instant());
        return over ? new Failures(0, clock.instant()) : known;
    }

    private boolean isProven(Key place) {
        var since = proven.getIfPresent(place);
        return since != null && since.plus(PROVEN).isAfter(clock.instant());
    }

    /** Whoever has one address of IPv6 has the 2^64 that begin alike. */
    private static String network(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
    }
}
