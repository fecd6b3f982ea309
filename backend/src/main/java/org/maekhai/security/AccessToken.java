package org.maekhai.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maekhai.shared.Place;
import org.maekhai.shared.journal.Subject;

@Entity
@Table(name = "access_token")
class AccessToken {
    @Id
    UUID id;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "user_id")
    UUID userId;

    String name;

    /** Comma separated: read, write, import. */
    String scopes;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    Subject subject() {
        return Subject.of("token", id, Place.NATION);
    }
}
