package org.maekhai.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Statements that are prepared once, however often they run. */
final class Statements {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    Statements(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    void each(String sql, Row reader, Object... parameters) throws SQLException {
        try (var rows = prepare(sql, parameters).executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** Reads every column of every row. */
    void all(String sql, Object... parameters) throws SQLException {
        each(sql, Statements::columns, parameters);
    }

    static void columns(ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            row.getObject(column);
        }
    }

    void update(String sql, Object... parameters) throws SQLException {
        prepare(sql, parameters).executeUpdate();
    }

    void commit() throws SQLException {
        connection.commit();
    }
}
