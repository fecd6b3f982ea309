package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.registry.DistrictView;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;
import org.maekhai.visit.VisitSummaryView.By;
import org.maekhai.visit.VisitSummaryView.Row;

/** How many visits there were. Counts by province are open to every role; nothing finer leaves the scope. */
@ApplicationScoped
class VisitSummaries {
    private static final String COUNTS = """
            count(*) as total,
            sum(case when v.state = 'DONE' and v.reached then 1 else 0 end) as contacts,
            sum(case when v.state = 'DONE' and v.reached and v.mode = 'ON_SITE' then 1 else 0 end) as onsite,
            count(distinct case when v.state = 'DONE' and v.reached then v.local_government_id end) as reached,
            sum(case when v.state = 'PLANNED' and v.visit_day < :today then 1 else 0 end) as overdue
            """;

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LocalGovernments localGovernments;
    private final VisitQueries queries;

    VisitSummaries(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            Geography geography,
            LocalGovernments localGovernments,
            VisitQueries queries) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.localGovernments = localGovernments;
        this.queries = queries;
    }

    /** @param by null: province. @param from null: the first of the month of {@code to}, which is this month's end when null */
    VisitSummaryView summary(By by, String province, LocalDate from, LocalDate to) {
        var last = Objects.requireNonNullElseGet(
                to, () -> from == null || !from.isAfter(today()) ? monthEnd(today()) : monthEnd(from));
        var first = Objects.requireNonNullElse(from, last.withDayOfMonth(1));
        if (first.isAfter(last)) {
            throw Failure.malformed("/to", "DATES_REVERSED");
        }
        var rows = switch (Objects.requireNonNullElse(by, By.province)) {
            case province -> provinces(province, first, last);
            case district -> districts(province, first, last);
            case trainer -> trainers(province, first, last);
        };
        return new VisitSummaryView(first, last, rows);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static LocalDate monthEnd(LocalDate day) {
        return YearMonth.from(day).atEndOfMonth();
    }

    private Sql count(String key, String from, String province, LocalDate first, LocalDate last) {
        return new Sql("select " + key + ", " + COUNTS + from, today())
                .where("v.visit_day >= ?", first)
                .where("v.visit_day <= ?", last)
                .whereIf(province, "v.province_code = ?");
    }

    private Map<String, Row> byKey(Sql sql) {
        return jdbc.list(sql, Row.class).stream().collect(Collectors.toMap(Row::key, Function.identity()));
    }

    private List<Row> provinces(String province, LocalDate first, LocalDate last) {
        var counted = byKey(
                count("v.province_code as \"key\", v.province_code as name", "from visit v", province, first, last)
                        .append("group by v.province_code"));
        return geography.provinces().stream()
                .filter(each -> province == null || each.code().equals(province))
                .map(each -> named(counted.get(each.code()), each.code(), each.name()))
                .toList();
    }

    /** A row of each local government, added up by district. */
    private List<Row> districts(String province, LocalDate first, LocalDate last) {
        var register = localGovernments.register();
        Map<String, Row> counted = new HashMap<>();
        var sql = queries.within(
                count(
                        "cast(v.local_government_id as varchar(20)) as \"key\", v.province_code as name",
                        "from visit v",
                        null,
                        first,
                        last),
                province,
                null,
                null);
        jdbc.list(sql.append("group by v.local_government_id, v.province_code"), Row.class)
                .forEach(row -> counted.merge(
                        register.byId(Integer.parseInt(row.key()))
                                .ref()
                                .district()
                                .code(),
                        row,
                        Row::plus));
        return geography.districts(province).stream()
                .filter(this::isSeen)
                .map(each -> named(counted.get(each.code()), each.code(), each.name()))
                .toList();
    }

    private boolean isSeen(DistrictView district) {
        var scope = currentUser.scope();
        return switch (scope.level()) {
            case NATION -> true;
            case PROVINCE -> district.province().code().equals(scope.provinceCode());
            case DISTRICT, LOCAL_GOVERNMENT -> district.code().equals(scope.districtCode());
        };
    }

    private static Row named(Row counted, String key, String name) {
        return counted == null
                ? Row.none(key, name)
                : new Row(
                        key,
                        name,
                        counted.total(),
                        counted.contacts(),
                        counted.onsite(),
                        counted.reached(),
                        counted.overdue());
    }

    /** Those who had anything to do with a visit of the period. */
    private List<Row> trainers(String province, LocalDate first, LocalDate last) {
        var from = """
                from visit v
                join visit_trainer vt on vt.visit_id = v.id
                join trainer t on t.id = vt.trainer_id
                """;
        var sql = queries.within(
                count("cast(t.id as varchar(36)) as \"key\", t.name as name", from, null, first, last),
                province,
                null,
                null);
        return jdbc.list(sql.append("group by t.id, t.name, t.sort_key order by t.sort_key, t.id"), Row.class);
    }
}
