package org.maekhai.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Reason;
import org.maekhai.registry.Register;
import org.maekhai.shared.ToDoCode;

/** How a part of the country stands on some days: what pictures that span features count. */
public final class ComplianceDays {
    private static final Set<Reason> TO_DO = EnumSet.of(
            Reason.BUDGET_NOT_RECORDED,
            Reason.BUDGET_NOT_APPROVED,
            Reason.BUDGET_NOT_IN_USE,
            Reason.NOT_USING_ELAAS,
            Reason.NO_DATA,
            Reason.REVENUE_LATE,
            Reason.EXPENDITURE_LATE,
            Reason.ACCOUNTING_LATE,
            Reason.READING_STALE);

    private final Map<LocalDate, DayStandings> standings;
    private final Predicate<Register.Entry> wanted;
    private final SummaryNames names;

    ComplianceDays(Map<LocalDate, DayStandings> standings, Predicate<Register.Entry> wanted, SummaryNames names) {
        this.standings = standings;
        this.wanted = wanted;
        this.names = names;
    }

    /** How many stand where, by nation, region, province, district or type. */
    public List<SummaryRow> rows(LocalDate day, SummaryView.By by) {
        var tallies = standings.get(day).tallies(wanted, entry -> names.key(by, entry.ref()));
        if (by == SummaryView.By.nation) {
            tallies.computeIfAbsent("TH", key -> new SummaryRow.Tally());
        }
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey(), names.name(by, entry.getKey())))
                .sorted(names.order(by))
                .toList();
    }

    /** All of it in one row, whose key is that of the nation. */
    public SummaryRow total(LocalDate day) {
        return rows(day, SummaryView.By.nation).get(0);
    }

    /** How many have each reason that somebody can do something about. */
    public Map<ToDoCode, Integer> toDo(LocalDate day) {
        Map<ToDoCode, Integer> counts = new EnumMap<>(ToDoCode.class);
        standings.get(day).reasons(wanted).forEach((reason, count) -> {
            if (TO_DO.contains(reason)) {
                counts.put(ToDoCode.valueOf(reason.name()), count);
            }
        });
        return counts;
    }

    /** Each that existed on a day, in order of name: what it lacks, by name. */
    public List<PlaceOfDay> places(LocalDate day) {
        var then = standings.get(day);
        return then.register().entries().stream()
                .filter(wanted)
                .filter(then::existed)
                .map(entry -> {
                    var standing = then.of(entry);
                    var budget = then.year()
                            .facts(then.register(), entry, day, false)
                            .budget();
                    return new PlaceOfDay(
                            entry.ref(),
                            standing.status(),
                            standing.reasons(),
                            then.reached(BudgetStep.APPROVED, entry.index()),
                            then.isYearBeforeClosed(entry.index()),
                            budget == null ? null : budget.note());
                })
                .toList();
    }

    /** Whose status differs between two days. */
    public record Change(String code, String name, ComplianceStatus from, ComplianceStatus to) {
        /** By how much it stands better than before; below zero worse; zero where that can't be said. */
        public int gain() {
            return from == ComplianceStatus.EXEMPT || to == ComplianceStatus.EXEMPT ? 0 : from.need() - to.need();
        }
    }

    /** Everyone who moved between two days: who fell, the furthest first, then who rose, the furthest first. */
    public List<Change> changes(LocalDate from, LocalDate to) {
        var before = standings.get(from);
        var after = standings.get(to);
        return after.register().entries().stream()
                .filter(wanted)
                .filter(entry -> before.existed(entry) && after.existed(entry))
                .map(entry -> new Change(
                        entry.ref().code(),
                        entry.shortName(),
                        before.of(entry).status(),
                        after.of(entry).status()))
                .filter(change -> change.from() != change.to())
                .sorted(Comparator.comparing(
                                (Change change) -> Integer.signum(change.gain()), ComplianceDays::fallsFirst)
                        .thenComparing(change -> -Math.abs(change.gain())))
                .toList();
    }

    private static int fallsFirst(int one, int other) {
        // a fall, a rise, then what is neither
        return Integer.compare(one == 0 ? 2 : one, other == 0 ? 2 : other);
    }
}
