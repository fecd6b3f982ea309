package org.maekhai.compliance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rule a second time, as the domain document tells it and as slow as it likes: loops over the facts that are stored,
 * for one local government and one day. It shares nothing with the code that it is compared with.
 */
final class PlainCompliance {
    record Place(int id, String code, String type, String district, String province, LocalDate from, LocalDate to) {}

    record Budget(
            Boolean uses,
            LocalDate recorded,
            LocalDate approved,
            Boolean inUse,
            LocalDate inUseFrom,
            boolean amountOrNote) {}

    record Reading(LocalDate asOf, LocalDate[] through, Boolean yearClosed) {}

    record Excuse(String province, Integer id, LocalDate from, LocalDate to) {}

    /** What the rule says of one of them on one day. */
    record Verdict(String status, List<String> reasons, int budgetStep, boolean yearClosed) {}

    record Row(
            int total, int exempt, Map<String, Integer> byStatus, int recorded, int approved, int inUse, int closed) {
        int expected() {
            return total - exempt;
        }

        Double rate() {
            return expected() == 0 ? null : (double) byStatus.get("COMPLETE_AND_CURRENT") / expected();
        }
    }

    private static final String[] MODULES = {"REVENUE", "EXPENDITURE", "ACCOUNTING"};
    static final List<String> STATUSES =
            List.of("COMPLETE_AND_CURRENT", "COMPLETE_NOT_CURRENT", "INCOMPLETE", "NOT_USING", "NO_DATA", "EXEMPT");

    private final boolean requireYearClosed;
    final List<Place> places = new ArrayList<>();
    private final Map<String, Budget> budgets = new HashMap<>();
    private final Map<Integer, List<Reading>> readings = new HashMap<>();
    private final List<Excuse> excuses = new ArrayList<>();

    private PlainCompliance(boolean requireYearClosed) {
        this.requireYearClosed = requireYearClosed;
    }

    /** All facts that stand in the database now. */
    static PlainCompliance read(Connection connection, boolean requireYearClosed) throws SQLException {
        var plain = new PlainCompliance(requireYearClosed);
        each(
                connection,
                "select id, code, type, district_code, province_code, active_from, active_to from local_government",
                row -> plain.places.add(new Place(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        date(row, 6),
                        date(row, 7))));
        each(
                connection,
                "select local_government_id, fiscal_year, uses_elaas, recorded_on, approved_on, in_use, in_use_from, amount,"
                        + " note"
                        + " from budget_status",
                row -> plain.budgets.put(
                        row.getInt(1) + "/" + row.getInt(2),
                        new Budget(
                                row.getObject(3, Boolean.class),
                                date(row, 4),
                                date(row, 5),
                                row.getObject(6, Boolean.class),
                                date(row, 7),
                                row.getBigDecimal(8) != null || row.getString(9) != null)));
        each(
                connection,
                "select local_government_id, as_of, revenue_through, expenditure_through, accounting_through,"
                        + " year_closed from posting_status order by as_of",
                row -> plain.readings
                        .computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                        .add(new Reading(
                                date(row, 2),
                                new LocalDate[] {date(row, 3), date(row, 4), date(row, 5)},
                                row.getObject(6, Boolean.class))));
        each(
                connection,
                "select province_code, local_government_id, valid_from, valid_to from exemption",
                row -> plain.excuses.add(
                        new Excuse(row.getString(1), row.getObject(2, Integer.class), date(row, 3), date(row, 4))));
        return plain;
    }

    static boolean exists(Place place, LocalDate day) {
        return (place.from == null || !day.isBefore(place.from)) && (place.to == null || !day.isAfter(place.to));
    }

    /** What counts of each module on a day: through which day by which reading, e.g. 2026-05-28 on 2026-05-31. */
    List<String> newest(Place place, LocalDate day) {
        int year = fiscalYear(day);
        long age = ChronoUnit.DAYS.between(LocalDate.of(year - 544, 10, 1), day);
        var newest = new ArrayList<String>(java.util.Collections.nCopies(4, null));
        for (var reading : readings.getOrDefault(place.id, List.of())) {
            int of = fiscalYear(reading.asOf);
            if (reading.asOf.isAfter(day) || of != year && (of != year - 1 || age >= 45)) {
                continue;
            }
            for (int module = 0; module < 3; module++) {
                if (reading.through[module] != null) {
                    newest.set(module, reading.through[module] + " on " + reading.asOf);
                }
            }
            if (of == year && reading.yearClosed != null) {
                newest.set(3, reading.yearClosed + " on " + reading.asOf);
            }
        }
        return newest;
    }

