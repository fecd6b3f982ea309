package org.maekhai.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;

/** Sessions and tokens as they come with every request: one look-up by the hash of the secret. */
@ApplicationScoped
class Credentials {
    private static final String CALLER = """
            select u.id as user_id, u.username, u.name, u.role, u.province_code, u.district_code, u.local_government_code,
            """;
    private static final Row<Caller> WITHOUT_TOKEN =
            caller().with("tokenId", row -> null).with("tokenName", row -> null).with("tokenScopes", row -> null);
    private static final Row<Found> BY_SESSION = found(WITHOUT_TOKEN);
    private static final Row<Found> BY_TOKEN = found(caller());

    private final Jdbc jdbc;
    private final Clock clock;
    private final SecurityPolicy policy;

    Credentials(Jdbc jdbc, Clock clock, SecurityPolicy policy) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.policy = policy;
    }

    Optional<Caller> bySession(String secret) {
        var hash = Secrets.hash(secret);
        var now = clock.instant();
        var sql = new Sql(CALLER + """
                       s.last_seen_at as used_at
                from user_session s
                join app_user u on u.id = s.user_id
                where s.token_hash = :hash
                  and u.active = true
                  and s.expires_at > :now
                  and s.last_seen_at > :idleSince
                """, hash, at(now), at(now.minus(policy.sessionIdle())));
        var found = jdbc.first(sql, BY_SESSION);
        if (found.filter(session -> session.isStale(now)).isPresent()) {
            jdbc.update(new Sql("update user_session set last_seen_at = ?", at(now)).where("token_hash = ?", hash));
        }
        return found.map(Found::caller);
    }

    Optional<Caller> byToken(String secret) {
        var hash = Secrets.hash(secret);
        var now = clock.instant();
        var found = jdbc.first(validTokens().where("t.token_hash = ?", hash), BY_TOKEN);
        if (found.filter(token -> token.isStale(now)).isPresent()) {
            jdbc.update(new Sql("update access_token set last_used_at = ?", at(now)).where("token_hash = ?", hash));
        }
        return found.map(Found::caller);
    }

    /** Who called then, as they are now, unless signed out since; of a token also what it may. */
    Optional<Caller> again(Caller caller, Instant then) {
        if (caller.tokenId() == null) {
            return jdbc.first(new Sql(CALLER + """
                           u.active
                    from app_user u
                    where u.id = :user
                      and u.active = true
                      and exists (select 1 from user_session s where s.user_id = u.id and s.created_at <= :then)
                    """, caller.userId(), at(then)), WITHOUT_TOKEN);
        }
        return jdbc.first(validTokens().where("t.id = ?", caller.tokenId()), BY_TOKEN)
                .map(Found::caller);
    }

    private Sql validTokens() {
        return new Sql(CALLER + """
                       t.id as token_id,
                       t.name as token_name,
                       t.scopes as token_scopes,
                       t.last_used_at as used_at
                from access_token t
                join app_user u on u.id = t.user_id
                """).where("u.active = true").where("t.expires_on >= ?", LocalDate.now(clock));
    }

    /** The secret of a new session; what has expired meanwhile goes. */
    String openSession(UUID userId) {
        var secret = Secrets.random();
        var now = clock.instant();
        jdbc.update(new Sql("delete from user_session")
                .where("(expires_at <= ? or last_seen_at <= ?)", at(now), at(now.minus(policy.sessionIdle()))));
        jdbc.update(new Sql("""
                insert into user_session (token_hash, user_id, created_at, last_seen_at, expires_at)
                values (:hash, :user, :now, :now, :expiry)
                """, Secrets.hash(secret), userId, at(now), at(now.plus(policy.sessionAbsolute()))));
        return secret;
    }

    void closeSession(String secret) {
        jdbc.update(new Sql("delete from user_session").where("token_hash = ?", Secrets.hash(secret)));
    }

    void closeOtherSessions(UUID userId, String keptSecret) {
        jdbc.update(new Sql("delete from user_session")
                .where("user_id = ?", userId)
                .where("token_hash <> ?", keptSecret == null ? "" : Secrets.hash(keptSecret)));
    }

    Optional<Instant> sessionExpiry(String secret) {
        return jdbc.first(
                new Sql("select expires_at from user_session").where("token_hash = ?", Secrets.hash(secret)),
                row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    private static Row<Caller> caller() {
        return Row.of(Caller.class)
                .with(
                        "scope",
                        row -> Scope.of(
                                row.getString("province_code"),
                                row.getString("district_code"),
                                row.getString("local_government_code")));
    }

    private static Row<Found> found(Row<Caller> caller) {
        return Row.of(Found.class).with("caller", caller);
    }

    /** @param usedAt null: never */
    private record Found(Caller caller, Instant usedAt) {
        /** Once a minute is enough to know an idle session. */
        boolean isStale(Instant now) {
            return usedAt == null || usedAt.isBefore(now.minus(1, ChronoUnit.MINUTES));
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
