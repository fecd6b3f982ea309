package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maekhai.compliance.ProjectedRows.Texts;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.FiscalYear;

/** The projection after facts of one local government: worked out from its own row, without a look at other facts. */
@ApplicationScoped
class ProjectionByHand {
    private final Jdbc jdbc;
    private final Clock clock;
    private final ProjectionVersions versions;
    private final ProjectedRows rows;
    private final Event<ComplianceChanged> changed;

    ProjectionByHand(
            Jdbc jdbc, Clock clock, ProjectionVersions versions, ProjectedRows rows, Event<ComplianceChanged> changed) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.versions = versions;
        this.rows = rows;
        this.changed = changed;
    }

    /** After the budget of one local government was stated or taken away: it says nothing of other years. */
    void budgetChanged(int fiscalYear, int localGovernmentId) {
        changed(localGovernmentId, Set.of(fiscalYear), Map.of());
    }

    /** After a reading of one local government was stated, or taken away (null). */
    void readingChanged(LocalDate asOf, int localGovernmentId, Reading stated) {
        changed(localGovernmentId, Set.of(), Collections.singletonMap(asOf, stated));
    }

    /**
     * What the standings followed from is known from what is stored with them: only the facts by hand are new.
     *
     * @param budgets the fiscal years whose budget has changed
     * @param readings that have changed by their days; null: there is none any more
     */
    void changed(int id, Set<Integer> budgets, Map<LocalDate, Reading> readings) {
        var years = new TreeSet<>(budgets);
        Map<Integer, Map<LocalDate, Reading>> byYear = new HashMap<>();
        readings.forEach((day, reading) -> {
            int year = FiscalYear.of(day).year();
            byYear.computeIfAbsent(year, first -> new HashMap<>()).put(day, reading);
            // the last readings of a year count in the first weeks of the next
            years.addAll(List.of(year, year + 1));
        });
        if (years.isEmpty()) {
            return;
        }
        var projected = projected(years, id);
        long version = projected.last() + 1;
        versions.raise(version, projected.years().keySet());
        // of a year that nobody has asked about yet nothing is known: it may stand otherwise now
        var today = LocalDate.now(clock);
        boolean changes = years.stream()
                .anyMatch(year -> !projected.years().containsKey(year)
                        && !new FiscalYear(year).firstDay().isAfter(today));
        Map<Integer, List<Reading>> ofYears = new HashMap<>();
        List<Object[]> renewed = new ArrayList<>();
        for (var each : projected.years().entrySet()) {
            var year = new FiscalYear(each.getKey());
            var stored = each.getValue();
            boolean touchesYearBefore = byYear.containsKey(year.year() - 1);
            var ofYearBefore = ofYears.get(year.year() - 1);
            if (stored == null || touchesYearBefore && ofYearBefore == null) {
                rows.project(year, version, new int[] {id});
                changes = true;
                continue;
            }
            var counted = new ArrayList<>(CountedReadings.in(stored.texts().readings(), year));
            int firstDay = (int) year.firstDay().toEpochDay();
            if (touchesYearBefore) {
                counted.removeIf(other -> other.asOf() < firstDay);
                counted.addAll(ofYearBefore);
            }
            byYear.getOrDefault(year.year(), Map.of()).forEach((day, reading) -> {
                counted.removeIf(other -> other.asOf() == day.toEpochDay());
                if (reading != null) {
                    counted.add(reading);
                }
            });
            counted.sort(Comparator.comparingInt(Reading::asOf));
            ofYears.put(
                    year.year(),
                    counted.stream().filter(other -> other.asOf() >= firstDay).toList());
            counted.forEach(stored.facts()::reading);
            var texts = rows.texts(year, stored.facts());
            renewed.add(new Object[] {texts.standing(), texts.lateness(), texts.readings(), version, year.year(), id});
            changes |= !texts.standing().equals(stored.texts().standing())
                    || !texts.lateness().equals(stored.texts().lateness());
        }
        jdbc.batch(ProjectedRows.RENEW, renewed);
        if (changes) {
            changed.fire(ComplianceChanged.byFacts(new int[] {id}));
        }
    }

    /** @param years by year, oldest first; null where the local government has no row in it. @param last see numbers */
    private record Projected(long last, TreeMap<Integer, Stored> years) {}

    /** A row of the projection. @param facts that it followed from, but for the readings, which are text */
    private record Stored(Texts texts, YearFacts facts) {}

    /** Those of these years that are projected, with the row of one local government: whoever writes has the lock. */
    private Projected projected(Set<Integer> years, int id) {
        var last = new long[1];
        var rows = new TreeMap<Integer, Stored>();
        var asked = new ArrayList<>(years);
        asked.add(0);
        jdbc.each(new Sql("""
                                select b.local_government_id, b.uses_elaas, b.recorded_on, b.approved_on, b.in_use,
                                    b.in_use_from, b.amount, b.note, p.fiscal_year, p.version, cy.standing, cy.lateness, cy.readings
                                from compliance_projection p
                                left join compliance_year cy
                                    on cy.fiscal_year = p.fiscal_year and cy.local_government_id = ?
                                left join budget_status b
                                    on b.fiscal_year = cy.fiscal_year and b.local_government_id = cy.local_government_id
                                """, id).whereIn("p.fiscal_year", asked), row -> {
            int year = row.getInt(9);
            if (year == 0) {
                last[0] = row.getLong(10);
            } else {
                rows.put(year, row.getString(11) == null ? null : stored(row, new FiscalYear(year)));
            }
        });
        return new Projected(last[0], rows);
    }

    private static Stored stored(ResultSet row, FiscalYear year) throws SQLException {
        var standing = row.getString(11);
        var facts = new YearFacts();
        facts.asIn(standing, year);
        if (row.getObject(1) != null) {
            ProjectedRows.budget(row, facts);
        }
        return new Stored(new Texts(standing, row.getString(12), row.getString(13)), facts);
    }
}
