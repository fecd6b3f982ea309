package org.maekhai.compliance;

import static org.maekhai.registry.LocalGovernmentColumns.naming;

import java.sql.Connection;
import java.sql.SQLException;
import org.maekhai.compliance.FactStore.Fact;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.LocalGovernmentRows;
import org.maekhai.shared.LongTable;

/** One import of facts while it runs. */
abstract class FactImportRun<F> implements TableImport {
    final ImportRequest request;
    final LocalGovernmentRows localGovernments;
    final FactStore<F> store;
    final FactStore<F>.Batch batch;
    final FactCells cells;
    final Origin origin;
    /** By a key of local government and fiscal year or day: what is stated, as a number, and in which row. */
    final LongTable seen = new LongTable();

    private final Connection connection;

    FactImportRun(
            ImportRequest request,
            LocalGovernmentRows localGovernments,
            FactStore<F> store,
            Connection connection,
            int columns) {
        this.request = request;
        this.localGovernments = localGovernments;
        this.store = store;
        this.connection = connection;
        batch = store.batch(connection);
        cells = new FactCells(request.today(), columns);
        origin = new Origin(Source.IMPORT, request.id());
    }

    @Override
    public void table(Table table) {
        localGovernments.table(table);
    }

    @Override
    public void section(String text) {
        localGovernments.section(text);
    }

    /** Whether no row before stated the same fact; else this one is rejected. */
    final boolean isFirst(ImportRow row, long key, long stated) {
        int at = seen.find(key);
        if (at < 0) {
            seen.put(key, stated, row.number());
            return true;
        }
        row.rejectRepeated(naming(row), seen.note(at), seen.value(at) == stated);
        return false;
    }

    final Fact<F> fact(int localGovernmentId, Object when, F stated) {
        return new Fact<>(localGovernmentId, when, stated, origin, request.at());
    }

    @Override
    public final void close() throws SQLException {
        batch.close();
        connection.close();
    }
}
