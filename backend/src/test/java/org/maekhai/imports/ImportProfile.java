package org.maekhai.imports;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A database of its own: these tests import and clear whole registries. */
public class ImportProfile implements QuarkusTestProfile {
    static final String PASSWORD = "a-password-of-the-test";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:mem:imports;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
                "maekhai.admin-password",
                PASSWORD);
    }
}
