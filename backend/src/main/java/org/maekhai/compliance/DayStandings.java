package org.maekhai.compliance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Reason;
import org.maekhai.registry.Register;
import org.maekhai.registry.Standings;

/** How every local government stands on a day, in memory, and what is counted of it. */
final class DayStandings implements Standings {
    private static final int STATES = 1 << 8;
    private static final Standings.Status ABSENT =
            new Standings.Status(ComplianceStatus.NO_DATA, List.of(Reason.NO_DATA));

    /** Every state's status and reasons: made when first met. */
    static final class Statuses {
        private final Standings.Status[] known = new Standings.Status[1 << Character.SIZE];
        private final boolean requireYearClosed;

        Statuses(boolean requireYearClosed) {
            this.requireYearClosed = requireYearClosed;
        }

        Standings.Status of(char state) {
            var status = known[state];
            return status == null ? first(state) : status;
        }

        private Standings.Status first(char state) {
            char standing = DayState.standing(state);
            if (state == DayState.UNKNOWN || Standing.isAbsent(standing)) {
                return known[state] = ABSENT;
            }
            var reasons = Standing.reasons(standing, DayState.lateness(state), requireYearClosed);
            return known[state] = new Standings.Status(Standing.status(standing), List.copyOf(reasons));
        }
    }

    private final Register register;
    private final ProjectedYear year;
    private final Statuses statuses;
    private final char[] states;

    DayStandings(LocalDate day, Register register, ProjectedYear year, Statuses statuses) {
        this.register = register;
        this.year = year;
        this.statuses = statuses;
        this.states = year.states(register, day);
    }

    ProjectedYear year() {
        return year;
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public boolean existed(int index) {
        char state = states[index];
        return state != DayState.UNKNOWN && !Standing.isAbsent(DayState.standing(state));
    }

    @Override
    public Standings.Status of(int index) {
        return statuses.of(states[index]);
    }

    @Override
    public Register.Rank rank() {
        var places = new int[states.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = DayState.standing(states[i]);
        }
        return new Register.Rank(STATES, places);
    }

    /** Whether one who existed has come that far with the budget. */
    boolean reached(BudgetStep step, int index) {
        return step.isReached(DayState.standing(states[index]));
    }

    /** Whether one who existed is known to have closed the year before. */
    boolean isYearBeforeClosed(int index) {
        return existed(index) && Standing.closed(DayState.standing(states[index]));
    }

    /** Counts by group, of those who existed. */
    Map<String, SummaryRow.Tally> tallies(Predicate<Register.Entry> wanted, Function<Register.Entry, String> group) {
        Map<String, SummaryRow.Tally> tallies = new LinkedHashMap<>();
        for (var entry : register.entries()) {
            if (wanted.test(entry) && existed(entry)) {
                tallies.computeIfAbsent(group.apply(entry), key -> new SummaryRow.Tally())
                        .add(DayState.standing(states[entry.index()]), 1);
            }
        }
        return tallies;
    }

    /** How many have each reason. */
    Map<Reason, Integer> reasons(Predicate<Register.Entry> wanted) {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        for (var entry : register.entries()) {
            if (wanted.test(entry) && existed(entry)) {
                of(entry).reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum));
            }
        }
        return counts;
    }
}
