package org.maekhai.shared.database;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Unavailable;

/**
 * Whether the database answers, and if not, why: it is away, or all connections are taken. Who asks has an answer within
 * seconds; however often it is asked, one question at a time waits for a connection.
 */
@Readiness
class DatabaseHealth implements HealthCheck {
    private static final int WAIT_SECONDS = 2;

    private final DataSource dataSource;
    private final ManagedExecutor executor;
    private CompletableFuture<Boolean> asked;

    DatabaseHealth(DataSource dataSource, ManagedExecutor executor) {
        this.dataSource = dataSource;
        this.executor = executor;
    }

    @Override
    public HealthCheckResponse call() {
        var state = state();
        return HealthCheckResponse.named("database")
                .status(state.equals("UP"))
                .withData("state", state)
                .build();
    }

    private String state() {
        try {
            return ask().get(WAIT_SECONDS, TimeUnit.SECONDS) ? "UP" : Unavailable.AWAY;
        } catch (TimeoutException noneFree) {
            return Unavailable.BUSY;
        } catch (ExecutionException e) {
            return Unavailable.failure(e).map(Failure::code).orElse(Unavailable.AWAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Unavailable.BUSY;
        }
    }

    private synchronized CompletableFuture<Boolean> ask() {
        if (asked == null || asked.isDone()) {
            asked = executor.supplyAsync(this::answers);
        }
        return asked;
    }

    private boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(WAIT_SECONDS);
        } catch (SQLException e) {
            throw new Jdbc.DatabaseFailure(e);
        }
    }
}
