package org.maekhai;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The database of all tests. The kind is fixed when the application is built, so the whole run is on one of them: H2 in
 * memory, or with {@code -Dmaekhai.test.database=postgresql} a PostgreSQL that starts from Maven's binaries, without
 * Docker. {@code mvn verify} runs both, one after the other; {@code make test-backend} both at once.
 */
@QuarkusTestResource(TestDatabase.class)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    public static final String ADMIN_PASSWORD = "admin of the tests";

    /** As application.properties has it for the database of most tests: each statement is prepared once, not each time anew. */
    private static final String H2 =
            ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;OPTIMIZE_REUSE_RESULTS=0;ANALYZE_AUTO=0;QUERY_CACHE_SIZE=64";

    private static final String PORT = "maekhai.test.postgresql-port";

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("maekhai.test.database"));
    }

    /** What a profile sets to have an empty database of its own; on PostgreSQL every application has one. */
    public static Map<String, String> ofItsOwn(String name) {
        return isPostgres() ? Map.of() : Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:mem:" + name + H2);
    }

    /** Of a folder of this run's own: the other database's may go on beside it. */
    static String name(String folder) {
        return isPostgres() ? folder + "-postgresql" : folder;
    }

    @Override
    public Map<String, String> start() {
        var config = new HashMap<>(
                Map.of("maekhai.admin-password", ADMIN_PASSWORD, "maekhai.data-dir", "target/" + name("test-data")));
        if (isPostgres()) {
            try {
                config.put("quarkus.datasource.jdbc.url", emptyPostgres());
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("PostgreSQL for the tests does not start", e);
            }
            config.put("quarkus.datasource.username", "postgres");
            config.put("quarkus.datasource.password", "postgres");
        }
        return config;
    }

    /** Of a server that is started once, and ends with this process: class loaders come and go with the applications. */
    private static String emptyPostgres() throws IOException, SQLException {
        if (System.getProperty(PORT) == null) {
            // data that lives as long as the run needs no disk
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            System.setProperty(PORT, Integer.toString(server.getPort()));
        }
        var url = "jdbc:postgresql://localhost:" + System.getProperty(PORT) + "/";
        var name = "test" + System.nanoTime();
        var administrator = new Properties();
        administrator.setProperty("user", "postgres");
        try (var connection = new org.postgresql.Driver().connect(url + "postgres", administrator);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url + name;
    }

    @Override
    public void stop() {
        // nothing that another application could not use
    }
}
