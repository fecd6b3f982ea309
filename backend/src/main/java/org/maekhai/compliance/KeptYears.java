package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Kept;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;

/** The projected years in memory, each as the database has it whenever it is asked about; the first time it is projected. */
@ApplicationScoped
class KeptYears {
    private final Jdbc jdbc;
    private final Clock clock;
    private final ProjectionVersions versions;
    private final ComplianceProjection projection;
    private final FactsOfOne facts;
    private final Map<FiscalYear, Kept<ProjectedYear>> kept = new ConcurrentHashMap<>();

    KeptYears(Jdbc jdbc, Clock clock, ProjectionVersions versions, ComplianceProjection projection, FactsOfOne facts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.versions = versions;
        this.projection = projection;
        this.facts = facts;
    }

    /**
     * Makes sure that a day can be asked about.
     *
     * @throws Failure 400 for a day before 2540 BE or after the end of the next fiscal year
     */
    FiscalYear cover(LocalDate day) {
        var year = FiscalYear.of(day);
        built(Set.of(year));
        return year;
    }

    /** The projected years as they stand in the database, from memory: with one query where nothing has changed. */
    Map<FiscalYear, ProjectedYear> years(Collection<FiscalYear> asked) {
        Map<FiscalYear, ProjectedYear> years = new HashMap<>();
        built(asked)
                .forEach((year, version) -> years.put(
                        year,
                        kept.computeIfAbsent(year, unknown -> new Kept<>()).at(version, before -> read(year, before))));
        return years;
    }

    /** What has changed since it was read, or all of it. */
    private Kept.Of<ProjectedYear> read(FiscalYear year, Kept.Of<ProjectedYear> before) {
        var read = before == null ? new ProjectedYear(year) : new ProjectedYear(before.value());
        var version = new long[1];
        jdbc.each(new Sql("""
                                select p.version as at_version, cy.local_government_id, cy.standing, cy.lateness,
                                    cy.readings, b.fiscal_year, b.uses_elaas, b.recorded_on, b.approved_on, b.in_use,
                                    b.in_use_from, b.amount, b.note, b.source, b.origin_id, b.changed_at
                                from compliance_projection p
                                left join compliance_year cy
                                    on cy.fiscal_year = p.fiscal_year and cy.version > ?
                                left join budget_status b
                                    on b.fiscal_year = cy.fiscal_year and b.local_government_id = cy.local_government_id
                                """, before == null ? -1 : before.version()).where("p.fiscal_year = ?", year.year()), row -> {
            version[0] = row.getLong("at_version");
            var standing = row.getString("standing");
            if (standing != null) {
                read.put(
                        row.getInt("local_government_id"),
                        standing,
                        row.getString("lateness"),
                        row.getString("readings"),
                        row.getObject("fiscal_year") == null ? null : FactsView.Budget.of(row));
            }
        });
        return new Kept.Of<>(version[0], read);
    }

    /** One local government in a year, for whoever is in the transaction that changes it; none that has no row. */
    Optional<StandingOfYear> ofOne(FiscalYear year, int id) {
        built(Set.of(year));
        return jdbc.first(
                new Sql("select standing, lateness from compliance_year")
                        .where("fiscal_year = ?", year.year())
                        .where("local_government_id = ?", id),
                row -> new StandingOfYear(year, row.getString(1), row.getString(2)));
    }

    /** One local government in some years, in order: as they are projected, and for the sake of one none is. */
    List<StandingOfYear> ofOne(int from, int to, int id) {
        var asked = IntStream.rangeClosed(from, to).mapToObj(FiscalYear::new).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var projected = versions.of(asked).keySet();
        var missing = asked.stream().filter(year -> !projected.contains(year)).toList();
        List<StandingOfYear> standings = new ArrayList<>();
        if (!projected.isEmpty()) {
            standings.addAll(jdbc.list(
                    new Sql("select fiscal_year, standing, lateness from compliance_year")
                            .whereIn(
                                    "fiscal_year",
                                    projected.stream().map(FiscalYear::year).toList())
                            .where("local_government_id = ?", id),
                    row -> new StandingOfYear(new FiscalYear(row.getInt(1)), row.getString(2), row.getString(3))));
        }
        if (!missing.isEmpty()) {
            standings.addAll(facts.standings(missing, id));
        }
        standings.sort(Comparator.comparing(standing -> standing.year().year()));
        return standings;
    }

    /** The version of each year, which is built when it is not projected yet. */
    private Map<FiscalYear, Long> built(Collection<FiscalYear> asked) {
        var known = versions.of(asked);
        var missing = new ArrayList<>(asked);
        missing.removeAll(known.keySet());
        if (missing.isEmpty()) {
            return known;
        }
        int last = FiscalYear.of(LocalDate.now(clock)).year() + 1;
        for (var year : missing) {
            if (year.year() < FiscalYear.FIRST || year.year() > last) {
                throw Failure.malformed("/asOf", "BAD_DATE");
            }
            projection.build(year);
        }
        return versions.of(asked);
    }
}
