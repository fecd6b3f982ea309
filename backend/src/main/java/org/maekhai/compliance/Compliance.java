package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentFilter;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Reason;
import org.maekhai.registry.StatusSource;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.Failure;
import org.maekhai.shared.FiscalYear;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;
import org.maekhai.shared.Sql;

/** Who is complete and up to date on any day, who is not, and why; in scope. The door of compliance for others. */
@ApplicationScoped
public class Compliance implements StatusSource {
    private static final Map<String, String> SORTABLE = Map.of("name", "lg.sort_key", "code", "lg.code");
    private static final int MAX_MONTHS = 120;

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LocalGovernments localGovernments;
    private final ComplianceProjection projection;
    private final ComplianceRule rule;
    private final FactQueries facts;
    private final SummaryNames names;

    Compliance(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            Geography geography,
            LocalGovernments localGovernments,
            ComplianceProjection projection,
            ComplianceRule rule,
            FactQueries facts,
            SummaryNames names) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.localGovernments = localGovernments;
        this.projection = projection;
        this.rule = rule;
        this.facts = facts;
        this.names = names;
    }

    @Override
    public ProjectedDay on(LocalDate day) {
        return new ProjectedDay(projection.cover(day), day, rule.requiresYearClosed());
    }

    /** A day beside others in one query. @param name letters that tell it from the others */
    public StatusSource.Day on(LocalDate day, String name) {
        return new ProjectedDay(projection.cover(day), day, rule.requiresYearClosed(), name);
    }

    LocalDate dayOrToday(LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }

    /** @param reached how far they have come with the budget; null means any */
    Page<ComplianceView> list(PageRequest request, LocalGovernmentFilter filter, BudgetStep reached, LocalDate asked) {
        var asOf = dayOrToday(asked);
        var day = on(asOf);
        record Found(int id, LocalGovernmentRef ref, StatusSource.Status standing) {}
        var columns = "lg.id, lg.code, lg.name, lg.type, lg.district_code, lg.province_code, " + day.columns();
        var rows = narrow(new Sql("select " + columns + " from local_government lg"), filter, reached, day, asOf)
                .append("order by " + request.orderBy(sortable(day), "name", "lg.code"))
                .page(request);
        var found = jdbc.list(rows, row -> new Found(row.getInt("id"), ref(row), day.read(row)));
        var known = facts.of(found.stream().map(Found::id).toList(), day.year(), asOf);
        var items = found.stream()
                .map(f -> new ComplianceView(
                        f.ref(), f.standing().status(), f.standing().reasons(), known.get(f.id())))
                .toList();
        var count = narrow(new Sql("select count(*) from local_government lg"), filter, reached, day, asOf);
        return new Page<>(items, request, jdbc.count(count));
    }

    private Sql narrow(Sql sql, LocalGovernmentFilter filter, BudgetStep reached, ProjectedDay day, LocalDate asOf) {
        return day.filter(filter.narrow(day.join(sql, "lg"), currentUser.scope(), day, asOf), reached);
    }

    private static Map<String, String> sortable(ProjectedDay day) {
        Map<String, String> columns = new java.util.HashMap<>(SORTABLE);
        columns.put("status", day.order());
        columns.put("district", "lg.district_code");
        columns.put("type", "lg.type");
        return columns;
    }

    /** Status now and at each month end before, of one local government in scope. */
    ComplianceHistoryView history(String code, LocalDate asked, Integer months) {
        int wanted = months == null ? 12 : months;
        if (wanted < 1 || wanted > MAX_MONTHS) {
            throw Failure.malformed("/months", "TOO_MANY_MONTHS");
        }
        var asOf = dayOrToday(asked);
        var known = localGovernments.inScope(code);
        List<ComplianceHistoryView.Past> history = new ArrayList<>();
        var now = standing(known.id(), asOf);
        history.add(new ComplianceHistoryView.Past(asOf, now.status(), now.reasons()));
        for (var day : monthEnds(asOf, wanted)) {
            var then = standing(known.id(), day);
            history.add(new ComplianceHistoryView.Past(day, then.status(), then.reasons()));
        }
        var year = FiscalYear.of(asOf);
        return new ComplianceHistoryView(
                asOf,
                year.year(),
                now.status(),
                now.reasons(),
                facts.of(List.of(known.id()), year, asOf).get(known.id()),
                history);
    }

    private StatusSource.Status standing(int id, LocalDate day) {
        var projected = on(day);
        return jdbc.first(
                        new Sql("select " + projected.columns() + " from compliance_year cy")
                                .where("cy.fiscal_year = ?", projected.year().year())
                                .where("cy.local_government_id = ?", id),
                        projected::read)
                .orElseThrow(Failure::notFound);
    }

    /** The month ends before a day, newest first. */
    private static List<LocalDate> monthEnds(LocalDate before, int months) {
        List<LocalDate> days = new ArrayList<>(months);
        for (int i = 1; i <= months; i++) {
            days.add(YearMonth.from(before).minusMonths(i).atEndOfMonth());
        }
        return days;
    }

    /** The month ends before a day, oldest first. */
    public List<LocalDate> monthEndsUpTo(LocalDate day, int months) {
        projection.cover(day);
        var ends = new ArrayList<>(monthEnds(day, months));
        java.util.Collections.reverse(ends);
        return ends;
    }

    /** How many stand where, by nation, region, province, district or type. */
    SummaryView summary(LocalDate asked, SummaryView.By by, String province) {
        var asOf = dayOrToday(asked);
        // summaries down to provinces are open to every role; nothing finer leaves the scope
        boolean open = by != SummaryView.By.district && by != SummaryView.By.type;
        return new SummaryView(
                asOf,
                FiscalYear.of(asOf).year(),
                rows(asOf, by, open ? Scope.NATION : currentUser.scope(), province, null));
    }

    /** The rows of a summary within a scope; for pictures that span features. */
    public List<SummaryRow> rows(LocalDate asOf, SummaryView.By by, Scope scope, String province, String district) {
        var day = on(asOf);
        var group = switch (by) {
            case nation, region, province -> "cy.province_code";
            case district -> "cy.district_code";
            case type -> "cy.type";
        };
        var sql = new Sql("select " + group + ", " + day.counted() + ", count(*) from compliance_year cy")
                .where("cy.fiscal_year = ?", day.year().year());
        scope.restrict(
                        sql,
                        "cy.province_code",
                        "cy.district_code",
                        "(select lg.code from local_government lg where lg.id = cy.local_government_id)")
                .whereIf(province, "cy.province_code = ?")
                .whereIf(district, "cy.district_code = ?")
                .append("group by " + group + ", " + day.counted());
        Map<String, SummaryRow.Tally> tallies = new LinkedHashMap<>();
        if (by == SummaryView.By.nation) {
            tallies.put("TH", new SummaryRow.Tally());
        }
        jdbc.each(
                sql,
                row -> tallies.computeIfAbsent(names.key(by, row.getString(1)), key -> new SummaryRow.Tally())
                        .add(row.getString(2).charAt(0), row.getInt(3)));
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey(), names.name(by, entry.getKey())))
                .filter(row -> row.total() > 0 || by == SummaryView.By.nation)
                .sorted(names.order(by))
                .toList();
    }

    LocalGovernmentRef ref(ResultSet row) throws SQLException {
        return new LocalGovernmentRef(
                row.getString("code"),
                row.getString("name"),
                LocalGovernmentType.valueOf(row.getString("type")),
                geography.districtRef(row.getString("district_code")),
                geography.provinceRef(row.getString("province_code")));
    }

    /** Whose status differs between two days. */
    public record Change(String code, String name, ComplianceStatus from, ComplianceStatus to) {
        /** By how much it stands better than before; below zero worse; zero where that can't be said. */
        public int gain() {
            return from == ComplianceStatus.EXEMPT || to == ComplianceStatus.EXEMPT ? 0 : from.need() - to.need();
        }
    }

    /** Everyone who moved between two days: who fell, the furthest first, then who rose, the furthest first. */
    public List<Change> changes(LocalDate from, LocalDate to, Scope scope, String province, String district) {
        var before = on(from);
        var after = on(to);
        var sql = new Sql(
                        "select lg.code, lg.short_name, " + before.counted().replace("cy.", "b.") + ", "
                                + after.counted().replace("cy.", "a.") + " from compliance_year b"
                                + " join compliance_year a on a.local_government_id = b.local_government_id and a.fiscal_year = ?"
                                + " join local_government lg on lg.id = b.local_government_id",
                        after.year().year())
                .where("b.fiscal_year = ?", before.year().year())
                .where(before.counted().replace("cy.", "b.") + " <> "
                        + after.counted().replace("cy.", "a."));
        scope.restrict(sql, "lg")
                .whereIf(province, "lg.province_code = ?")
                .whereIf(district, "lg.district_code = ?")
                .append("order by lg.sort_key, lg.code");
        List<Change> changes = new ArrayList<>();
        jdbc.each(sql, row -> {
            char then = row.getString(3).charAt(0);
            char now = row.getString(4).charAt(0);
            if (!Standing.isAbsent(then) && !Standing.isAbsent(now) && Standing.status(then) != Standing.status(now)) {
                changes.add(
                        new Change(row.getString(1), row.getString(2), Standing.status(then), Standing.status(now)));
            }
        });
        return changes.stream()
                .sorted(Comparator.comparing((Change change) -> Integer.signum(change.gain()), Compliance::fallsFirst)
                        .thenComparing(change -> -Math.abs(change.gain())))
                .toList();
    }

    private static int fallsFirst(int one, int other) {
        // a fall, a rise, then what is neither
        return Integer.compare(one == 0 ? 2 : one, other == 0 ? 2 : other);
    }

    /** How many have each reason on a day. */
    public Map<Reason, Integer> reasons(LocalDate asOf, Scope scope, String province, String district) {
        var day = on(asOf);
        var sql = new Sql("select " + day.columns() + ", count(*) as many from compliance_year cy")
                .where("cy.fiscal_year = ?", day.year().year());
        scope.restrict(
                        sql,
                        "cy.province_code",
                        "cy.district_code",
                        "(select lg.code from local_government lg where lg.id = cy.local_government_id)")
                .whereIf(province, "cy.province_code = ?")
                .whereIf(district, "cy.district_code = ?")
                .append("group by " + day.counted() + ", " + day.told());
        Map<Reason, Integer> counts = new java.util.EnumMap<>(Reason.class);
        jdbc.each(sql, row -> {
            if (!Standing.isAbsent(row.getString("counted").charAt(0))) {
                for (var reason : day.read(row).reasons()) {
                    counts.merge(reason, row.getInt("many"), Integer::sum);
                }
            }
        });
        return counts;
    }
}
