package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.timeline.TimelineCode;
import org.maekhai.shared.timeline.TimelineEntry;
import org.maekhai.shared.timeline.TimelineKind;
import org.maekhai.shared.timeline.TimelineSource;
import org.maekhai.shared.timeline.TimelineSpan;

/** When the status of a local government changed, by the projection; and what it was excused for. */
@ApplicationScoped
class StatusTimeline implements TimelineSource {
    private final Clock clock;
    private final Jdbc jdbc;
    private final KeptYears kept;
    private final DayStandings.Statuses statuses;

    StatusTimeline(Clock clock, Jdbc jdbc, KeptYears kept, ComplianceRule rule) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.kept = kept;
        this.statuses = new DayStandings.Statuses(rule.requiresYearClosed());
    }

    @Override
    public Set<TimelineKind> kinds() {
        return Set.of(TimelineKind.STATUS);
    }

    @Override
    public List<TimelineEntry> latest(int id, TimelineSpan span) {
        var entries = changes(id, span);
        entries.addAll(exemptions(id, span));
        return entries;
    }

    private List<TimelineEntry> changes(int id, TimelineSpan span) {
        List<TimelineEntry> changes = new ArrayList<>();
        var today = LocalDate.now(clock);
        var last = span.to() == null || span.to().isAfter(today) ? today : span.to();
        var first = firstYear(id);
        if (first.isEmpty()) {
            return changes;
        }
        int earliest = span.from() == null
                ? first.get().year()
                : Math.max(first.get().year(), FiscalYear.of(span.from()).year());
        int to = FiscalYear.of(last).year();
        // each year but the first follows the one before it
        Optional<Character> before = Optional.empty();
        for (var year : kept.ofOne(Math.max(earliest - 1, first.get().year()), to, id)) {
            if (year.year().year() >= earliest) {
                changes.addAll(span.of(year.changes(before).stream()
                        .filter(change -> !change.on().isAfter(last))
                        .map(this::told)));
            }
            before = Optional.of(year.last());
        }
        return changes;
    }

    private TimelineEntry told(StandingOfYear.Change change) {
        var before = change.before().map(state -> statuses.of(state).status().name());
        var since = statuses.of(change.since());
        return TimelineEntry.of(change.on(), TimelineCode.STATUS_CHANGED, "status")
                .moved(before.orElse(null), since.status().name())
                .because(since.reasons().stream().map(Enum::name).toList());
    }

    /** Since when there are facts. */
    private Optional<FiscalYear> firstYear(int id) {
        var first = new Sql("""
                select
                  (select min(fiscal_year) from budget_status where local_government_id = :id) as budget_year,
                  (select min(d.as_of)
                   from posting_day d
                   join posting_status p on p.as_of = d.as_of
                   where p.local_government_id = :id) as read_on
                """, id);
        return jdbc.first(first, FirstFacts.class).flatMap(FirstFacts::year);
    }

    private record FirstFacts(Integer budgetYear, LocalDate readOn) {
        Optional<FiscalYear> year() {
            var ofReading = readOn == null ? null : FiscalYear.of(readOn).year();
            var year = budgetYear == null
                    ? ofReading
                    : ofReading == null ? budgetYear : Integer.valueOf(Math.min(budgetYear, ofReading));
            return Optional.ofNullable(year).map(FiscalYear::new).filter(FiscalYear::isPlausible);
        }
    }

    private record Excused(UUID id, LocalDate validFrom, LocalDate validTo, String reason, String createdBy) {}

    private List<TimelineEntry> exemptions(int id, TimelineSpan span) {
        var rows = new Sql("select e.id, e.valid_from, e.valid_to, e.reason, e.created_by from exemption e")
                .where(Exemptions.OF_ONE, id);
        return jdbc.list(span.of(rows, "e.valid_from"), Excused.class).stream()
                .map(excused -> TimelineEntry.of(
                                excused.validFrom(), TimelineCode.EXEMPTED, "exemption " + excused.id())
                        .until(excused.validTo())
                        .saying(excused.reason())
                        .by(excused.createdBy()))
                .toList();
    }
}
