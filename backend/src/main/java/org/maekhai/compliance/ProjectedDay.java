package org.maekhai.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Reason;
import org.maekhai.registry.StatusSource;
import org.maekhai.shared.FiscalYear;
import org.maekhai.shared.Sql;

/** One day of the projection, as pieces of SQL over compliance_year (alias cy, or one of its own beside other days). */
final class ProjectedDay implements StatusSource.Day {
    private static final int COUNTED = 48, TOLD = 54;

    private final FiscalYear year;
    private final String name;
    private final String counted;
    private final String told;
    private final boolean requireYearClosed;

    ProjectedDay(FiscalYear year, LocalDate day, boolean requireYearClosed) {
        this(year, day, requireYearClosed, "");
    }

    /** @param name tells it from other days in the same query */
    ProjectedDay(FiscalYear year, LocalDate day, boolean requireYearClosed, String name) {
        this.year = year;
        this.name = name;
        int position = (int) (day.toEpochDay() - year.firstDay().toEpochDay()) + 1;
        this.counted = "substring(" + alias() + ".standing from " + position + " for 1)";
        this.told = "substring(" + alias() + ".lateness from " + position + " for 1)";
        this.requireYearClosed = requireYearClosed;
    }

    private String alias() {
        return "cy" + name;
    }

    FiscalYear year() {
        return year;
    }

    /** The expression of the character that summaries count. */
    String counted() {
        return counted;
    }

    /** The expression of the character that tells the modules' reasons. */
    String told() {
        return told;
    }

    @Override
    public Sql join(Sql sql, String alias) {
        return sql.append(
                "join compliance_year " + alias() + " on " + alias() + ".fiscal_year = ? and " + alias()
                        + ".local_government_id = " + alias + ".id",
                year.year());
    }

    @Override
    public String columns() {
        return counted + " as counted" + name + ", " + told + " as told" + name;
    }

    @Override
    public StatusSource.Status read(ResultSet row) throws SQLException {
        return status(
                row.getString("counted" + name).charAt(0),
                row.getString("told" + name).charAt(0),
                requireYearClosed);
    }

    static StatusSource.Status status(char counted, char told, boolean requireYearClosed) {
        if (Standing.isAbsent(counted)) {
            return new StatusSource.Status(ComplianceStatus.NO_DATA, List.of(Reason.NO_DATA));
        }
        return new StatusSource.Status(Standing.status(counted), Standing.reasons(counted, told, requireYearClosed));
    }

    @Override
    public Sql filter(Sql sql, ComplianceStatus status, Reason reason) {
        if (status != null) {
            sql.whereIn(counted, countedWith(c -> Standing.status(c) == status));
        }
        if (reason != null) {
            Set<String> countedWithIt = new LinkedHashSet<>();
            Set<String> toldWithIt = new LinkedHashSet<>();
            for (char c = '0'; c < '0' + COUNTED; c++) {
                for (char t = '0'; t < '0' + TOLD; t++) {
                    if (Standing.reasons(c, t, requireYearClosed).contains(reason)) {
                        countedWithIt.add(String.valueOf(c));
                        toldWithIt.add(String.valueOf(t));
                    }
                }
            }
            sql.whereIn(counted, countedWithIt);
            if (toldWithIt.size() < TOLD) {
                sql.whereIn(told, toldWithIt);
            }
        }
        return sql;
    }

    /** Keeps the rows that have come that far with the budget; null means any. */
    Sql filter(Sql sql, BudgetStep reached) {
        return reached == null ? sql : sql.whereIn(counted, countedWith(reached::isReached));
    }

    @Override
    public String order() {
        return "ascii(" + counted + ")";
    }

    private interface Test {
        boolean matches(char counted);
    }

    private static List<String> countedWith(Test test) {
        List<String> found = new java.util.ArrayList<>();
        for (char c = '0'; c < '0' + COUNTED; c++) {
            if (test.matches(c)) {
                found.add(String.valueOf(c));
            }
        }
        return found;
    }
}
