package org.maekhai.shared.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A server that starts while another brings the database up to date waits until it has, however long that takes. */
@ApplicationScoped
class MigrationPatience implements FlywayConfigurationCustomizer {
    private static final int FOR_EVER = -1;

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.lockRetryCount(FOR_EVER);
    }
}
