package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.timeline.TimelineCode;
import org.maekhai.shared.timeline.TimelineEntry;
import org.maekhai.shared.timeline.TimelineFact;
import org.maekhai.shared.timeline.TimelineKind;
import org.maekhai.shared.timeline.TimelineSource;
import org.maekhai.shared.timeline.TimelineSpan;

/** What was stated of a local government's budgets and postings; what has no day of its own, on the day when it was stated. */
@ApplicationScoped
class FactTimeline implements TimelineSource {
    private final Clock clock;
    private final Jdbc jdbc;

    FactTimeline(Clock clock, Jdbc jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public Set<TimelineKind> kinds() {
        return Set.of(TimelineKind.FACT);
    }

    @Override
    public List<TimelineEntry> latest(int id, TimelineSpan span) {
        var entries = new ArrayList<>(jdbc.list(
                span.of(
                        new Sql("select p.* from posting_day d join posting_status p on p.as_of = d.as_of")
                                .where("p.local_government_id = ?", id),
                        "d.as_of"),
                FactTimeline::reading));
        List<TimelineEntry> few = new ArrayList<>();
        jdbc.list(new Sql("select * from budget_status").where("local_government_id = ?", id), Budget::of)
                .forEach(budget -> tell(few, budget));
        jdbc.list(new Sql("select * from self_report").where("local_government_id = ?", id), Reported.class)
                .forEach(report -> few.add(report(report)));
        entries.addAll(span.of(few.stream()));
        return entries;
    }

    private static TimelineEntry reading(ResultSet row) throws SQLException {
        var stated = StatePosting.of(row);
        var origin = Origin.of(row);
        return TimelineEntry.of(stated.asOf(), TimelineCode.POSTING_READ, "reading")
                .stating(new TimelineFact(
                        null,
                        null,
                        stated.revenueThrough(),
                        stated.expenditureThrough(),
                        stated.accountingThrough(),
                        stated.yearClosed(),
                        origin.source().name(),
                        origin.importId(),
                        origin.visitId()));
    }

    private record Budget(int fiscalYear, StateBudget stated, Origin origin, Instant changedAt) {
        static Budget of(ResultSet row) throws SQLException {
            var view = FactsView.Budget.of(row);
            return new Budget(view.fiscalYear(), StateBudget.of(row), Origin.of(row), view.changedAt());
        }
    }

    private void tell(List<TimelineEntry> entries, Budget budget) {
        var stated = budget.stated();
        var when = day(budget.changedAt());
        int before = entries.size();
        if (Boolean.FALSE.equals(stated.usesElaas())) {
            entries.add(entry(when, TimelineCode.ELAAS_NOT_USED, budget, 0));
        }
        if (stated.recordedOn() != null) {
            entries.add(entry(stated.recordedOn(), TimelineCode.BUDGET_RECORDED, budget, 1));
        }
        if (stated.approvedOn() != null) {
            entries.add(entry(stated.approvedOn(), TimelineCode.BUDGET_APPROVED, budget, 2));
        }
        if (Boolean.TRUE.equals(stated.inUse())) {
            var since = stated.inUseFrom();
            entries.add(entry(since == null ? when : since, TimelineCode.BUDGET_IN_USE, budget, 3));
        }
        if (entries.size() == before) {
            entries.add(entry(when, TimelineCode.BUDGET_STATED, budget, 0));
        }
    }

    private static TimelineEntry entry(LocalDate on, TimelineCode code, Budget budget, int step) {
        var origin = budget.origin();
        return TimelineEntry.of(on, code, "budget " + budget.fiscalYear() + " " + step)
                .saying(budget.stated().note())
                .stating(new TimelineFact(
                        budget.fiscalYear(),
                        budget.stated().amount(),
                        null,
                        null,
                        null,
                        null,
                        origin.source().name(),
                        origin.importId(),
                        origin.visitId()));
    }

    private record Reported(
            UUID id,
            Integer fiscalYear,
            LocalDate asOf,
            BigDecimal amount,
            String note,
            LocalDate revenueThrough,
            LocalDate expenditureThrough,
            LocalDate accountingThrough,
            Boolean yearClosed,
            Instant reportedAt,
            String reportedBy) {}

    private TimelineEntry report(Reported of) {
        return TimelineEntry.of(day(of.reportedAt()), TimelineCode.SELF_REPORTED, "self-report " + of.id())
                .by(of.reportedBy())
                .saying(of.note())
                .stating(new TimelineFact(
                        of.fiscalYear(),
                        of.amount(),
                        of.revenueThrough(),
                        of.expenditureThrough(),
                        of.accountingThrough(),
                        of.yearClosed(),
                        Source.SELF_REPORT.name(),
                        null,
                        null));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
