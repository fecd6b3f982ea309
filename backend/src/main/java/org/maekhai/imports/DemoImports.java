package org.maekhai.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.UUID;
import org.maekhai.shared.DemoImport;

/** Reports of the files that the demonstration's facts came with, so that its list of imports isn't empty. */
@ApplicationScoped
class DemoImports {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int BYTES_PER_ROW = 60;

    void keep(@Observes DemoImport of) throws SQLException {
        try (var insert = of.demo()
                .connection()
                .prepareStatement("insert into import_report (id, kind, dry_run, on_error, strategy, province_code,"
                        + " file_name, sha256, size_bytes, status, failure_code, rows_read, created, updated, unchanged,"
                        + " rejected, skipped, error_count, created_at, user_id, user_name, version)"
                        + " values (?, ?, false, 'abort', 'CREATE_AND_UPDATE', null, ?, ?, ?, 'DONE', null, ?, ?, 0, 0, 0, 1,"
                        + " 0, ?, ?, 'Maekhai', 0)")) {
            insert.setObject(1, of.id());
            insert.setString(2, of.kind());
            insert.setString(3, of.fileName());
            insert.setString(4, of.id().toString().replace("-", "").repeat(2));
            insert.setLong(5, (long) of.rows() * BYTES_PER_ROW);
            insert.setInt(6, of.rows());
            insert.setInt(7, of.rows());
            insert.setObject(8, of.at());
            insert.setObject(9, NOBODY);
            insert.executeUpdate();
        }
    }
}
