package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.FiscalYear;

/** How one local government stood in years that nobody has projected: from its facts alone, and nothing is kept of it. */
@ApplicationScoped
class FactsOfOne {
    private final Jdbc jdbc;
    private final ProjectedRows rows;

    FactsOfOne(Jdbc jdbc, ProjectedRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    private record Existence(LocalDate from, LocalDate to) {}

    /** @param years at least one, in order */
    List<StandingOfYear> standings(List<FiscalYear> years, int id) {
        Map<FiscalYear, YearFacts> facts = new LinkedHashMap<>();
        var existence = jdbc.first(
                        new Sql("select lg.active_from, lg.active_to from local_government lg").where("lg.id = ?", id),
                        row -> new Existence(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .orElseThrow();
        for (var year : years) {
            var of = new YearFacts();
            of.active(existence.from(), existence.to());
            facts.put(year, of);
        }
        budgets(facts, id);
        readings(facts, id);
        exemptions(facts, id);
        List<StandingOfYear> standings = new ArrayList<>();
        facts.forEach((year, of) -> {
            var texts = rows.texts(year, of);
            standings.add(new StandingOfYear(year, texts.standing(), texts.lateness()));
        });
        return standings;
    }

    private void budgets(Map<FiscalYear, YearFacts> facts, int id) {
        var sql = new Sql(ProjectedRows.BUDGETS)
                .where("local_government_id = ?", id)
                .whereIn(
                        "fiscal_year",
                        facts.keySet().stream().map(FiscalYear::year).toList());
        jdbc.each(sql, row -> ProjectedRows.budget(row, facts.get(new FiscalYear(row.getInt("fiscal_year")))));
    }

    /** The last of a year count in the first weeks of the next. */
    private void readings(Map<FiscalYear, YearFacts> facts, int id) {
        var years = List.copyOf(facts.keySet());
        var sql = new Sql(ProjectedRows.READINGS + "from posting_day d join posting_status p on p.as_of = d.as_of")
                .where("p.local_government_id = ?", id)
                .where("d.as_of >= ?", before(years.get(0)).firstDay())
                .where("d.as_of <= ?", years.get(years.size() - 1).lastDay())
                .append("order by p.as_of");
        jdbc.each(sql, row -> {
            var reading = ProjectedRows.reading(row);
            var on = row.getObject(2, LocalDate.class);
            facts.forEach((year, of) -> {
                if (!on.isBefore(before(year).firstDay()) && !on.isAfter(year.lastDay())) {
                    of.reading(reading);
                }
            });
        });
    }

    private static FiscalYear before(FiscalYear year) {
        return new FiscalYear(year.year() - 1);
    }

    private void exemptions(Map<FiscalYear, YearFacts> facts, int id) {
        var sql = new Sql("select e.valid_from, e.valid_to from exemption e").where(Exemptions.OF_ONE, id);
        jdbc.each(sql, row -> {
            var from = row.getObject(1, LocalDate.class);
            var to = row.getObject(2, LocalDate.class);
            facts.forEach((year, of) -> {
                if (!from.isAfter(year.lastDay()) && !to.isBefore(year.firstDay())) {
                    of.exempt(from, to);
                }
            });
        });
    }
}
