package org.maekhai.assignment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.h2.api.Trigger;

/**
 * H2's part of the promise that a local government has one primary trainer on a day, and nobody twice (PostgreSQL has
 * exclusion constraints). Public because the database makes it.
 */
public class OneTrainerADay implements Trigger {
    /** SQLSTATE of a violated exclusion constraint, as PostgreSQL answers. */
    static final String EXCLUSION_VIOLATION = "23P01";

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private int id;
    private int trainer;
    private int localGovernment;
    private int role;
    private int from;
    private int to;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        try (var columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (columns.next()) {
                int at = columns.getInt("ORDINAL_POSITION") - 1;
                switch (columns.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT)) {
                    case "id" -> id = at;
                    case "trainer_id" -> trainer = at;
                    case "local_government_id" -> localGovernment = at;
                    case "role" -> role = at;
                    case "valid_from" -> from = at;
                    case "valid_to" -> to = at;
                    default -> {}
                }
            }
        }
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        try (var lock = connection.prepareStatement("select id from local_government where id = ? for update")) {
            lock.setObject(1, after[localGovernment]);
            lock.executeQuery().close();
        }
        try (var rivals = rivals(connection, after);
                var found = rivals.executeQuery()) {
            if (found.next()) {
                throw new SQLException(
                        "violates \"assignment_one_primary\" or \"assignment_nobody_twice\": assignment "
                                + found.getObject(1) + " has the same days",
                        EXCLUSION_VIOLATION);
            }
        }
    }

    private PreparedStatement rivals(Connection connection, Object[] row) throws SQLException {
        var query = connection.prepareStatement("""
                select id
                from assignment
                where local_government_id = ?
                  and id <> ?
                  and valid_from <= ?
                  and (valid_to is null or valid_to >= ?)
                  and (trainer_id = ? or (role = 'PRIMARY' and 'PRIMARY' = ?))
                fetch first row only
                """);
        query.setObject(1, row[localGovernment]);
        query.setObject(2, (UUID) row[id]);
        query.setObject(3, row[to] == null ? FOR_EVER : row[to]);
        query.setObject(4, row[from]);
        query.setObject(5, row[trainer]);
        query.setObject(6, row[role]);
        return query;
    }
}
