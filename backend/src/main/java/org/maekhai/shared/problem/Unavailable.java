package org.maekhai.shared.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells a database that can't be reached, or has no connection to spare, from a mistake of ours: it passes. */
public final class Unavailable {
    /** SQL states of lock time-outs, deadlocks and serialization failures on H2 and PostgreSQL. */
    private static final Set<String> CONTENTION = Set.of("HYT00", "40001", "40P01", "55P03", "90131");

    public static final String BUSY = "DATABASE_BUSY", AWAY = "DATABASE_AWAY";
    private static final int BUSY_SECONDS = 5, AWAY_SECONDS = 30;

    private Unavailable() {}

    /** 503 with the reason, if that is why it failed. */
    public static Optional<Failure> failure(Throwable thrown) {
        for (var cause : causes(thrown)) {
            if (cause instanceof SQLException sql) {
                if (hasNoConnection(sql)) {
                    return Optional.of(new Failure(503, BUSY, BUSY_SECONDS));
                }
                if (isAway(sql)) {
                    return Optional.of(new Failure(503, AWAY, AWAY_SECONDS));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the same may go well a moment later: it is away or busy, or somebody else holds what is needed. */
    public static boolean passes(Throwable thrown) {
        return failure(thrown).isPresent()
                || causes(thrown).stream().anyMatch(cause -> cause instanceof SQLException sql && isContention(sql));
    }

    public static boolean isContention(SQLException e) {
        return e.getSQLState() != null && CONTENTION.contains(e.getSQLState());
    }

    /** Why a commit failed is not the cause of what is thrown then, but suppressed by it. */
    public static Collection<Throwable> causes(Throwable thrown) {
        var known = new LinkedHashSet<Throwable>();
        collect(thrown, known);
        return known;
    }

    private static void collect(Throwable thrown, Set<Throwable> known) {
        if (thrown != null && known.add(thrown)) {
            collect(thrown.getCause(), known);
            for (var suppressed : thrown.getSuppressed()) {
                collect(suppressed, known);
            }
        }
    }

    /** The pool says it in words only. */
    private static boolean hasNoConnection(SQLException e) {
        return e.getSQLState() == null
                && e.getMessage() != null
                && e.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    private static boolean isAway(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        return e instanceof SQLNonTransientConnectionException
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException
                // connection exceptions; shut down, crashed or starting; too many connections
                || state.startsWith("08")
                || state.startsWith("57P0")
                || state.equals("53300");
    }
}
