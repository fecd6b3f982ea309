package org.maekhai.shared;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

class ClockProducer {
    /** The one source of "today": Asia/Bangkok. Tests put their own in its place. */
    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Bangkok"));
    }
}
