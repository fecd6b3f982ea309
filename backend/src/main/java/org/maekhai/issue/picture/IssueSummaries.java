package org.maekhai.issue.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.maekhai.issue.IssueBooks;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.picture.IssueSummaryView.By;
import org.maekhai.issue.picture.IssueSummaryView.Row;
import org.maekhai.registry.DistrictView;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.PlaceRef;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/** How many issues there were. Counts by province are open to every role; nothing finer leaves the scope. */
@ApplicationScoped
class IssueSummaries {
    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LocalGovernments localGovernments;
    private final IssueBooks issues;

    IssueSummaries(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            Geography geography,
            LocalGovernments localGovernments,
            IssueBooks issues) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.localGovernments = localGovernments;
        this.issues = issues;
    }

    /** @param by null: kind. @param from null: the first of the month of {@code to}, which is this month's end when null */
    IssueSummaryView summary(By by, String province, LocalDate from, LocalDate to) {
        var today = LocalDate.now(clock);
        var last = Objects.requireNonNullElseGet(
                to, () -> from == null || !from.isAfter(today) ? monthEnd(today) : monthEnd(from));
        var first = Objects.requireNonNullElse(from, last.withDayOfMonth(1));
        if (first.isAfter(last)) {
            throw Failure.malformed("/to", "DATES_REVERSED");
        }
        var period = new Period(first, last, last.isBefore(today) ? last : today, province);
        return new IssueSummaryView(first, last, rows(Objects.requireNonNullElse(by, By.kind), period));
    }

    private static LocalDate monthEnd(LocalDate day) {
        return YearMonth.from(day).atEndOfMonth();
    }

    /** @param end its last day, or today while it isn't over */
    private record Period(LocalDate first, LocalDate last, LocalDate end, String province) {}

    private List<Row> rows(By by, Period period) {
        return switch (by) {
            case kind -> of(names(IssueKind.values()), counted(By.kind, "i.kind", period, UnaryOperator.identity()));
            case module ->
                of(names(IssueModule.values()), counted(By.module, "i.module", period, UnaryOperator.identity()));
            case province ->
                of(
                        geography.provinces().stream()
                                .map(each -> new PlaceRef(each.code(), each.name()))
                                .filter(each ->
                                        period.province() == null || each.code().equals(period.province()))
                                .toList(),
                        counted(By.province, "i.province_code", period, UnaryOperator.identity()));
            case district ->
                of(
                        geography.districts(period.province()).stream()
                                .filter(this::isSeen)
                                .map(each -> new PlaceRef(each.code(), each.name()))
                                .toList(),
                        counted(By.district, "cast(i.local_government_id as varchar(20))", period, this::districtOf));
        };
    }

    private static List<PlaceRef> names(Enum<?>[] words) {
        return Arrays.stream(words)
                .map(word -> new PlaceRef(word.name(), word.name()))
                .toList();
    }

    private static List<Row> of(List<PlaceRef> keys, Map<String, Counted> counted) {
        return keys.stream()
                .map(key -> counted.getOrDefault(key.code(), new Counted()).row(key))
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

    private String districtOf(String localGovernmentId) {
        return localGovernments
                .register()
                .byId(Integer.parseInt(localGovernmentId))
                .ref()
                .district()
                .code();
    }

    private static final class Counted {
        private int raised;
        private int open;
        private final List<Long> days = new ArrayList<>();

        private Row row(PlaceRef key) {
            return new Row(key.code(), key.name(), raised, days.size(), open, median());
        }

        private Double median() {
            if (days.isEmpty()) {
                return null;
            }
            var sorted = days.stream().sorted().toList();
            int half = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? (double) sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
        }
    }

    private Map<String, Counted> counted(By by, String key, Period period, UnaryOperator<String> named) {
        Map<String, Counted> counted = new HashMap<>();
        var raised = seen(by, "select " + key + ", count(*) from issue i", period)
                .where("i.raised_on >= ?", period.first())
                .where("i.raised_on <= ?", period.last())
                .append("group by " + key);
        jdbc.each(raised, row -> of(counted, named, row.getString(1)).raised += row.getInt(2));
        var open = issues.openOn(seen(by, "select " + key + ", count(*) from issue i", period), period.end())
                .append("group by " + key);
        jdbc.each(open, row -> of(counted, named, row.getString(1)).open += row.getInt(2));
        var resolved = issues.resolvedIn(
                seen(
                        by,
                        "select " + key
                                + ", i.raised_on, e.on_day from issue i join issue_event e on e.issue_id = i.id",
                        period),
                period.first(),
                period.last());
        jdbc.each(
                resolved,
                row -> of(counted, named, row.getString(1))
                        .days
                        .add(ChronoUnit.DAYS.between(
                                row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))));
        return counted;
    }

    private Sql seen(By by, String select, Period period) {
        return by == By.province
                ? new Sql(select).whereIf(period.province(), "i.province_code = ?")
                : issues.within(new Sql(select), period.province(), null);
    }

    /** @param key null: of no district */
    private static Counted of(Map<String, Counted> counted, UnaryOperator<String> named, String key) {
        return key == null ? new Counted() : counted.computeIfAbsent(named.apply(key), any -> new Counted());
    }
}
