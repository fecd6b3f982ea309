package org.maekhai.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoImport;

/** Notes the files that the demonstration's facts came with as imports of its administrator. */
@ApplicationScoped
class ImportsDemo {
    private static final int BYTES_PER_ROW = 58;

    void note(@Observes DemoImport file) throws SQLException {
        try (var reports = file.demo().batch("""
                insert into import_report (id, kind, dry_run, on_error, strategy, file_name, sha256, size_bytes, status,
                                           rows_read, created, updated, unchanged, rejected, skipped, error_count,
                                           created_at, user_id, user_name, version)
                values (?, ?, false, 'abort', 'CREATE_AND_UPDATE', ?, ?, ?, 'DONE',
                        ?, ?, 0, 0, 0, 0, 0,
                        ?, ?, ?, 0)
                """)) {
            var admin = administrator(file.demo());
            reports.add(
                    file.id(),
                    file.kind(),
                    file.fileName(),
                    sha256(file.id()),
                    (long) file.rows() * BYTES_PER_ROW,
                    file.rows(),
                    file.rows(),
                    file.at(),
                    admin.id(),
                    admin.name());
        }
    }

    private record Administrator(UUID id, String name) {}

    private static Administrator administrator(DemoContext demo) throws SQLException {
        try (var statement = demo.connection().createStatement();
                var row = statement.executeQuery("select id, name from app_user where username = 'admin'")) {
            row.next();
            return new Administrator(row.getObject(1, UUID.class), row.getString(2));
        }
    }

    private static String sha256(UUID id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(id.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
