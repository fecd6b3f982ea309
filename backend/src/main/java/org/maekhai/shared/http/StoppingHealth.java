package org.maekhai.shared.http;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.maekhai.shared.work.Stopping;

/** A server that is told to stop wants no more requests. */
@Readiness
class StoppingHealth implements HealthCheck {
    private final Stopping stopping;

    StoppingHealth(Stopping stopping) {
        this.stopping = stopping;
    }

    @Override
    public HealthCheckResponse call() {
        boolean stops = stopping.hasBegun();
        return HealthCheckResponse.named("serving")
                .status(!stops)
                .withData("state", stops ? "STOPPING" : "UP")
                .build();
    }
}
