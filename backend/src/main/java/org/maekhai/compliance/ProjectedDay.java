package org.maekhai.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.maekhai.registry.StatusSource;
import org.maekhai.shared.Failure;
import org.maekhai.shared.FiscalYear;
import org.maekhai.shared.Sql;

/** One day of the projection, as pieces of SQL over compliance_year (alias cy). */
final class ProjectedDay implements StatusSource.Day {
    private static final int COUNTED = 48, TOLD = 54;

    private final FiscalYear year;
    private final String counted;
    private final String told;
    private final boolean requireYearClosed;

    ProjectedDay(FiscalYear year, LocalDate day, boolean requireYearClosed) {
        this.year = year;
        int position = (int) (day.toEpochDay() - year.firstDay().toEpochDay()) + 1;
        this.counted = "substring(cy.standing from " + position + " for 1)";
        this.told = "substring(cy.lateness from " + position + " for 1)";
        this.requireYearClosed = requireYearClosed;
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
                "join compliance_year cy on cy.fiscal_year = ? and cy.local_government_id = " + alias + ".id",
                year.year());
    }

    @Override
    public String columns() {
        return counted + " as counted, " + told + " as told";
    }

    @Override
    public StatusSource.Status read(ResultSet row) throws SQLException {
        var view = standing(row);
        return new StatusSource.Status(
                view.status().name(), view.reasons().stream().map(Reason::name).toList());
    }

    record View(ComplianceStatus status, List<Reason> reasons) {}

    View standing(ResultSet row) throws SQLException {
        return view(row.getString("counted").charAt(0), row.getString("told").charAt(0), requireYearClosed);
    }

    static View view(char counted, char told, boolean requireYearClosed) {
        if (Standing.isAbsent(counted)) {
            return new View(ComplianceStatus.NO_DATA, List.of(Reason.NO_DATA));
        }
        return new View(Standing.status(counted), Standing.reasons(counted, told, requireYearClosed));
    }

    @Override
    public Sql filter(Sql sql, String status, String reason) {
        if (status != null) {
            var wanted = parse(ComplianceStatus.class, status, "/status");
            sql.whereIn(counted, countedWith(c -> Standing.status(c) == wanted));
        }
        if (reason != null) {
            var wanted = parse(Reason.class, reason, "/reason");
            Set<String> countedWithIt = new LinkedHashSet<>();
            Set<String> toldWithIt = new LinkedHashSet<>();
            for (char c = '0'; c < '0' + COUNTED; c++) {
                for (char t = '0'; t < '0' + TOLD; t++) {
                    if (Standing.reasons(c, t, requireYearClosed).contains(wanted)) {
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

    private static <E extends Enum<E>> E parse(Class<E> type, String text, String pointer) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Failure.malformed(pointer, "BAD_PARAMETER", text));
    }
}
