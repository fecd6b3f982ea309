package org.maekhai.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiText;

/** Users and their passwords. Accounts are never deleted, only put out of use: the record of writes names them. */
@ApplicationScoped
public class Users implements PanacheRepositoryBase<AppUser, UUID> {
    private static final Logger LOG = Logger.getLogger(Users.class);

    private static final Map<String, String> SORTABLE =
            Map.of("username", "u.username", "name", "u.name", "role", "u.role", "createdAt", "u.created_at");

    /** Only the smallest place is told. */
    private static final Row<UserView> USER = Row.of(UserView.class)
            .with("provinceCode", row -> row.getString("told_province"))
            .with("districtCode", row -> row.getString("told_district"));

    private static final String SELECT = """
            select u.*,
                   case when u.district_code is null and u.local_government_code is null then u.province_code end
                       as told_province,
                   case when u.local_government_code is null then u.district_code end as told_district
            from app_user u
            """;

    private final Clock clock;
    private final Jdbc jdbc;
    private final Places places;
    private final SecurityPolicy policy;
    private final SignInThrottle throttle;
    private final PasswordWork work;
    private final Devices devices;
    private final Credentials credentials;
    private final Tokens tokens;
    private final Journal journal;
    /** Compared with when there is no such user, so that both cases take as long. */
    private volatile String nobodysHash;

    Users(
            Clock clock,
            Jdbc jdbc,
            Places places,
            SecurityPolicy policy,
            SignInThrottle throttle,
            PasswordWork work,
            Devices devices,
            Credentials credentials,
            Tokens tokens,
            Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.places = places;
        this.policy = policy;
        this.throttle = throttle;
        this.work = work;
        this.devices = devices;
        this.credentials = credentials;
        this.tokens = tokens;
        this.journal = journal;
    }

    /** Creates a user; for the API, the first start and the demonstration alike. */
    @Transactional
    public Stored<UserView> create(CreateUser request) {
        var username = request.username().strip();
        if (byName(AppUser.normal(username)).isPresent()) {
            throw Failure.conflict("USERNAME_TAKEN");
        }
        var user = new AppUser(Ids.next(clock), username, clock.instant());
        user.assign(
                ThaiText.normalize(request.name()),
                request.role(),
                place(request.provinceCode(), request.districtCode(), request.localGovernmentCode()));
        user.password("/password", request.password(), policy);
        persistAndFlush(user);
        var made = stored(user);
        journal.write(Written.Action.CREATE, user.subject(), null, made.view());
        return made;
    }

    @Transactional
    Stored<UserView> update(UUID id, UpdateUser request, IfMatch ifMatch) {
        var user = findByIdOptional(id).orElseThrow(Failure::notFound);
        var scope = place(request.provinceCode(), request.districtCode(), request.localGovernmentCode());
        var name = ThaiText.normalize(request.name());
        if (user.sameAs(name, request.role(), scope, request.active())) {
            return stored(user);
        }
        ifMatch.requires(user.version);
        boolean losesAdmin =
                user.role == Role.ADMIN && user.active && (request.role() != Role.ADMIN || !request.active());
        if (losesAdmin && activeAdmins().size() == 1) {
            throw Failure.conflict("LAST_ADMIN");
        }
        var before = UserView.of(user);
        user.assign(name, request.role(), scope);
        user.active = request.active();
        flush();
        if (!user.active) {
            lockOut(user);
        }
        var after = stored(user);
        journal.write(Written.Action.UPDATE, user.subject(), before, after.view());
        return after;
    }

