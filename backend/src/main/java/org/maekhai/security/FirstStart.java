package org.maekhai.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.maekhai.shared.database.NamedLocks;

/** Creates the first user, {@code admin}, on an empty database. A demonstration brings its own users, and
 * a preparation (see the launcher) leaves none behind. */
@ApplicationScoped
class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    private final Users users;
    private final NamedLocks locks;
    private final boolean demo;
    private final boolean preparing;
    private final Optional<String> password;

    FirstStart(
            Users users,
            NamedLocks locks,
            @ConfigProperty(name = "maekhai.demo") boolean demo,
            @ConfigProperty(name = "maekhai.prepare") boolean preparing,
            @ConfigProperty(name = "maekhai.admin-password") Optional<String> password) {
        this.users = users;
        this.locks = locks;
        this.demo = demo;
        this.preparing = preparing;
        this.password = password;
    }

    void onStart(@Observes StartupEvent start) {
        if (!demo && !preparing && users.nobody()) {
            createAdmin();
        }
    }

    /** Whether it was this server that did, of all that start now. */
    boolean createAdmin() {
        var given = password.orElseGet(Secrets::random);
        boolean isMade = QuarkusTransaction.requiringNew().call(() -> {
            locks.take(NamedLocks.FIRST_START);
            if (!users.nobody()) {
                return false;
            }
            users.create(new CreateUser("admin", "ผู้ดูแลระบบ", Role.ADMIN, null, null, null, given));
            return true;
        });
        if (isMade && password.isEmpty()) {
            LOG.warnf("First start: user \"admin\" has the password %s (shown this once)", given);
        }
        return isMade;
    }
}
