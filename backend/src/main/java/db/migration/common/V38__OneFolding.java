package db.migration.common;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.maekhai.shared.database.SearchText;

/**
 * What is found by words has a folded text beside it, as local governments always had. Visits, which are many and long, only
 * where they are written in a way of their own.
 */
public class V38__OneFolding extends BaseJavaMigration {
    private static final int MANY = 1000;

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        fill(connection, "cohort", "code", "name", "course");
        fill(connection, "participant", "code", "name");
        fill(connection, "trainer", "code", "name");
        fill(connection, "app_user", "name", "local_government_code");
        // it may be there, where a server died before this was noted as done
        execute(connection, "alter table visit add column if not exists search_text varchar(64000)");
        renew(connection, "visit", SearchText::ofUnlessPlain, "findings", "advice", "people_met");
    }

    private static void fill(Connection connection, String table, String... columns) throws SQLException {
        execute(connection, "alter table " + table + " add column if not exists search_text varchar(1000)");
        // a former version that still runs beside this one writes rows without it
        execute(connection, "alter table " + table + " alter column search_text set default ''");
        renew(connection, table, parts -> SearchText.of(1000, Arrays.asList(parts)), columns);
        execute(connection, "alter table " + table + " alter column search_text set not null");
    }

    private interface Folding {
        String of(String... parts);
    }

    /** A portion after the other, by the primary key: there may be more rows than memory holds. */
    private static void renew(Connection connection, String table, Folding folding, String... columns)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                        select id, %s
                        from %s
                        where id > ?
                        order by id
                        fetch first %d rows only
                        """.formatted(String.join(", ", columns), table, MANY));
                var update = connection.prepareStatement("update " + table + " set search_text = ? where id = ?")) {
            List<Object[]> some;
            var last = new UUID(0, 0);
            do {
                some = portion(select, last, folding, columns.length);
                for (var row : some) {
                    last = (UUID) row[0];
                    if (row[1] != null) {
                        update.setString(1, (String) row[1]);
                        update.setObject(2, last);
                        update.addBatch();
                    }
                }
                update.executeBatch();
            } while (some.size() == MANY);
        }
    }

    private static List<Object[]> portion(PreparedStatement select, UUID after, Folding folding, int columns)
            throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        select.setObject(1, after);
        try (var found = select.executeQuery()) {
            while (found.next()) {
                var parts = new String[columns];
                for (int i = 0; i < columns; i++) {
                    parts[i] = found.getString(i + 2);
                }
                rows.add(new Object[] {found.getObject(1, UUID.class), folding.of(parts)});
            }
        }
        return rows;
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var each = connection.createStatement()) {
            each.execute(statement);
        }
    }
}
