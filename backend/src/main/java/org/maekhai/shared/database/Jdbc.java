package org.maekhai.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Queries whose rows are not entities. Takes part in the transaction that is going on, if any. */
@ApplicationScoped
public class Jdbc {
    private static final int FETCHED = 1000;
    /** The SQL state of a key that is there already. */
    private static final String DUPLICATE = "23505";

    private final DataSource dataSource;

    Jdbc(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public <T> List<T> list(Sql sql, RowMapper<T> mapper) {
        List<T> rows = new ArrayList<>();
        in(connection -> read(connection, sql, row -> rows.add(mapper.map(row))));
        return rows;
    }

    /** Each row as the record of its columns, see {@link Row}. */
    public <T extends Record> List<T> list(Sql sql, Class<T> type) {
        return list(sql, Row.of(type));
    }

    public <T extends Record> Optional<T> first(Sql sql, Class<T> type) {
        return first(sql, Row.of(type));
    }

    /** The first row, of few. */
    public <T> Optional<T> first(Sql sql, RowMapper<T> mapper) {
        return in(connection -> {
            try (var statement = prepare(connection, sql);
                    var rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(mapper.map(rows)) : Optional.empty();
            }
        });
    }

    public long count(Sql sql) {
        return first(sql, row -> row.getLong(1)).orElse(0L);
    }

    /** One row after the other: however many there are, few of them are in memory. */
    public void each(Sql sql, RowReader reader) {
        in(connection -> {
            // PostgreSQL hands over a part of the rows only within a transaction
            boolean alone = connection.getAutoCommit();
            if (!alone) {
                return read(connection, sql, reader);
            }
            connection.setAutoCommit(false);
            try {
                read(connection, sql, reader);
                // nothing was written; but a rollback makes H2 forget how it answers all that it was asked so far
                connection.commit();
                return null;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private static Void read(Connection connection, Sql sql, RowReader reader) throws SQLException {
        try (var statement = prepare(connection, sql)) {
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
        return null;
    }

    public int update(Sql sql) {
        return in(connection -> {
            try (var statement = prepare(connection, sql)) {
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Inserts a row unless it is there, as the statement says: afterwards it is, also where somebody else inserts it at the same
     * moment. Never in a transaction, which PostgreSQL breaks off in that case.
     */
    public void insertOnce(Sql sql) {
        try {
            update(sql);
        } catch (DatabaseFailure e) {
            if (!DUPLICATE.equals(e.state())) {
                throw e;
            }
        }
    }

    /** Whether what failed was to insert what is there already: somebody else was faster. */
    public static boolean isDuplicate(RuntimeException failed) {
        return failed instanceof DatabaseFailure known && DUPLICATE.equals(known.state());
    }

    /** Whether what failed was to wait for somebody else, longer than the database lets anybody wait at once. */
    public static boolean isOutOfPatience(RuntimeException failed) {
        return failed instanceof DatabaseFailure known && known.getCause() instanceof SQLTimeoutException;
    }

    /** The same statement for each of these, in batches. */
    public void batch(String sql, Collection<Object[]> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        in(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (var values : parameters) {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    statement.addBatch();
                    if (++waiting % FETCHED == 0) {
                        statement.executeBatch();
                    }
                }
                return statement.executeBatch();
            }
        });
    }

    /** Work on a connection of the current transaction. */
    public <T> T in(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, Sql sql) throws SQLException {
        var statement = connection.prepareStatement(sql.text());
        int index = 1;
        for (var parameter : sql.parameters()) {
            statement.setObject(index++, parameter);
        }
        return statement;
    }

    /** A database error on its way to the problem mapper, which knows the SQL states. */
    static final class DatabaseFailure extends RuntimeException {
        DatabaseFailure(SQLException cause) {
            super(cause);
        }

        private String state() {
            return ((SQLException) getCause()).getSQLState();
        }
    }
}
