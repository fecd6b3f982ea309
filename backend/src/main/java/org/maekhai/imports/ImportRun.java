package org.maekhai.imports;

import java.sql.SQLException;
import java.util.List;
import org.maekhai.imports.ImportReports.SqlFailure;

/** Drives one file through one kind: finds the tables, hands over their rows, counts. Knows no transaction. */
final class ImportRun implements TableReader.Rows {
    private final TableImport target;
    private final Progress progress;
    private final Findings findings;
    private final ImportRow row;
    private final ImportCounts counts = new ImportCounts();

    private Table last;

    private ImportRun(List<Column> columns, TableImport target, Findings findings, Progress progress) {
        this.target = target;
        this.progress = progress;
        this.findings = findings;
        this.row = new ImportRow(columns, findings, counts);
    }

    /** Reads the whole file; {@code finish} is left to the caller, who knows whether anything is kept. */
    static ImportCounts read(
            ImportKind kind,
            Headings headings,
            TableImport target,
            Upload upload,
            Findings findings,
            Progress progress) {
        var columns = headings.columns();
        var run = new ImportRun(columns, target, findings, progress);
        if (kind.format() == ImportKind.Format.GEOJSON) {
            FileFormat.requireJson(upload.path());
            new GeoJsonSource(upload.path(), columns).read(run);
            run.counts.skipped = run.counts.folded;
            return run.counts;
        }
        var reader = new TableReader(headings, run);
        var source = FileFormat.open(upload, columns, progress);
        source.read(reader);
        if (!reader.foundTable()) {
            throw source.withoutTable();
        }
        if (run.counts.read() + run.counts.folded == 0) {
            findings.add(RowError.of(run.last.sheet(), run.last.headerRow(), null, null, RowProblem.NO_ROWS));
        }
        run.counts.skipped = (int) Math.min(Integer.MAX_VALUE, reader.skipped() + run.counts.folded);
        return run.counts;
    }

    @Override
    public void table(Table table) {
        last = table;
        row.of(table);
        for (int cell : table.header().unknown) {
            var text = table.header().texts[cell];
            findings.add(RowError.of(table.sheet(), table.headerRow(), text, null, RowProblem.UNKNOWN_COLUMN, text));
        }
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
        row.rejectUnreadable();
        try {
            target.row(row);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        row.close();
    }
}
