package org.maekhai.imports;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.maekhai.TestDatabase;

/** A database of its own: these tests import and clear whole registries. */
public class ImportProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return TestDatabase.ofItsOwn("imports");
    }
}
