package org.maekhai.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Creates the first user, {@code admin}, on an empty database. A demonstration brings its own users, and
 * a preparation (see the launcher) leaves none behind. */
@ApplicationScoped
class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    private final Users users;
    private final boolean demo;
    private final boolean preparing;
    private final Optional<String> password;

    FirstStart(
            Users users,
            @ConfigProperty(name = "maekhai.demo") boolean demo,
            @ConfigProperty(name = "maekhai.prepare") boolean preparing,
            @ConfigProperty(name = "maekhai.admin-password") Optional<String> password) {
        this.users = users;
        this.demo = demo;
        this.preparing = preparing;
        this.password = password;
    }

    void createAdmin(@Observes StartupEvent start) {
        if (!users.nobody() || demo || preparing) {
            return;
        }
        var given = password.orElseGet(Secrets::random);
        users.create(new CreateUser("admin", "ผู้ดูแลระบบ", Role.ADMIN, null, null, null, given));
        if (password.isEmpty()) {
            LOG.warnf("First start: user \"admin\" has the password %s (shown this once)", given);
        }
    }
}
