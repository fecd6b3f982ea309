package org.maekhai.shared.database;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maekhai.shared.Budget;
import org.maekhai.shared.problem.Failure;

/**
 * Long reading of many parts that belong together: all of them see the data of one moment, whatever is written meanwhile.
 * Few do so at once, so that connections and processors are left for everyone else; the others wait their turn.
 */
@ApplicationScoped
public class Snapshot {
    static final int AT_ONCE = 3, WAITING = 128;
    private static final int WAIT_SECONDS = 60, RETRY_SECONDS = 10;

    private final Jdbc jdbc;
    private final CurrentVertxRequest request;
    private final int isolation;
    private final Semaphore turn = new Semaphore(AT_ONCE, true);
    private final Budget waiting = new Budget(WAITING);

    Snapshot(
            Jdbc jdbc,
            CurrentVertxRequest request,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.jdbc = jdbc;
        this.request = request;
        // what each of them calls a snapshot of everything; H2 takes "repeatable read" table by table
        this.isolation =
                database.equals("h2") ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ;
    }

    public <T> T read(Callable<T> reading) {
        boolean asked = Arc.container().requestContext().isActive();
        try (var claim = waiting.claim(asked ? request.getCurrent() : null)) {
            claim.take(1);
            takeTurn();
            try {
                return QuarkusTransaction.requiringNew().call(() -> {
                    jdbc.in(connection -> {
                        // the pool sets it back afterwards
                        connection.setTransactionIsolation(isolation);
                        return null;
                    });
                    return reading.call();
                });
            } finally {
                turn.release();
            }
        }
    }

    private void takeTurn() {
        try {
            if (turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new Failure(503, "OVERLOADED", RETRY_SECONDS);
    }
}
