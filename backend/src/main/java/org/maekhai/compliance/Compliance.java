package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentFilter;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.registry.Standings;
import org.maekhai.registry.StatusSource;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;

/** Who is complete and up to date on any day, who is not, and why; in scope. The door of compliance for others. */
@ApplicationScoped
public class Compliance implements StatusSource {
    private static final List<String> FIELDS = List.of(Register.NAME, Register.CODE, Register.TYPE, Register.DISTRICT);
    private static final int MAX_MONTHS = 120;

    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LocalGovernments localGovernments;
    private final KeptYears kept;
    private final ComplianceRule rule;
    private final SummaryNames names;
    private final DayStandings.Statuses statuses;

    Compliance(
            Clock clock,
            CurrentUser currentUser,
            Geography geography,
            LocalGovernments localGovernments,
            KeptYears kept,
            ComplianceRule rule,
            SummaryNames names) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.localGovernments = localGovernments;
        this.kept = kept;
        this.rule = rule;
        this.names = names;
        this.statuses = new DayStandings.Statuses(rule.requiresYearClosed());
    }

    @Override
    public Standings.Status status(int localGovernmentId, LocalDate day) {
        var year = FiscalYear.of(day);
        return status(kept.years(List.of(year)), localGovernmentId, day);
    }

    private Standings.Status status(Map<FiscalYear, ProjectedYear> years, int localGovernmentId, LocalDate day) {
        return statuses.of(years.get(FiscalYear.of(day)).state(localGovernmentId, day));
    }

    @Override
    public Map<LocalDate, Standings.Status> statuses(int localGovernmentId, Collection<LocalDate> days) {
        Map<FiscalYear, Optional<StandingOfYear>> years = new HashMap<>();
        Map<LocalDate, Standings.Status> found = new HashMap<>();
        for (var day : days) {
            var year = years.computeIfAbsent(FiscalYear.of(day), of -> kept.ofOne(of, localGovernmentId));
            found.put(day, statuses.of(year.map(of -> of.state(day)).orElse(DayState.UNKNOWN)));
        }
        return found;
    }

    @Override
    public OnDays onDays(Collection<LocalDate> days) {
        var years = kept.years(days.stream().map(FiscalYear::of).collect(Collectors.toSet()));
        return (id, day) -> status(years, id, day);
    }

    LocalDate dayOrToday(LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }

    @Override
    public DayStandings standings(LocalDate day) {
        return standings(List.of(day)).get(day);
    }

    @Override
    public Map<LocalDate, DayStandings> standings(Collection<LocalDate> days) {
        // first the registry: whoever is in it is in the years, too
        var register = localGovernments.register();
        var years = kept.years(days.stream().map(FiscalYear::of).collect(Collectors.toSet()));
        Map<LocalDate, DayStandings> standings = new HashMap<>();
        days.forEach(day -> standings.computeIfAbsent(
                day, each -> new DayStandings(each, register, years.get(FiscalYear.of(each)), statuses)));
        return standings;
    }

    /** @param reached how far they have come with the budget; null means any */
    Page<ComplianceView> list(PageRequest request, LocalGovernmentFilter filter, BudgetStep reached, LocalDate asked) {
        var asOf = dayOrToday(asked);
        var day = standings(asOf);
        var wanted = filter.in(currentUser.scope(), day);
        var found = day.register()
                .page(
                        request,
                        reached == null ? wanted : index -> wanted.test(index) && day.reached(reached, index),
                        day.ranks(FIELDS));
        boolean young = rule.isYoung(day.year().year(), asOf);
        return found.map(entry -> {
            var standing = day.of(entry);
            return new ComplianceView(
                    entry.ref(),
                    standing.status(),
                    standing.reasons(),
                    day.year().facts(day.register(), entry, asOf, young));
        });
    }

    /** Status now and at each month end before, of one local government in scope. */
    ComplianceHistoryView history(String code, LocalDate asked, Integer months) {
        int wanted = months == null ? 12 : months;
        if (wanted < 1 || wanted > MAX_MONTHS) {
            throw Failure.malformed("/months", "TOO_MANY_MONTHS");
        }
        var asOf = dayOrToday(asked);
        var known = localGovernments.inScope(code);
        var days = new ArrayList<>(List.of(asOf));
        days.addAll(monthEnds(asOf, wanted));
        var years = kept.years(days.stream().map(FiscalYear::of).collect(Collectors.toSet()));
        var history = days.stream()
                .map(day -> {
                    var then = status(years, known.id(), day);
                    return new ComplianceHistoryView.Past(day, then.status(), then.reasons());
                })
                .toList();
        var now = history.get(0);
        var year = years.get(FiscalYear.of(asOf));
        return new ComplianceHistoryView(
                asOf,
                year.year().year(),
                now.status(),
                now.reasons(),
                year.facts(known.id(), asOf, rule.isYoung(year.year(), asOf)),
                history);
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
        kept.cover(day);
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
                days(List.of(asOf), open ? Scope.NATION : currentUser.scope(), province, null)
                        .rows(asOf, by));
    }

    /** The standings of some days within a scope, and of a province and a district where they are not null. */
    public ComplianceDays days(Collection<LocalDate> days, Scope scope, String province, String district) {
        return new ComplianceDays(standings(days), Register.within(scope, province, district), names);
    }

    LocalGovernmentRef ref(ResultSet row) throws SQLException {
        return new LocalGovernmentRef(
                row.getString("code"),
                row.getString("name"),
                LocalGovernmentType.valueOf(row.getString("type")),
                geography.districtRef(row.getString("district_code")),
                geography.provinceRef(row.getString("province_code")));
    }
}
