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

/** How far the budget of a fiscal year is in e-LAAS, as provincial offices collect it. */
@Singleton
@KindName("budget-status")
class BudgetStatusImport extends FactImport {
    private final BudgetStore store;

    BudgetStatusImport(
            LocalGovernmentFinder finder, ComplianceProjection projection, DataSource dataSource, BudgetStore store) {
        super(finder, projection, dataSource, store);
        this.store = store;
    }

    @Override
    public String title() {
        return "สถานะงบประมาณ";
    }

    @Override
    public List<Column> columns() {
        return BudgetStatusColumns.ALL;
    }

    @Override
    TableImport begin(ImportRequest request, LocalGovernmentRows localGovernments, Connection connection) {
        return new BudgetStatusImportRun(request, localGovernments, store, connection, projection);
    }

    @Override
    void takenBack(Set<Integer> fiscalYears) {
        projection.refresh(fiscalYears, null);
    }
}
