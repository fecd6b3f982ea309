package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maekhai.registry.Geography;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;

/** How the reports of all provinces stand, whoever asks: states, days and rates, never a text. */
@ApplicationScoped
public class SubmittedReports {
    private static final String ROWS = """
            select r.province_code,
                   r.of_month,
                   r.state,
                   r.edition,
                   r.submitted_on,
                   r.returned,
                   r.held_since,
                   r.changed_at,
                   n.signed_by,
                   n.letter_number,
                   s.state as stands,
                   w.total,
                   w.complete,
                   w.exempt,
                   w.before_complete,
                   w.before_expected
            from monthly_report r
            left join monthly_report_edition n
              on n.province_code = r.province_code and n.of_month = r.of_month and n.edition = r.edition
            left join monthly_report_edition s
              on s.province_code = r.province_code and s.of_month = r.of_month and s.edition = r.stands
            left join monthly_report_row w
              on w.province_code = r.province_code
                and w.of_month = r.of_month
                and w.edition = r.stands
                and w.part = 'PROVINCE'
            """;

    private final Clock clock;
    private final Jdbc jdbc;
    private final Geography geography;
    private final DueDays dueDays;

    SubmittedReports(Clock clock, Jdbc jdbc, Geography geography, DueDays dueDays) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.geography = geography;
        this.dueDays = dueDays;
    }

    /** What is stored of one. @param stands the state of what counts for the nation; null: nothing does, and neither do the figures */
    private record Known(
            String provinceCode,
            YearMonth month,
            ReportState state,
            int edition,
            LocalDate submittedOn,
            boolean returned,
            LocalDate heldSince,
            Instant changedAt,
            String signedBy,
            String letterNumber,
            ReportState stands,
            Integer total,
            Integer complete,
            Integer exempt,
            Integer beforeComplete,
            Integer beforeExpected) {

        Double rate() {
            return total == null ? null : CountedRow.share(complete, total - exempt);
        }

        Double previousRate() {
            return total == null ? null : CountedRow.share(beforeComplete, beforeExpected);
        }
    }

    /** Each province of each of these months, the latest month first, then in order of name. @param province null: all */
    public List<ReportOfMonth> between(YearMonth first, YearMonth last, String province) {
        return between(first, last, province, dueDays.of(first, last));
    }

    /** The first and the last month of which anything was begun, and all between them; empty: none was. */
    public List<ReportOfMonth> everBegun(String province) {
        record Span(LocalDate first, LocalDate last) {}
        var known = jdbc.first(
                        new Sql("select min(r.of_month), max(r.of_month) from monthly_report r")
                                .whereIf(province, "r.province_code = ?"),
                        row -> new Span(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .orElseThrow();
        return known.first() == null
                ? List.of()
                : between(YearMonth.from(known.first()), YearMonth.from(known.last()), province);
    }

    private List<ReportOfMonth> between(YearMonth first, YearMonth last, String province, DueDays.Span due) {
        Map<String, Known> known = new HashMap<>();
        var sql = new Sql(ROWS)
                .where("r.of_month >= ?", first.atDay(1))
                .where("r.of_month <= ?", last.atDay(1))
                .whereIf(province, "r.province_code = ?");
        jdbc.each(sql, row -> {
            var of = Row.of(Known.class).with("month", ReportStore::month).map(row);
            known.put(of.provinceCode() + of.month(), of);
        });
        var today = LocalDate.now(clock);
        return Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .flatMap(month -> geography.provinces().stream()
                        .filter(each -> province == null || each.code().equals(province))
                        .map(each -> of(
                                each.code(),
                                each.name(),
                                month,
                                known.get(each.code() + month),
                                due.of(month, each.code()),
                                today)))
                .toList();
    }

    /** Of the month before a day. @param province null: the nation */
    public HomeReport ofHome(String province, LocalDate on) {
        var month = YearMonth.from(on).minusMonths(1);
        var due = dueDays.of(month, month);
        var all = between(month, month, province, due);
        if (province != null) {
            var one = all.get(0);
            return new HomeReport(
                    month, one.dueOn(), one.state(), one.timing(), one.submittedOn(), one.holder(), null, null, null);
        }
        int late = count(all, ReportTiming.LATE);
        return new HomeReport(
                month,
                due.of(month, null),
                null,
                null,
                null,
                null,
                count(all, ReportTiming.ON_TIME) + late,
                late,
                count(all, ReportTiming.MISSING));
    }

    private static int count(List<ReportOfMonth> all, ReportTiming timing) {
        return (int) all.stream().filter(of -> of.timing() == timing).count();
    }

    private static ReportOfMonth of(
            String code, String name, YearMonth month, Known known, LocalDate dueOn, LocalDate today) {
        if (known == null) {
            return new ReportOfMonth(
                    code,
                    name,
                    month,
                    ReportState.NOT_STARTED,
                    ReportState.NOT_STARTED,
                    0,
                    dueOn,
                    null,
                    ReportTiming.of(null, dueOn, today),
                    false,
                    false,
                    null,
                    null,
                    ReportHolder.of(ReportState.NOT_STARTED, null, month, today),
                    null,
                    null,
                    null,
                    null);
        }
        // a correction that is being written changes nothing for the others
        boolean isCorrected = known.stands() != null && !known.returned();
        return new ReportOfMonth(
                code,
                name,
                month,
                known.state(),
                isCorrected ? known.stands() : known.state(),
                known.edition(),
                dueOn,
                known.submittedOn(),
                ReportTiming.of(known.submittedOn(), dueOn, today),
                known.returned(),
                known.stands() != null,
                known.signedBy(),
                known.letterNumber(),
                ReportHolder.of(known.state(), known.heldSince(), month, today),
                known.total(),
                known.rate(),
                known.previousRate(),
                known.changedAt());
    }
}
