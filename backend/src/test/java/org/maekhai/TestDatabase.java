package org.maekhai;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The database of all tests. The kind is fixed when the application is built, so the whole run is on one of them: H2 in
 * memory, or with {@code -Dmaekhai.test.database=postgresql} a PostgreSQL that starts from Maven's binaries, without
 * Docker. {@code mvn verify} runs both, one after the other; {@code make test-backend} both at once.
 */
@QuarkusTestResource(TestDatabase.class)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    public static final String ADMIN_PASSWORD = "admin of the tests";

    private EmbeddedPostgres postgres;

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("maekhai.test.database"));
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
                // data that lives as long as the run needs no disk
                postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL for the tests does not start", e);
            }
            config.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
            config.put("quarkus.datasource.username", "postgres");
            config.put("quarkus.datasource.password", "postgres");
        }
        return config;
    }

    @Override
    public void stop() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
