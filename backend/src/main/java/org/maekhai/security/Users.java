package org.maekhai.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.shared.Failure;
import org.maekhai.shared.Ids;
import org.maekhai.shared.IfMatch;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;
import org.maekhai.shared.Sql;
import org.maekhai.shared.Stored;
import org.maekhai.shared.Written;

/** Users and their passwords. Accounts are never deleted, only put out of use: the record of writes names them. */
@ApplicationScoped
public class Users implements PanacheRepositoryBase<AppUser, UUID> {

    private final Clock clock;
    private final Jdbc jdbc;
    private final Places places;
    private final SecurityPolicy policy;
    private final SignInThrottle throttle;
    private final Credentials credentials;
    private final Event<Written> written;

    Users(
            Clock clock,
            Jdbc jdbc,
            Places places,
            SecurityPolicy policy,
            SignInThrottle throttle,
            Credentials credentials,
            Event<Written> written) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.places = places;
        this.policy = policy;
        this.throttle = throttle;
        this.credentials = credentials;
        this.written = written;
    }

    /** Creates a user; for the API, the first start and the demonstration alike. */
    @Transactional
    public UserView create(CreateUser request) {
        var username = request.username().strip();
        if (find("lower(username)", username.toLowerCase(java.util.Locale.ROOT)).count() > 0) {
            throw Failure.conflict("USERNAME_TAKEN");
        }
        var user = new AppUser(Ids.next(clock), username, clock.instant());
        user.name = request.name().strip();
        user.assign(
                request.role(), place(request.provinceCode(), request.districtCode(), request.localGovernmentCode()));
        try {
            user.password(request.password(), policy.passwordMinLength());
        } catch (Failure weak) {
            throw Failure.invalid(
                    "/password",
                    weak.errors().get(0).code(),
                    weak.errors().get(0).arguments().toArray());
        }
        persistAndFlush(user);
        var view = UserView.of(user);
        written.fire(Written.of(Written.Action.CREATE, "user", user.id, null, view));
        return view;
    }

    @Transactional
    Stored<UserView> update(UUID id, UpdateUser request, IfMatch ifMatch) {
        var user = findByIdOptional(id).orElseThrow(Failure::notFound);
        var scope = place(request.provinceCode(), request.districtCode(), request.localGovernmentCode());
        var name = request.name().strip();
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
        user.name = name;
        user.assign(request.role(), scope);
        user.active = request.active();
        flush();
        if (!user.active) {
            credentials.closeOtherSessions(user.id, null);
        }
        var after = stored(user);
        written.fire(Written.of(Written.Action.UPDATE, "user", user.id, before, after.view()));
        return after;
    }

    /** Locked until the change is done: two that put each other out of use wait for each other. */
    private List<AppUser> activeAdmins() {
        return find("role = ?1 and active = true order by id", Role.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A new password by an administrator: whoever was signed in with the old one is not any more. */
    @Transactional
    void setPassword(UUID id, String password) {
        var user = findByIdOptional(id).orElseThrow(Failure::notFound);
        user.password(password, policy.passwordMinLength());
        credentials.closeOtherSessions(user.id, null);
        written.fire(Written.of(
                Written.Action.UPDATE, "user", user.id, null, Map.of("password", "changed by an administrator")));
    }

    @Transactional
    void changePassword(Caller caller, String current, String fresh, String keptSession) {
        var user = findById(caller.userId());
        if (!user.hasPassword(current)) {
            throw Failure.invalid("/currentPassword", "WRONG_PASSWORD");
        }
        user.password(fresh, policy.passwordMinLength());
        credentials.closeOtherSessions(user.id, keptSession);
        written.fire(
                Written.of(Written.Action.UPDATE, "user", user.id, null, Map.of("password", "changed by the user")));
    }

    /** The secret of a new session. 401 the same for a wrong user and a wrong password, 429 after repeated failures. */
    @Transactional(dontRollbackOn = Failure.class)
    String signIn(String username, String password, String address) {
        throttle.check(username, address);
        var user = find("lower(username)", username.strip().toLowerCase(java.util.Locale.ROOT))
                .firstResult();
        boolean right = user == null
                ? BcryptUtil.matches(password, Nobody.HASH) && false
                : user.hasPassword(password) && user.active;
        if (!right) {
            throttle.failed(username, address);
            throw new Failure(401, "WRONG_CREDENTIALS");
        }
        throttle.succeeded(username, address);
        jdbc.update(new Sql(
                        "update app_user set last_sign_in_at = ?",
                        clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .where("id = ?", user.id));
        return credentials.openSession(user.id);
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
        var condition = "(?1 is null or lower(username) like ?1 or lower(name) like ?1) and (?2 is null or role = ?2)";
        var like = q == null || q.isBlank()
                ? null
                : "%" + q.strip().toLowerCase(java.util.Locale.ROOT).replace("%", "") + "%";
        var order = request.orderBy(
                Map.of("username", "username", "name", "name", "role", "role", "createdAt", "createdAt"),
                "username",
                "username");
        var found = find(condition + " order by " + order, like, role)
                .page(io.quarkus.panache.common.Page.of(request.page(), request.size()));
        return new Page<>(found.stream().map(UserView::of).toList(), request, count(condition, like, role));
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

    /** Compared with when there is no such user, so that both cases take as long; made when first needed. */
    private static final class Nobody {
        static final String HASH = BcryptUtil.bcryptHash(Secrets.random());
    }
}
