package org.maekhai.visit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("without-database")
class VisitPolicyTest {
    @Test
    void aServerStartsWithThePolicyOfTheContractAndWithOneThatAnOfficeWeighsAnew() {
        assertDoesNotThrow(() -> start(Map.of()));
        assertDoesNotThrow(() -> start(Map.of(
                "weights.need", "33.3",
                "weights.waiting", "33.3",
                "weights.issues", "33.4",
                "weights.budget", "0",
                "weights.closing", "0",
                "cadence-days", "60,60,60,60")));
    }

    @Test
    void aServerWhosePolicyContradictsItselfDoesNotStartAndSaysHow() {
        refused("maekhai.visits.weights.* make 110.0 together, not 100", Map.of("weights.need", "40"));
        refused(
                "maekhai.visits.cadence-days is [120, 30, 45, 30]: who needs more is not visited later",
                Map.of("cadence-days", "120,30,45,30"));
        refused(
                "maekhai.visits.onsite-days is 40, less than the 45 days in which somebody is to be contacted at all",
                Map.of("onsite-days", "40"));
        refused(
                "maekhai.visits.days.full-checklist-minutes is 180, less than stop-minutes, 200",
                Map.of("days.stop-minutes", "200"));
        refused(
                "maekhai.visits.days.day-minutes is 170, less than a visit may take, 180",
                Map.of("days.day-minutes", "170"));
        refused(
                "maekhai.visits.days.day-start is 17:01: the day would end after midnight",
                Map.of("days.day-start", "17:01"));
        refused(
                "maekhai.visits.weights.* make 60.0 together, not 100; maekhai.visits.onsite-days is 1, less than the 45"
                        + " days in which somebody is to be contacted at all",
                Map.of("weights.closing", "0", "weights.waiting", "0", "onsite-days", "1"));
    }

    private static void refused(String why, Map<String, String> set) {
        var refusal = assertThrows(ConfigurationException.class, () -> start(set));
        assertEquals("The policy of visits contradicts itself: " + why, refusal.getMessage());
    }

    private static void start(Map<String, String> set) {
        Map<String, String> properties = new HashMap<>();
        set.forEach((name, value) -> properties.put("maekhai.visits." + name, value));
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "settings", 100))
                .withMapping(VisitPolicy.class)
                .withMapping(DayPolicy.class)
                .build();
        new VisitPolicyCheck()
                .check(null, config.getConfigMapping(VisitPolicy.class), config.getConfigMapping(DayPolicy.class));
    }
}
