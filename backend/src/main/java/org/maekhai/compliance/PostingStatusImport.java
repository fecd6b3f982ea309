package org.maekhai.compliance;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.KindName;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.LocalGovernmentFinder;
import org.maekhai.registry.LocalGovernmentRows;

/** Readings of how far revenue, expenditure and accounting are recorded, as e-LAAS reports them. */
@Singleton
@KindName("posting-status")
class PostingStatusImport extends FactImport {
    private final PostingStore store;

    PostingStatusImport(
            LocalGovernmentFinder finder, ComplianceProjection projection, DataSource dataSource, PostingStore store) {
        super(finder, projection, dataSource, store);
        this.store = store;
    }

    @Override
    public String title() {
        return "สถานะการบันทึกบัญชี";
    }

    @Override
    public List<Column> columns() {
        return PostingStatusColumns.ALL;
    }

    @Override
    TableImport begin(ImportRequest request, LocalGovernmentRows localGovernments, Connection connection) {
        return new PostingStatusImportRun(request, localGovernments, store, connection, projection);
    }

    @Override
    void takenBack(Set<Integer> fiscalYears) {
        projection.readingsTakenBack(fiscalYears);
    }
}