    Verdict on(Place place, LocalDate day) {
        int year = fiscalYear(day);
        var yearStart = LocalDate.of(year - 544, 10, 1);
        long age = ChronoUnit.DAYS.between(yearStart, day);
        var budget = budgets.get(place.id + "/" + year);
        boolean approved = budget != null && has(budget.approved, day);
        boolean recorded = approved || budget != null && has(budget.recorded, day);
        boolean inUse = approved
                && Boolean.TRUE.equals(budget.inUse)
                && (budget.inUseFrom == null || has(budget.inUseFrom, day));
        int step = inUse ? 3 : approved ? 2 : recorded ? 1 : 0;

        // the readings that count: of the year, and of the year before while the year is young
        List<Reading> counting = new ArrayList<>();
        boolean closed = false;
        for (var reading : readings.getOrDefault(place.id, List.of())) {
            int of = fiscalYear(reading.asOf);
            if (!reading.asOf.isAfter(day) && (of == year || of == year - 1 && age < 45)) {
                counting.add(reading);
                if (of == year && reading.yearClosed != null) {
                    closed = reading.yearClosed;
                }
            }
        }

        for (var excuse : excuses) {
            boolean covers = excuse.id != null
                    ? excuse.id == place.id
                    : excuse.province == null || excuse.province.equals(place.province);
            if (covers && !day.isBefore(excuse.from) && !day.isAfter(excuse.to)) {
                return new Verdict("EXEMPT", List.of("EXEMPT"), step, closed);
            }
        }
        if (budget != null && Boolean.FALSE.equals(budget.uses)) {
            return new Verdict("NOT_USING", List.of("NOT_USING_ELAAS"), step, closed);
        }
        boolean budgetKnown = budget != null
                && (budget.uses != null
                        || budget.inUse != null
                        || budget.amountOrNote && budget.recorded == null && budget.approved == null
                        || has(budget.recorded, day)
                        || has(budget.approved, day));
        if (!budgetKnown && counting.isEmpty()) {
            return new Verdict("NO_DATA", List.of("NO_DATA"), step, closed);
        }

        List<String> reasons = new ArrayList<>();
        if (!recorded) {
            reasons.add("BUDGET_NOT_RECORDED");
        } else if (!approved) {
            reasons.add("BUDGET_NOT_APPROVED");
        } else if (!inUse) {
            reasons.add("BUDGET_NOT_IN_USE");
        }
        boolean complete = inUse;
        boolean current = true;
        boolean stale = false;
        for (int module = 0; module < 3; module++) {
            Reading newest = null;
            for (var reading : counting) {
                if (reading.through[module] != null && (newest == null || reading.asOf.isAfter(newest.asOf))) {
                    newest = reading;
                }
            }
            if (newest == null || newest.through[module].isBefore(yearStart) && age > 45) {
                reasons.add(MODULES[module] + "_MISSING");
                complete = false;
            } else if (ChronoUnit.DAYS.between(newest.through[module], newest.asOf) > 30) {
                reasons.add(MODULES[module] + "_LATE");
                current = false;
            }
            stale |= newest != null && ChronoUnit.DAYS.between(newest.asOf, day) > 45;
        }
        if (stale) {
            reasons.add("READING_STALE");
            current = false;
        }
        if (requireYearClosed && !closed) {
            reasons.add("YEAR_NOT_CLOSED");
            complete = false;
        }
        var status = !complete ? "INCOMPLETE" : current ? "COMPLETE_AND_CURRENT" : "COMPLETE_NOT_CURRENT";
        return new Verdict(status, reasons, step, closed);
    }

    /** One row for each group of those that existed on the day. */
    Map<String, Row> summary(LocalDate day, Predicate<Place> which, Function<Place, String> group) {
        Map<String, List<Verdict>> groups = new TreeMap<>();
        for (var place : places) {
            if (which.test(place) && exists(place, day)) {
                groups.computeIfAbsent(group.apply(place), key -> new ArrayList<>())
                        .add(on(place, day));
            }
        }
        Map<String, Row> rows = new TreeMap<>();
        groups.forEach((key, verdicts) -> {
            Map<String, Integer> byStatus = new HashMap<>();
            STATUSES.forEach(status -> byStatus.put(status, 0));
            int[] steps = new int[4];
            int closed = 0;
            for (var verdict : verdicts) {
                byStatus.merge(verdict.status, 1, Integer::sum);
                for (int step = 1; step <= verdict.budgetStep; step++) {
                    steps[step]++;
                }
                closed += verdict.yearClosed ? 1 : 0;
            }
            rows.put(
                    key,
                    new Row(verdicts.size(), byStatus.get("EXEMPT"), byStatus, steps[1], steps[2], steps[3], closed));
        });
        return rows;
    }

    static int fiscalYear(LocalDate day) {
        return day.getYear() + (day.getMonthValue() >= 10 ? 544 : 543);
    }

    private static boolean has(LocalDate since, LocalDate day) {
        return since != null && !since.isAfter(day);
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, Reader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static LocalDate date(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
