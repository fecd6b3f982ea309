package org.maekhai.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Ids for rows that are written in batches, taken from the sequence in blocks as Hibernate takes its own. */
final class LocalGovernmentIds {
    private static final int BLOCK = 50;
    /** Who needs more than one block needs many: they are asked for together. */
    private static final String MANY = """
            select nextval('local_government_seq')
            from (values (1), (2), (3), (4), (5), (6), (7), (8), (9), (10),
                         (11), (12), (13), (14), (15), (16), (17), (18), (19), (20)) as turns (turn)
            """;

    private final Connection connection;
    private final Deque<Integer> blocks = new ArrayDeque<>();
    private String query = "select nextval('local_government_seq')";
    private int next;
    private int left;

    LocalGovernmentIds(Connection connection) {
        this.connection = connection;
    }

    /** The value of the sequence is the first id of its block (Quarkus' default optimizer, pooled-lo). */
    int next() throws SQLException {
        if (left == 0) {
            if (blocks.isEmpty()) {
                askForBlocks();
            }
            next = blocks.remove();
            left = BLOCK;
        }
        left--;
        return next++;
    }

    private void askForBlocks() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                blocks.add(rows.getInt(1));
            }
        }
        query = MANY;
    }
}
