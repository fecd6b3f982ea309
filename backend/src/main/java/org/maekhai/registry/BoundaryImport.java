package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.KindName;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.ReplacedRows;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.TableImport;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiText;

/** Shapes of provinces (two-digit code) and districts (four). */
@ApplicationScoped
@KindName("boundaries")
class BoundaryImport implements ImportKind {
    private static final int CODE = 0;
    private static final int IN_SYSTEM = 1;
    private static final int GEOMETRY = 2;
    private static final int MAX_GEOMETRY = 1_000_000;

    private static final List<Column> COLUMNS = List.of(
            Column.of("code", "รหัส", "8101").identifies(),
            Column.of("lao_scope", "อยู่ในระบบ", "true"),
            Column.of("geometry", "รูปทรง", ""));

    private static final ReplacedRows ROWS =
            ReplacedRows.of("boundary", "code", Function.identity(), "'boundary'", "t.code");

    private final Replaced replaced;
    private final Jdbc jdbc;
    private final Geography geography;

    BoundaryImport(Replaced replaced, Jdbc jdbc, Geography geography) {
        this.replaced = replaced;
        this.jdbc = jdbc;
        this.geography = geography;
    }

    @Override
    public String title() {
        return "เขตการปกครอง";
    }

    @Override
    public Format format() {
        return Format.GEOJSON;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void authorise(ImportRequest request) {
        if (request.caller().role() != Role.ADMIN) {
            throw Failure.forbidden("FORBIDDEN");
        }
    }

    @Override
    public TableImport begin(ImportRequest request) {
        return new Run(request);
    }

    private final class Run implements TableImport {
        private final ImportRequest request;
        private final Map<String, String> known = new HashMap<>();
        /** In which row. */
        private final Map<String, Integer> seen = new HashMap<>();

        private final Replaced.Writing writing;

        Run(ImportRequest request) {
            this.request = request;
            writing = replaced.by(request.id());
            jdbc.each(
                    new Sql("select code, geometry from boundary"),
                    row -> known.put(row.getString(1), fingerprint(row.getString(2))));
        }

        @Override
        public void row(ImportRow row) {
            var inSystem = row.raw(IN_SYSTEM);
            if (inSystem != null && inSystem.equals("false")) {
                row.skipped();
                return;
            }
            var code = row.isBlank(CODE) ? null : ThaiText.key(row.raw(CODE));
            if (code == null) {
                row.reject(CODE, RowProblem.MISSING_VALUE);
                return;
            }
            boolean isProvince = code.length() == 2;
            if (code.startsWith(PlaceNames.BANGKOK) && (isProvince || code.length() == 4)) {
                row.reject(CODE, RowProblem.OUT_OF_SCOPE_BANGKOK);
            } else if (isProvince
                    ? geography.province(code).isEmpty()
                    : geography.district(code).isEmpty()) {
                row.reject(CODE, RowProblem.UNKNOWN_CODE, row.text(CODE));
            } else if (request.province() != null && !code.startsWith(request.province())) {
                row.reject(CODE, RowProblem.PROVINCE_MISMATCH, code, code.substring(0, 2), request.province());
            }
            var geometry = row.raw(GEOMETRY);
            if (geometry == null) {
                row.reject(GEOMETRY, RowProblem.MISSING_VALUE);
            } else if (geometry.length() > MAX_GEOMETRY) {
                row.reject(GEOMETRY, RowProblem.TOO_LONG, MAX_GEOMETRY);
            } else if (!row.isRejected()) {
                var province = geography.province(code.substring(0, 2)).orElseThrow();
                var doubt = BoundaryShape.doubt(geometry, province, isProvince);
                if (doubt != null) {
                    row.reject(GEOMETRY, RowProblem.BAD_GEOMETRY, doubt.thai(), doubt.english());
                }
            }
            var first = seen.putIfAbsent(code, row.number());
            if (first != null) {
                row.reject(CODE, RowProblem.DUPLICATE_ROW, first);
            }
            if (!row.isRejected()) {
                write(row, code, geometry);
            }
        }

        private void write(ImportRow row, String code, String geometry) {
            var before = known.get(code);
            if (before == null) {
                if (!request.mayCreate()) {
                    row.unchanged();
                    return;
                }
                var level = code.length() == 2 ? "province" : "district";
                jdbc.update(new Sql("""
                        insert into boundary (level, code, province_code, geometry)
                        values (:level, :code, :province, :geometry)
                        """, level, code, code.substring(0, 2), geometry));
                writing.made(ROWS, code);
                row.created();
            } else if (before.equals(fingerprint(geometry)) || request.isMatch()) {
                row.unchanged();
            } else {
                writing.keep(ROWS, List.of(code));
                jdbc.update(new Sql("""
                        update boundary
                        set geometry = :geometry, version = version + 1
                        where code = :code
                        """, geometry, code));
                row.updated();
            }
        }

        @Override
        public void finish() {
            writing.finish();
        }

        @Override
        public void close() {}
    }

    /** Enough to see whether a shape is the same. */
    private static String fingerprint(String geometry) {
        return geometry.length() + ":" + geometry.hashCode();
    }

    @Override
    public List<Blocker> blockers(UUID importId) {
        return replaced.changedSince(importId, ROWS);
    }

    @Override
    public void undo(UUID importId) {
        replaced.takeBack(importId, ROWS);
    }
}
