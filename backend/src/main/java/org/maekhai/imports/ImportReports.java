package org.maekhai.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/** The reports of all imports, kept for good. */
@ApplicationScoped
class ImportReports {
    private static final int BATCH = 1000;

    private static final Map<String, String> SORTABLE =
            Map.of("createdAt", "created_at", "kind", "kind", "status", "status", "fileName", "file_name");

    private static final Row<ImportView> VIEW = Row.of(ImportView.class)
            .with("onError", row -> row.getString("on_error").toLowerCase(Locale.ROOT))
            .with("stats", Row.of(ImportStats.class).with("read", row -> row.getInt("rows_read")))
            .with(
                    "createdBy",
                    row -> new ImportView.By(row.getObject("user_id", UUID.class), row.getString("user_name")));

    private final Jdbc jdbc;

    ImportReports(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void save(ImportView report, long size) {
        var stats = report.stats();
        jdbc.update(new Sql(
                """
                insert into import_report (id, kind, dry_run, on_error, strategy, province_code, file_name, sha256,
                                           size_bytes, status, failure_code, rows_read, created, updated, unchanged,
                                           rejected, skipped, error_count, warning_count, created_at, user_id,
                                           user_name, version)
                values (:id, :kind, :dryRun, :onError, :strategy, :province, :fileName, :sha256,
                        :size, :status, :failureCode, :read, :created, :updated, :unchanged,
                        :rejected, :skipped, :errors, :warnings, :createdAt, :user,
                        :userName, 0)
                """,
                report.id(),
                report.kind(),
                report.dryRun(),
                report.onError(),
                report.strategy().name(),
                report.provinceCode(),
                report.fileName(),
                report.sha256(),
                size,
                report.status().name(),
                report.failureCode(),
                stats.read(),
                stats.created(),
                stats.updated(),
                stats.unchanged(),
                stats.rejected(),
                stats.skipped(),
                report.errorCount(),
                report.warningCount(),
                report.createdAt().atOffset(ZoneOffset.UTC),
                report.createdBy().id(),
                report.createdBy().name()));
    }

    void saveFindings(UUID id, Findings findings) {
        if (findings.errors().count() + findings.warnings().count() == 0) {
            return;
        }
        jdbc.in(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into import_error (import_id, seq, sheet, row_number, column_name, cell_value, code, message_th,
                                              message_en, level)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)) {
                var seq = new int[1];
                findings.each(error -> {
                    try {
                        insert.setObject(1, id);
                        insert.setInt(2, ++seq[0]);
                        insert.setString(3, error.sheet());
                        insert.setInt(4, error.row());
                        insert.setString(5, error.column());
                        insert.setString(6, error.value());
                        insert.setString(7, error.code());
                        insert.setString(8, error.thai());
                        insert.setString(9, error.english());
                        insert.setString(10, error.level().name());
                        insert.addBatch();
                        if (seq[0] % BATCH == 0) {
                            insert.executeBatch();
                        }
                    } catch (SQLException e) {
                        throw new SqlFailure(e);
                    }
                });
                insert.executeBatch();
            }
            return null;
        });
    }

    Page<ImportView> list(PageRequest request, Scope scope, String kind, ImportStatus status, String province) {
        var rows = filtered(new Sql("select * from import_report"), scope, kind, status, province)
                .append("order by " + request.orderBy(SORTABLE, "-createdAt", "id desc"))
                .page(request);
        var total = filtered(new Sql("select count(*) from import_report"), scope, kind, status, province);
        return new Page<>(jdbc.list(rows, VIEW), request, jdbc.count(total));
    }

    private static Sql filtered(Sql sql, Scope scope, String kind, ImportStatus status, String province) {
        inScope(sql, scope);
        return sql.whereIf(kind, "kind = ?")
                .whereIf(status == null ? null : status.name(), "status = ?")
                .whereIf(province, "province_code = ?");
    }

    /** The imports of one's own province; those of the whole nation belong to the nation. */
    private static Sql inScope(Sql sql, Scope scope) {
        return scope.level() == Scope.Level.NATION ? sql : sql.where("province_code = ?", scope.provinceCode());
    }

    Optional<ImportView> find(UUID id, Scope scope) {
        return jdbc.first(inScope(new Sql("select * from import_report").where("id = ?", id), scope), VIEW);
    }

    /** With its first errors and warnings. */
    ImportReport whole(ImportView view, boolean english) {
        return ImportReport.of(
                view, first(view.id(), RowProblem.Level.ERROR), first(view.id(), RowProblem.Level.WARNING), english);
    }

    private List<RowError> first(UUID id, RowProblem.Level level) {
        var sql = new Sql("select * from import_error")
                .where("import_id = ?", id)
                .where("level = ?", level.name())
                .append("order by seq fetch first " + ErrorLog.INLINE + " rows only");
        return jdbc.list(sql, ImportReports::error);
    }

    void eachError(UUID id, Consumer<RowError> reader) {
        jdbc.each(errors(id), row -> reader.accept(error(row)));
    }

    private static Sql errors(UUID id) {
        return new Sql("select * from import_error").where("import_id = ?", id).append("order by seq");
    }

    /** False when someone else was faster. */
    boolean markUndone(UUID id, Instant at, String by) {
        return jdbc.update(new Sql("""
                        update import_report
                        set undone_at = :at, undone_by = :by, version = version + 1
                        where id = :id and undone_at is null
                        """, at.atOffset(ZoneOffset.UTC), by, id)) == 1;
    }

    private static RowError error(ResultSet row) throws SQLException {
        return new RowError(
                RowProblem.Level.valueOf(row.getString("level")),
                row.getString("sheet"),
                row.getInt("row_number"),
                row.getString("column_name"),
                row.getString("cell_value"),
                row.getString("code"),
                row.getString("message_th"),
                row.getString("message_en"));
    }

    /** Carries a database error through a callback to the problem mapper, which knows the SQL states. */
    static final class SqlFailure extends RuntimeException {
        SqlFailure(SQLException cause) {
            super(cause);
        }
    }
}
