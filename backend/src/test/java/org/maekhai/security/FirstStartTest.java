package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.maekhai.Api;
import org.maekhai.TestDatabase;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.NamedLocks;
import org.maekhai.shared.database.Sql;

/** Servers that start at once on an empty database: all of them serve, and it is made once. */
@QuarkusTest
@TestProfile(FirstStartTest.NobodyYet.class)
class FirstStartTest {
    private static final int SERVERS = 4;

    /** A preparation leaves no user behind. */
    public static class NobodyYet implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(TestDatabase.ofItsOwn("nobody"));
            config.put("maekhai.prepare", "true");
            return config;
        }
    }

    @Inject
    Jdbc jdbc;

    @Inject
    Users users;

    @Inject
    NamedLocks locks;

    @Test
    void oneOfThemMakesTheFirstUserAndSaysItsPassword() throws Exception {
        var said = new CopyOnWriteArrayList<String>();
        var log = Logger.getLogger(FirstStart.class.getName());
        var listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                said.add(record.getMessage().formatted(record.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);
        try {
            var made = atOnce(() -> new FirstStart(users, locks, false, false, Optional.empty()).createAdmin());
            assertEquals(1, made.stream().filter(isMade -> isMade).count());
        } finally {
            log.removeHandler(listener);
        }

        assertEquals(1, said.size(), said.toString());
        var password = Pattern.compile("has the password (\\S+)").matcher(said.get(0));
        assertTrue(password.find(), said.toString());
        Api.signIn("admin", password.group(1)).get("/session").expect(200);
        assertEquals(1, jdbc.count(new Sql("select count(*) from app_user")));
    }

    @Test
    void allOfThemFindTheTablesMade() throws Exception {
        assumeTrue(TestDatabase.isPostgres(), "H2 has one server");
        var config = ConfigProvider.getConfig();
        jdbc.in(connection -> connection.createStatement().execute("create database empty"));
        var url = config.getValue("quarkus.datasource.jdbc.url", String.class).replaceFirst("/\\w+$", "/empty");
        var migrated = atOnce(() -> Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(url, "postgres", "postgres")
                .locations(config.getValue("quarkus.flyway.locations", String[].class))
                .load()
                .migrate()
                .migrationsExecuted);
        assertTrue(migrated.stream().mapToInt(n -> n).sum() >= 20, migrated.toString());
    }

    private static <T> List<T> atOnce(Callable<T> start) throws Exception {
        var together = new CyclicBarrier(SERVERS);
        var loader = Thread.currentThread().getContextClassLoader();
        Callable<T> server = () -> {
            Thread.currentThread().setContextClassLoader(loader);
            together.await();
            return start.call();
        };
        var pool = Executors.newFixedThreadPool(SERVERS);
        try {
            var answers = pool.invokeAll(List.of(server, server, server, server));
            var results = new CopyOnWriteArrayList<T>();
            for (var answer : answers) {
                results.add(answer.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