    /** Locked until the change is done: two that put each other out of use wait for each other. */
    private List<AppUser> activeAdmins() {
        return find("role = ?1 and active = true order by id", Role.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A new password by an administrator: whatever was opened with the old one is closed, tokens too. */
    @Transactional
    void setPassword(UUID id, String password) {
        var user = findByIdOptional(id).orElseThrow(Failure::notFound);
        user.password("/newPassword", password, policy);
        lockOut(user);
        journal.write(Written.Action.UPDATE, user.subject(), null, Map.of("password", "changed by an administrator"));
    }

    private void lockOut(AppUser user) {
        // first the user, whom whoever is signing in or making a token holds: then there is nothing that isn't seen
        flush();
        credentials.closeOtherSessions(user.id, null);
        devices.forget(user.id, null);
        tokens.revokeAll(user.id);
    }

    /** Other sessions end; tokens stay unless they are to go as well. */
    void changePassword(Caller caller, ChangePassword request, Origin from, String keptSession) {
        var attempt = attempt(AppUser.normal(caller.username()), from);
        var known = QuarkusTransaction.requiringNew().call(() -> findById(caller.userId()));
        if (!work.isRight(attempt, () -> known.hasPassword(request.currentPassword()))) {
            throw Failure.invalid("/currentPassword", "WRONG_PASSWORD");
        }
        QuarkusTransaction.requiringNew().run(() -> {
            var user = findById(caller.userId(), LockModeType.PESSIMISTIC_WRITE);
            // it may have been changed, or the user put out of use, while it was compared
            if (!user.active || !user.passwordHash.equals(known.passwordHash)) {
                throw Failure.invalid("/currentPassword", "WRONG_PASSWORD");
            }
            user.password("/newPassword", request.newPassword(), policy);
            credentials.closeOtherSessions(user.id, keptSession);
            devices.forget(user.id, from.device());
            if (Boolean.TRUE.equals(request.revokeTokens())) {
                tokens.revokeAll(user.id);
            }
            journal.write(Written.Action.UPDATE, user.subject(), null, Map.of("password", "changed by the user"));
        });
    }

    /** @param device the secret that a browser brought from an earlier sign-in of whomever; null: none */
    record Origin(String address, String device) {}

    /** The secrets of a new session and of the device. */
    record SignedIn(String session, String device) {}

    /** 401 the same for a wrong user and a wrong password, 429 after repeated failures. */
    SignedIn signIn(String username, String password, Origin from) {
        var name = AppUser.normal(username);
        var attempt = attempt(name, from);
        var user = QuarkusTransaction.requiringNew().call(() -> byName(name)).orElse(null);
        boolean right = work.isRight(
                attempt,
                () -> user == null
                        ? BcryptUtil.matches(password, nobodysHash()) && false
                        : user.hasPassword(password) && user.active);
        // what is no user's name may be somebody's password
        LOG.infof(
                "Sign-in of %s from %s: %s",
                user == null ? "nobody" : user.username, from.address(), right ? "right" : "wrong");
        if (!right) {
            throw new Failure(401, "WRONG_CREDENTIALS");
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            // the password may have been changed while it was compared
            int still = jdbc.update(new Sql(
                            "update app_user set last_sign_in_at = ?",
                            clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .where("id = ?", user.id)
                    .where("password_hash = ?", user.passwordHash)
                    .where("active = true"));
            if (still == 0) {
                throw new Failure(401, "WRONG_CREDENTIALS");
            }
            return new SignedIn(credentials.openSession(user.id), devices.remember(user.id, from.device()));
        });
    }

    private SignInThrottle.Attempt attempt(String name, Origin from) {
        return throttle.attempt(name, from.address(), devices.known(name, from.device()));
    }

    private Optional<AppUser> byName(String normal) {
        return find("lower(username)", normal).firstResultOptional();
    }

    Caller caller(String sessionSecret) {
        return credentials.bySession(sessionSecret).orElseThrow(() -> new Failure(401, "UNAUTHENTICATED"));
    }

    Optional<String> placeName(Scope scope) {
        return scope.level() == Scope.Level.NATION
                ? Optional.empty()
                : places.find(scope.level(), scope.code()).map(Places.Found::name);
    }

    Stored<UserView> get(UUID id) {
        return findByIdOptional(id).map(Users::stored).orElseThrow(Failure::notFound);
    }

    private static Stored<UserView> stored(AppUser user) {
        return new Stored<>(UserView.of(user), user.version);
    }

    Page<UserView> list(PageRequest request, String q, Role role) {
        var rows = filtered(new Sql(SELECT), q, role)
                .append("order by " + request.orderBy(SORTABLE, "username", "u.username"))
                .page(request);
        return new Page<>(
                jdbc.list(rows, USER),
                request,
                jdbc.count(filtered(new Sql("select count(*) from app_user u"), q, role)));
    }

    private static Sql filtered(Sql sql, String q, Role role) {
        sql.whereIf(role == null ? null : role.name(), "u.role = ?");
        SearchText.keep(sql, q, "u.search_text", "replace(" + SearchText.plain("u.username") + ", '_', '')");
        return sql;
    }

    /** Whether anyone is there at all: before the first start nobody is. */
    public boolean nobody() {
        return count() == 0;
    }

    private Scope place(String provinceCode, String districtCode, String localGovernmentCode) {
        if (localGovernmentCode != null) {
            return found(Scope.Level.LOCAL_GOVERNMENT, localGovernmentCode, "/localGovernmentCode");
        }
        if (districtCode != null) {
            return found(Scope.Level.DISTRICT, districtCode, "/districtCode");
        }
        return provinceCode == null ? Scope.NATION : found(Scope.Level.PROVINCE, provinceCode, "/provinceCode");
    }

    private Scope found(Scope.Level level, String code, String pointer) {
        return places.find(level, code)
                .map(Places.Found::scope)
                .orElseThrow(() -> Failure.invalid(pointer, "UNKNOWN_PLACE", code));
    }

    private String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = BcryptUtil.bcryptHash(Secrets.random(), policy.passwordCost());
        }
        return nobodysHash;
    }
}
