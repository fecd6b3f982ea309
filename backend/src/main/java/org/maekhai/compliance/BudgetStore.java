package org.maekhai.compliance;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.work.Stopping;

/** The budget facts: one of each fiscal year. */
@Singleton
class BudgetStore extends FactStore<StateBudget> {
    BudgetStore(Jdbc jdbc, Stopping stopping) {
        super(
                jdbc,
                stopping,
                "budget_status",
                "fiscal_year",
                true,
                List.of("uses_elaas", "recorded_on", "approved_on", "in_use", "in_use_from", "amount", "note"),
                StateBudget::values,
                StateBudget::of);
    }

    @Override
    int fiscalYear(ResultSet row) throws SQLException {
        return row.getInt(1);
    }
}
