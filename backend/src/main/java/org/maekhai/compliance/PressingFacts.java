package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Register;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.FiscalYear;

/** What presses on a day, of every local government: its status, and how far it is with the budget and the closing of the year before. */
@ApplicationScoped
public class PressingFacts {
    private final Clock clock;
    private final Compliance compliance;
    private final Jdbc jdbc;

    PressingFacts(Clock clock, Compliance compliance, Jdbc jdbc) {
        this.clock = clock;
        this.compliance = compliance;
        this.jdbc = jdbc;
    }

    /** Of a day to come the status is that of today, for no reading of it is known; budget and closing are what is known of it. */
    public Day on(LocalDate day) {
        var today = LocalDate.now(clock);
        var known = day.isAfter(today) ? today : day;
        var standings = compliance.standings(List.of(known, day));
        return new Day(standings.get(known), standings.get(day));
    }

    /** Those whose budget of a fiscal year is approved on a day, by id. */
    public Set<Integer> approved(FiscalYear year, LocalDate on) {
        Set<Integer> approved = new HashSet<>();
        jdbc.each(
                new Sql("select local_government_id from budget_status")
                        .where("fiscal_year = ?", year.year())
                        .where("approved_on <= ?", on),
                row -> approved.add(row.getInt(1)));
        return approved;
    }

    /** One day. */
    public static final class Day {
        private final DayStandings statuses;
        private final DayStandings work;

        private Day(DayStandings statuses, DayStandings work) {
            this.statuses = statuses;
            this.work = work;
        }

        public Register register() {
            return statuses.register();
        }

        public ComplianceStatus status(Register.Entry of) {
            return statuses.of(of).status();
        }

        /** The year's budget is recorded, whatever became of it. */
        public boolean isBudgetRecorded(Register.Entry of) {
            return work.reached(BudgetStep.RECORDED, of.index());
        }

        /** The year's budget is approved and in use. */
        public boolean isBudgetInUse(Register.Entry of) {
            return work.reached(BudgetStep.IN_USE, of.index());
        }

        /** The fiscal year before is known to be closed, by the newest reading that says anything of it. */
        public boolean isYearBeforeClosed(Register.Entry of) {
            return work.isYearBeforeClosed(of.index());
        }
    }
}
