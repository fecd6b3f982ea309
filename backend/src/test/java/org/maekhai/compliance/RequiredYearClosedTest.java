package org.maekhai.compliance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maekhai.TestDatabase;

/** The same comparisons where the policy also asks that the year before is closed. */
@QuarkusTest
@TestProfile(RequiredYearClosedTest.Policy.class)
class RequiredYearClosedTest extends CompliancePropertyTest {
    public static class Policy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(TestDatabase.ofItsOwn("closed"));
            config.put("maekhai.compliance.require-year-closed", "true");
            return config;
        }
    }

    @Test
    void whoHasNotClosedTheYearBeforeIsIncompleteAndToldSo() {
        var day = LocalDate.of(2026, 5, 20);

        var open = listed("&reason=YEAR_NOT_CLOSED", day);

        assertTrue(
                admin.get("/compliance/policy").json().get("requireYearClosed").asBoolean());
        assertFalse(open.isEmpty());
        assertTrue(listed("&status=INCOMPLETE", day).containsAll(open));
        assertFalse(listed("&status=COMPLETE_AND_CURRENT", day).isEmpty(), "nobody would be complete");
    }
}
