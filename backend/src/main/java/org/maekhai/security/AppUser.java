package org.maekhai.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.shared.Place;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;

@Entity
@Table(name = "app_user")
class AppUser {
    @Id
    UUID id;

    String username;
    String name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    Role role;

    @Column(name = "province_code")
    String provinceCode;

    @Column(name = "district_code")
    String districtCode;

    @Column(name = "local_government_code")
    String localGovernmentCode;

    @Column(name = "password_hash")
    String passwordHash;

    /** See {@link #foundBy}. */
    @Column(name = "search_text")
    String searchText;

    boolean active;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "last_sign_in_at")
    Instant lastSignInAt;

    @Version
    long version;

    protected AppUser() {}

    AppUser(UUID id, String username, Instant createdAt) {
        this.id = id;
        this.username = username;
        this.createdAt = createdAt;
        this.active = true;
    }

    /** A role works in one kind of place; a place that the role does not have is refused, not ignored. */
    void assign(String newName, Role newRole, Scope scope) {
        if (!newRole.allows(scope.level())) {
            throw Failure.invalid("/role", "ROLE_NEEDS_OTHER_SCOPE", newRole.name());
        }
        name = newName;
        role = newRole;
        provinceCode = scope.provinceCode();
        districtCode = scope.districtCode();
        localGovernmentCode = scope.localGovernmentCode();
        searchText = foundBy(name, localGovernmentCode);
    }

    /** The user's name, which everybody may know, and the local government; the name to sign in with is not for everybody. */
    private static String foundBy(String name, String localGovernmentCode) {
        return SearchText.of(1000, Arrays.asList(name, localGovernmentCode));
    }

    Scope scope() {
        return Scope.of(provinceCode, districtCode, localGovernmentCode);
    }

    /** The one form in which user names are looked up, compared and counted, however they were typed. */
    static String normal(String username) {
        return Normalizer.normalize(username, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** @param pointer where the password stands in the request */
    void password(String pointer, String password, SecurityPolicy policy) {
        if (password == null || password.length() < policy.passwordMinLength()) {
            throw Failure.invalid(pointer, "PASSWORD_TOO_SHORT", policy.passwordMinLength());
        }
        // bcrypt reads 72 bytes: a longer password would be cut without a word
        if (password.getBytes(StandardCharsets.UTF_8).length > 72) {
            throw Failure.invalid(pointer, "PASSWORD_TOO_LONG", 72);
        }
        if (EasyPasswords.has(password, normal(username))) {
            throw Failure.invalid(pointer, "PASSWORD_TOO_EASY");
        }
        passwordHash = BcryptUtil.bcryptHash(password, policy.passwordCost());
    }

    boolean hasPassword(String password) {
        return password != null && BcryptUtil.matches(password, passwordHash);
    }

    boolean sameAs(String otherName, Role otherRole, Scope otherScope, boolean otherActive) {
        return Objects.equals(name, otherName)
                && role == otherRole
                && scope().equals(otherScope)
                && active == otherActive;
    }

    Subject subject() {
        return Subject.of("user", id, Place.NATION);
    }
}
