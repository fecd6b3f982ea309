package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What the server asked the database to answer the requests of a test. Much goes on beside them: the outbox is delivered, a plan
 * that another test asked for is found, jobs are looked for. So a request carries a mark, and only what is asked for it counts.
 */
public final class Statements {
    static final String HEADER = "Maekhai-Statements-Of";

    private static final ThreadLocal<String> MARK = new ThreadLocal<>();
    private static volatile Hearing hearing;

    private Statements() {}

    private record Hearing(String mark, List<Statement> statements) {}

    /** Whoever works at a request finds its mark, in whichever thread. */
    @ApplicationScoped
    static class Marks {
        void register(@Observes Filters filters) {
            filters.register(
                    request -> {
                        var mark = request.request().getHeader(HEADER);
                        if (mark != null) {
                            Vertx.currentContext().putLocal(HEADER, mark);
                        }
                        request.next();
                    },
                    Integer.MAX_VALUE);
        }
    }

    /** What the requests of this thread carry now, in {@link #HEADER}. */
    static Optional<String> mark() {
        return Optional.ofNullable(MARK.get());
    }

    /** One execution; a batch is one, too. */
    public record Statement(String sql, List<Object> parameters) {
        public boolean names(String table) {
            return sql.toLowerCase(Locale.ROOT).matches("(?s).*\\b" + table + "\\b.*");
        }

        /** How the database goes about it, in lower case: with what is set now, and never by a scan if there is another way. */
        public String plan(DataSource dataSource) throws SQLException {
            try (var connection = dataSource.getConnection();
                    var settings = connection.createStatement()) {
                if (TestDatabase.isPostgres()) {
                    // tables of tests are so small that reading all of them is the best way
                    settings.execute("set enable_seqscan = off");
                }
                var plan = new StringBuilder();
                try (var explain = connection.prepareStatement("explain " + sql)) {
                    for (int i = 0; i < parameters.size(); i++) {
                        explain.setObject(i + 1, parameters.get(i));
                    }
                    try (var lines = explain.executeQuery()) {
                        while (lines.next()) {
                            plan.append(lines.getString(1)).append('\n');
                        }
                    }
                } finally {
                    if (TestDatabase.isPostgres()) {
                        settings.execute("reset enable_seqscan");
                    }
                }
                return plan.toString().toLowerCase(Locale.ROOT);
            }
        }

        /** Reads a table from one end to the other. */
        public boolean scans(String table, DataSource dataSource) throws SQLException {
            return plan(dataSource)
                    .matches("(?s).*(?:\\b" + table + "\\.tablescan\\b|\\bseq scan on " + table + "\\b).*");
        }
    }

    /** In the order in which they were executed, for requests that are sent by this thread. */
    public static List<Statement> during(Runnable work) {
        var mine = new Hearing(UUID.randomUUID().toString(), Collections.synchronizedList(new ArrayList<>()));
        hearing = mine;
        MARK.set(mine.mark());
        try {
            work.run();
        } finally {
            MARK.remove();
            hearing = null;
        }
        var heard = List.copyOf(mine.statements());
        assertFalse(heard.isEmpty(), "nothing was asked: each request asks at least who sends it");
        return heard;
    }

    static void record(String sql, List<Object> parameters) {
        var now = hearing;
        var request = Vertx.currentContext();
        if (now != null && request != null && now.mark().equals(request.getLocal(HEADER))) {
            now.statements().add(new Statement(sql, Collections.unmodifiableList(new ArrayList<>(parameters))));
        }
    }
}
