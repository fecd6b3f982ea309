package org.maekhai.shared.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What becomes of a row; {@link Row} makes a record of it. */
@FunctionalInterface
public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
}
