package org.maekhai.security;

import io.netty.util.NetUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.work.ScheduledWork;

/**
 * Slows down guessing without shutting out the owner. A try is counted before its password is looked at, so that many at
 * once are no way around, and taken back when the password was right. Strangers are counted for the user and the address
 * together, and more generously for each alone. Whoever comes from a device or an address where this user proved the
 * password is counted apart: what others do elsewhere does not slow them.
 *
 * <p>The counts stand in the database, and hold over all servers. Whoever counts takes the rows in the order of their keys, so
 * nobody waits for one who waits for them. The time is that of the server: windows have minutes, by which clocks don't differ.
 *
 * <p>Strangers can't fill the table. A try makes three rows at most, and only once it has one of the few turns to compare a
 * password ({@link PasswordWork}), of which each lets some twenty a second through. A row that matters no longer is gone within
 * two windows: a hundred thousand rows for a turn. Known places stay for a month, but only the right password makes one.
 */
@ApplicationScoped
class SignInThrottle implements ScheduledWork {
    /** How long an address where a user signed in is that user's. */
    private static final Duration PROVEN = Duration.ofDays(30);

    private static final int MAX_NAME = 60;

    private record Failures(String keyHash, int failures, Instant since, Instant provenAt) {}

    /** One try at the password of a user, from somewhere. */
    final class Attempt {
        /** The hashes of what is counted together: this user at this address, all users of it, this user wherever. */
        private final String place, network, user;

        private final boolean proven;
        private final boolean known;
        /** How many failures there may be, of what is counted for this try. */
        private final Map<String, Integer> limits = new TreeMap<>();

        private Attempt(String name, String address, String device) {
            place = key("place", name, address);
            network = key("network", address);
            user = key("user", name);
            var own = device == null ? place : key("device", name, device);
            var found = find(place, network, user, own);
            proven = found.containsKey(place) && isProven(found.get(place));
            known = device != null || proven;
            limits.put(own, policy.signInFailures());
            if (!known) {
                limits.put(network, policy.signInFailuresWide());
                limits.put(user, policy.signInFailuresWide());
            }
            refuse(found);
        }

        /** Whether this user proved the password on this device, or lately from this address. */
        boolean isKnown() {
            return known;
        }

        /** Counts it, unless there were too many already: 429. */
        void count() {
            limits.keySet().forEach(key -> begin(key, null));
            QuarkusTransaction.requiringNew()
                    .run(() -> limits.forEach((key, most) -> {
                        if (!more(key, most)) {
                            refuse(find(key));
                            // its row mattered no longer, and was removed in this very moment
                            throw new Failure(503, "SIGN_INS_BUSY", 1);
                        }
                    }));
        }

        private void refuse(Map<String, Failures> found) {
            limits.forEach((key, most) -> {
                var row = found.get(key);
                if (row != null && isOfNow(row) && row.failures() >= most) {
                    var end = row.since().plus(policy.signInWindow());
                    throw new Failure(
                            429,
                            "TOO_MANY_SIGN_INS",
                            Math.max(1, Duration.between(clock.instant(), end).toSeconds()));
                }
            });
        }

        /** The password was right: it was no guess, nor were those before. */
        void succeeded() {
            var keys = new TreeSet<>(limits.keySet());
            if (!proven) {
                // where a user signs in for the first time is an office, where people mistype
                keys.add(network);
            }
            QuarkusTransaction.requiringNew()
                    .run(() -> keys.forEach(key -> {
                        if (key.equals(user)) {
                            fewer(key);
                        } else {
                            none(key);
                        }
                    }));
            prove(place);
        }
    }

    private final SecurityPolicy policy;
    private final Jdbc jdbc;
    private final Clock clock;

    SignInThrottle(SecurityPolicy policy, Jdbc jdbc, Clock clock) {
        this.policy = policy;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A try that is going to be made; 429 at once when there were too many already.
     *
     * @param name in its normal form
     * @param device one where this user signed in before; null: none
     */
    Attempt attempt(String name, String address, String device) {
        // no user has a longer name
        return new Attempt(name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name, network(address), device);
    }

    /** What strangers send as a name may be somebody's password: it isn't kept. */
    private static String key(String... parts) {
        // a name may hold the sign between them, what stands behind it never does
        return Secrets.hash(String.join("\n", parts));
    }

    private Map<String, Failures> find(String... keys) {
        var sql = new Sql("select key_hash, failures, since, proven_at from sign_in_tries");
        return jdbc.list(sql.whereIn("key_hash", Arrays.asList(keys)), Failures.class).stream()
                .collect(Collectors.toMap(Failures::keyHash, Function.identity()));
    }

    private void begin(String key, OffsetDateTime provenAt) {
        jdbc.insertOnce(new Sql("""
                insert into sign_in_tries (key_hash, failures, since, proven_at)
                select :key, 0, cast(:now as timestamp with time zone), cast(:proven as timestamp with time zone)
                from (values (1)) one (row_number)
                where not exists (select 1 from sign_in_tries where key_hash = :key)
                """, key, now(), provenAt));
    }

    /** False when there are as many already, or no row. */
    private boolean more(String key, int most) {
        return jdbc.update(new Sql("""
                        update sign_in_tries
                        set failures = case when since > :begin then failures + 1 else 1 end,
                            since = case when since > :begin then since else :now end
                        where key_hash = :key
                          and (failures < :most or since <= :begin)
                        """, begin(), now(), key, most)) == 1;
    }

    private void fewer(String key) {
        jdbc.update(new Sql("update sign_in_tries set failures = failures - 1")
                .where("key_hash = ?", key)
                .where("failures > 0"));
    }

    private void none(String key) {
        jdbc.update(new Sql("update sign_in_tries set failures = 0").where("key_hash = ?", key));
    }

    private void prove(String place) {
        int known = jdbc.update(new Sql("update sign_in_tries set proven_at = ?", now()).where("key_hash = ?", place));
        if (known == 0) {
            begin(place, now());
        }
    }

    private boolean isOfNow(Failures row) {
        return row.since().plus(policy.signInWindow()).isAfter(clock.instant());
    }

    private boolean isProven(Failures place) {
        return place.provenAt() != null && place.provenAt().plus(PROVEN).isAfter(clock.instant());
    }

    /** What began then or before is over. */
    private OffsetDateTime begin() {
        return now().minus(policy.signInWindow());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Whoever has one address of IPv6 has the 2^64 that begin alike. */
    private static String network(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
    }

    @Override
    public String name() {
        return "sign-in-tries";
    }

    @Override
    public Duration every() {
        return policy.signInWindow();
    }

    /** Removes what matters no longer. It comes on rows in any order, so it waits for none: the next time gets those. */
    @Override
    public void run() {
        List<String> over;
        do {
            over = jdbc.list(
                    new Sql("select key_hash from sign_in_tries")
                            .where("since <= ?", begin())
                            .where("(proven_at is null or proven_at <= ?)", now().minus(PROVEN))
                            .append("fetch first 1000 rows only for update skip locked"),
                    row -> row.getString(1));
            jdbc.update(new Sql("delete from sign_in_tries").whereIn("key_hash", over));
        } while (!over.isEmpty());
    }
}
