package org.maekhai;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** What the server asked the database while a test did something. Requests are answered one after the other then. */
public final class Statements {
    private static volatile List<Statement> heard;

    private Statements() {}

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

    /** In the order in which they were executed; but what the server asks each second, whoever calls it: for work to do. */
    public static List<Statement> during(Runnable work) {
        heard = Collections.synchronizedList(new ArrayList<>());
        try {
            work.run();
            return List.copyOf(heard).stream()
                    .filter(statement -> !statement.names("job"))
                    .toList();
        } finally {
            heard = null;
        }
    }

    static void record(String sql, List<Object> parameters) {
        var list = heard;
        if (list != null) {
            list.add(new Statement(sql, Collections.unmodifiableList(new ArrayList<>(parameters))));
        }
    }
}
