package org.maekhai.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/**
 * Browsers in which users have signed in: each carries a secret in a cookie, kept here as a hash. It opens nothing; it only
 * tells the owner from strangers who guess ({@link SignInThrottle}).
 */
@ApplicationScoped
class Devices {
    /** A browser keeps a cookie no longer either. */
    static final Duration LIFE = Duration.ofDays(400);

    private static final int MOST = 20;

    private final Jdbc jdbc;
    private final Clock clock;

    Devices(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a device is called where it is known for that user; null where it is not. */
    String known(String name, String secret) {
        if (secret == null || secret.isEmpty()) {
            return null;
        }
        var hash = Secrets.hash(secret);
        return jdbc.first(new Sql("""
                                select d.device_hash
                                from user_device d
                                join app_user u on u.id = d.user_id
                                where d.device_hash = :hash
                                  and lower(u.username) = :name
                                  and d.last_used_at > :since
                                """, hash, name, at(clock.instant().minus(LIFE))), row -> hash)
                .orElse(null);
    }

    /**
     * The secret of the device, where that user has just signed in. One that wasn't known for the user gets a new one, for
     * all who use it: somebody else may have put the old one there.
     */
    String remember(UUID userId, String secret) {
        var now = at(clock.instant());
        var hash = Secrets.hash(secret == null ? "" : secret);
        int known = jdbc.update(new Sql("update user_device set last_used_at = ?", now)
                .where("device_hash = ?", hash)
                .where("user_id = ?", userId));
        if (known > 0) {
            return secret;
        }
        var fresh = Secrets.random();
        jdbc.update(
                new Sql("update user_device set device_hash = ?", Secrets.hash(fresh)).where("device_hash = ?", hash));
        jdbc.update(new Sql("""
                insert into user_device (device_hash, user_id, last_used_at)
                values (:hash, :user, :now)
                """, Secrets.hash(fresh), userId, now));
        jdbc.update(new Sql("""
                delete from user_device
                where user_id = :user
                  and device_hash not in (select device_hash from user_device
                                          where user_id = :user
                                          order by last_used_at desc, device_hash
                                          fetch first %d rows only)
                """.formatted(MOST), userId));
        return fresh;
    }

    /** Who knew the old password may have used any of them. @param kept the secret of one that stays; null: none */
    void forget(UUID userId, String kept) {
        jdbc.update(new Sql("delete from user_device")
                .where("user_id = ?", userId)
                .where("device_hash <> ?", kept == null ? "" : Secrets.hash(kept)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
