package org.maekhai.imports;

import java.sql.SQLException;
import java.util.List;
import org.maekhai.imports.ImportReports.SqlFailure;

/** Drives one file through one kind: finds the tables, hands over their rows, counts. Knows no transaction. */
final class ImportRun implements TableReader.Rows {
    private final TableImport target;
    private final Progress progress;
    private final ImportRow row;
    private final ImportCounts counts = new ImportCounts();

    private ImportRun(ImportKind kind, TableImport target, ErrorLog errors, Progress progress) {
        this.target = target;
        this.progress = progress;
        this.row = new ImportRow(kind.columns(), errors, counts);
    }

    /** Reads the whole file; {@code finish} is left to the caller, who knows whether anything is kept. */
    static ImportCounts read(ImportKind kind, TableImport target, Upload upload, ErrorLog errors, Progress progress) {
        var run = new ImportRun(kind, target, errors, progress);
        List<Column> columns = kind.columns();
        if (kind.format() == ImportKind.Format.GEOJSON) {
            FileFormat.requireJson(upload.path());
            new GeoJsonSource(upload.path(), columns).read(run);
            run.counts.skipped = run.counts.folded;
            return run.counts;
        }
        var reader = new TableReader(columns, run);
        var source = FileFormat.open(upload, columns, progress);
        source.read(reader);
        if (!reader.foundTable()) {
            throw source.withoutTable();
        }
        run.counts.skipped = (int) Math.min(Integer.MAX_VALUE, reader.skipped() + run.counts.folded);
        return run.counts;
    }

    @Override
    public void table(Table table) {
        row.of(table);
        target.table(table);
    }

    @Override
    public void section(String text) {
        target.section(text);
    }

    @Override
    public void row(int number, String[] cells, int count) {
        progress.row();
        row.at(number, cells, count);
        try {
            if (row.isReadable()) {
                target.row(row);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        row.close();
    }
}
