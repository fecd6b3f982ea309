package org.maekhai.shared.database;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A package is built for one kind of database; asked for another it refuses, rather than serve from the wrong one. */
@ApplicationScoped
class DatabaseKind {
    void check(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent start,
            Jdbc jdbc,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String asked) {
        var found = jdbc.in(connection -> connection.getMetaData().getDatabaseProductName())
                .toLowerCase(Locale.ROOT);
        if (!found.equals(asked)) {
            throw new ConfigurationException("This package is built for the database " + found + ", but " + asked
                    + " is asked for. Use the package of that database (make package DB=" + asked + ").");
        }
    }
}
