package org.maekhai.meeting.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.maekhai.assignment.Coverage;
import org.maekhai.compliance.Compliance;
import org.maekhai.compliance.SummaryRow;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.visit.VisitCounting;
import org.maekhai.visit.VisitCounts;

/** How a province stands, as the features that count it say. */
@ApplicationScoped
class Figures {
    /**
     * @param day today at the latest: nothing is known of a day to come
     * @param before the month end before
     * @param withoutTrainer names of those for whom nobody is responsible
     */
    record Of(
            LocalDate day,
            LocalDate before,
            SummaryRow now,
            SummaryRow then,
            int fiscalYear,
            VisitCounts visits,
            List<String> withoutTrainer) {
        int total() {
            return now.total();
        }

        int current() {
            return now.byStatus().get(ComplianceStatus.COMPLETE_AND_CURRENT);
        }
    }

    private final Clock clock;
    private final CurrentUser currentUser;
    private final Compliance compliance;
    private final Coverage coverage;
    private final VisitCounting visits;
    private final LocalGovernments localGovernments;

    Figures(
            Clock clock,
            CurrentUser currentUser,
            Compliance compliance,
            Coverage coverage,
            VisitCounting visits,
            LocalGovernments localGovernments) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.compliance = compliance;
        this.coverage = coverage;
        this.visits = visits;
        this.localGovernments = localGovernments;
    }

    /** The caller sees all of the province. */
    Of of(String province, LocalDate on) {
        var today = LocalDate.now(clock);
        var day = on.isAfter(today) ? today : on;
        var before = YearMonth.from(day).minusMonths(1).atEndOfMonth();
        var days = compliance.days(List.of(day, before), currentUser.scope(), province, null);
        return new Of(
                day,
                before,
                days.total(day),
                days.total(before),
                FiscalYear.of(day).year(),
                visits.of(province, null, day),
                withoutTrainer(province, day));
    }

    private List<String> withoutTrainer(String province, LocalDate day) {
        var register = localGovernments.register();
        var trainers = coverage.primaryTrainers(register, day);
        return register.entries().stream()
                .filter(Register.within(currentUser.scope(), province, null))
                .filter(place -> place.existsOn(day) && trainers.apply(place) == null)
                .map(place -> place.ref().name())
                .toList();
    }
}
