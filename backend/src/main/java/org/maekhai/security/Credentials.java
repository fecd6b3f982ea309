package org.maekhai.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** Sessions and tokens as they come with every request: one look-up by the hash of the secret. */
@ApplicationScoped
class Credentials {
    private static final String USER_COLUMNS =
            "u.id, u.username, u.name, u.role, u.province_code, u.district_code, u.local_government_code";

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
        record Found(Caller caller, Instant lastSeen) {}
        var found = jdbc.first(
                new Sql("select " + USER_COLUMNS + ", s.last_seen_at from user_session s"
                                + " join app_user u on u.id = s.user_id")
                        .where("s.token_hash = ?", hash)
                        .where("u.active = true")
                        .where("s.expires_at > ?", at(now))
                        .where("s.last_seen_at > ?", at(now.minus(policy.sessionIdle()))),
                row -> new Found(
                        caller(row, null, null, null),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant()));
        found.ifPresent(session -> {
            // once a minute is enough to know an idle session
            if (session.lastSeen().isBefore(now.minus(1, ChronoUnit.MINUTES))) {
                jdbc.update(new Sql("update user_session set last_seen_at = ?", at(now)).where("token_hash = ?", hash));
            }
        });
        return found.map(Found::caller);
    }

    Optional<Caller> byToken(String secret) {
        var hash = Secrets.hash(secret);
        var now = clock.instant();
        record Found(Caller caller, OffsetDateTime lastUsed) {}
        var found = jdbc.first(
                new Sql("select " + USER_COLUMNS
                                + ", t.id as token_id, t.name as token_name, t.scopes, t.last_used_at from access_token t"
                                + " join app_user u on u.id = t.user_id")
                        .where("t.token_hash = ?", hash)
                        .where("u.active = true")
                        .where("t.expires_on >= ?", LocalDate.now(clock)),
                row -> new Found(
                        caller(
                                row,
                                row.getObject("token_id", UUID.class),
                                row.getString("token_name"),
                                Set.of(row.getString("scopes").split(","))),
                        row.getObject("last_used_at", OffsetDateTime.class)));
        found.ifPresent(token -> {
            if (token.lastUsed() == null || token.lastUsed().toInstant().isBefore(now.minus(1, ChronoUnit.MINUTES))) {
                jdbc.update(new Sql("update access_token set last_used_at = ?", at(now)).where("token_hash = ?", hash));
            }
        });
        return found.map(Found::caller);
    }

    /** The secret of a new session; what has expired meanwhile goes. */
    String openSession(UUID userId) {
        var secret = Secrets.random();
        var now = clock.instant();
        jdbc.update(new Sql("delete from user_session")
                .where("(expires_at <= ? or last_seen_at <= ?)", at(now), at(now.minus(policy.sessionIdle()))));
        jdbc.update(new Sql(
                "insert into user_session (token_hash, user_id, created_at, last_seen_at, expires_at)"
                        + " values (?, ?, ?, ?, ?)",
                Secrets.hash(secret),
                userId,
                at(now),
                at(now),
                at(now.plus(policy.sessionAbsolute()))));
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

    private static Caller caller(ResultSet row, UUID tokenId, String tokenName, Set<String> scopes)
            throws SQLException {
        var user = new AppUser(row.getObject("id", UUID.class), row.getString("username"), null);
        user.provinceCode = row.getString("province_code");
        user.districtCode = row.getString("district_code");
        user.localGovernmentCode = row.getString("local_government_code");
        return new Caller(
                user.id,
                user.username,
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                user.scope(),
                tokenId,
                tokenName,
                scopes);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
