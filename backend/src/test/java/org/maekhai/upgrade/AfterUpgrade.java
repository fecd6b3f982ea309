package org.maekhai.upgrade;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** The application on a database that a former version left. */
public class AfterUpgrade implements QuarkusTestProfile {
    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(FormerDatabase.class));
    }
}
