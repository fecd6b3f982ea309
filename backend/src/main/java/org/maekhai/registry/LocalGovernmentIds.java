package org.maekhai.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Ids for rows that are written in batches, taken from the sequence in blocks as Hibernate takes its own. */
final class LocalGovernmentIds implements AutoCloseable {
    private static final int BLOCK = 50;

    private final PreparedStatement sequence;
    private int next;
    private int left;

    LocalGovernmentIds(Connection connection) throws SQLException {
        sequence = connection.prepareStatement("select nextval('local_government_seq')");
    }

    /** The value of the sequence is the first id of its block (Quarkus' default optimizer, pooled-lo). */
    int next() throws SQLException {
        if (left == 0) {
            try (var row = sequence.executeQuery()) {
                row.next();
                next = row.getInt(1);
                left = BLOCK;
            }
        }
        left--;
        return next++;
    }

    @Override
    public void close() throws SQLException {
        sequence.close();
    }
}
