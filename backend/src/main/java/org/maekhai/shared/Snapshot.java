package org.maekhai.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reading of many parts that belong together: all of them see the data of one moment, whatever is written meanwhile. */
@ApplicationScoped
public class Snapshot {
    private final Jdbc jdbc;
    private final int isolation;

    Snapshot(Jdbc jdbc, @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.jdbc = jdbc;
        // what each of them calls a snapshot of everything; H2 takes "repeatable read" table by table
        this.isolation =
                database.equals("h2") ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ;
    }

    public <T> T read(Callable<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            jdbc.in(connection -> {
                // the pool sets it back afterwards
                connection.setTransactionIsolation(isolation);
                return null;
            });
            return reading.call();
        });
    }
}
