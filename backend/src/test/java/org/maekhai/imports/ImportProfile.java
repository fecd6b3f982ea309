package org.maekhai.imports;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.maekhai.TestDatabase;

/** A database of its own: these tests import and clear whole registries. */
public class ImportProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        // PostgreSQL is started anew for every profile
        return TestDatabase.isPostgres()
                ? Map.of()
                : Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:mem:imports;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
    }
}
