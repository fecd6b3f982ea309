package org.maekhai.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.maekhai.shared.database.NamedLocks;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;

/**
 * Keeps invented and real data apart: a database is marked at its first start as the one or the other, and from then
 * on only serves as that.
 */
@ApplicationScoped
class DemoStart {
    private static final Logger LOG = Logger.getLogger(DemoStart.class);
    private static final int SECONDS = 600;

    private final DataSource dataSource;
    private final NamedLocks locks;
    private final Clock clock;
    private final Instance<DemoData> parts;
    private final boolean demo;

    DemoStart(
            DataSource dataSource,
            NamedLocks locks,
            Clock clock,
            Instance<DemoData> parts,
            @ConfigProperty(name = "maekhai.demo", defaultValue = "false") boolean demo) {
        this.dataSource = dataSource;
        this.locks = locks;
        this.clock = clock;
        this.parts = parts;
        this.demo = demo;
    }

    /** Before everything else that starts: the first user, for instance, is only made where there is none. */
    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        prepare(demo);
    }

    void prepare(boolean asDemo) {
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
            // of several servers that start on an empty database one makes it what it is
            locks.takePatiently(NamedLocks.FIRST_START);
            try (var connection = dataSource.getConnection()) {
                prepare(connection, asDemo);
            } catch (SQLException e) {
                throw new IllegalStateException("The kind of data in this database could not be found out or made", e);
            }
        });
    }

    private void prepare(Connection connection, boolean asDemo) throws SQLException {
        var mark = mark(connection);
        if (mark.isEmpty()) {
            if (asDemo) {
                refuseUnlessEmpty(connection);
                create(connection);
            }
            write(connection, asDemo);
        } else if (asDemo && !mark.get().demo()) {
            throw holdsRealData();
        } else if (!asDemo && mark.get().demo()) {
            throw new ConfigurationException("This database holds invented demonstration data, so it doesn't serve as a"
                    + " real one. Start with MAEKHAI_DEMO=true, or with another MAEKHAI_DATA_DIR (or database) for real"
                    + " data.");
        } else if (asDemo && mark.get().on().isBefore(LocalDate.now(clock))) {
            LOG.infof(
                    "This demonstration was made on %s and its facts end there: start with an empty MAEKHAI_DATA_DIR"
                            + " (or database) for facts up to today",
                    mark.get().on());
        }
    }

    private void create(Connection connection) throws SQLException {
        long began = System.nanoTime();
        var context = new DemoContext(connection, LocalDate.now(clock), clock.getZone());
        for (var part :
                parts.stream().sorted(Comparator.comparingInt(DemoData::order)).toList()) {
            part.create(context);
            learn(connection);
        }
        LOG.infof(
                "Demonstration data up to %s made in %d ms: everything in it is invented",
                context.today(), (System.nanoTime() - began) / 1_000_000);
    }

    /** What it has just been given nobody else tells the database before this transaction ends: it would look for rows one by one. */
    private static void learn(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (var analyze = connection.createStatement()) {
                analyze.execute("analyze");
            }
        }
    }

    private void write(Connection connection, boolean asDemo) throws SQLException {
        try (var insert = connection.prepareStatement("insert into installation values (1, ?, ?)")) {
            insert.setBoolean(1, asDemo);
            insert.setObject(2, clock.instant().atZone(clock.getZone()).toOffsetDateTime());
            insert.executeUpdate();
        }
    }

    /** What kind of data the database was given, and on which day. */
    private record Mark(boolean demo, LocalDate on) {}

    private Optional<Mark> mark(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select demo, created_at from installation where id = 1")) {
            return rows.next()
                    ? Optional.of(new Mark(
                            rows.getBoolean(1),
                            rows.getObject(2, OffsetDateTime.class)
                                    .atZoneSameInstant(clock.getZone())
                                    .toLocalDate()))
                    : Optional.empty();
        }
    }

    private static void refuseUnlessEmpty(Connection connection) throws SQLException {
        for (var table : new String[] {"app_user", "local_government"}) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from " + table)) {
                rows.next();
                if (rows.getLong(1) > 0) {
                    throw holdsRealData();
                }
            }
        }
    }

    private static ConfigurationException holdsRealData() {
        return new ConfigurationException(
                "A demonstration never starts on a database that holds real data, and this one"
                        + " does. Start with MAEKHAI_DEMO=false, or with another MAEKHAI_DATA_DIR (or database) for the"
                        + " demonstration.");
    }
}
