package org.maekhai.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.maekhai.TestDatabase;

/** A demonstration that starts on an empty database of its own, on one certain day. */
public class DemoProfile implements QuarkusTestProfile {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 18);

    @Override
    public Map<String, String> getConfigOverrides() {
        var config = new HashMap<>(TestDatabase.ofItsOwn("demonstration"));
        config.put("maekhai.demo", "true");
        return config;
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FixedClock.class);
    }

    @Alternative
    @ApplicationScoped
    static class FixedClock {
        @Produces
        @ApplicationScoped
        Clock clock() {
            return Clock.fixed(Instant.parse(TODAY + "T03:00:00Z"), ZoneId.of("Asia/Bangkok"));
        }
    }
}
