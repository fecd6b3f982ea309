package org.maekhai.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.maekhai.shared.Sql;

/** Where the registry gets the status of a local government from; compliance, which knows the rule, implements it. */
public interface StatusSource {
    /** @param reasons in the order of the rule */
    record Status(ComplianceStatus status, List<Reason> reasons) {}

    /** The statuses of one day, ready to be asked in SQL. */
    interface Day {
        /** Joins the status of {@code alias} (a local_government) to a query. */
        Sql join(Sql sql, String alias);

        /** The columns to select for {@link #read}. */
        String columns();

        Status read(ResultSet row) throws SQLException;

        /** Keeps the rows of that status, and of that reason; null means any. */
        Sql filter(Sql sql, ComplianceStatus status, Reason reason);

        /** The expression to order by status, best first. */
        String order();
    }

    Day on(LocalDate day);

    Standings standings(LocalDate day);
}
