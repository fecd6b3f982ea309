package org.maekhai.visit;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.maekhai.imports.ReplacedRows;
import org.maekhai.shared.thai.FiscalYear;

/** What an import keeps of the visits that it changes, and what such a row tells. */
final class ReplacedVisits {
    static final ReplacedRows ROWS = ReplacedRows.of(
                    "visit",
                    "id",
                    UUID::fromString,
                    "'visit'",
                    "(select lg.code from local_government lg where lg.id = t.local_government_id)")
            .with("visit_trainer", "visit_id")
            .with("visit_step", "visit_id")
            .with("visit_answer", "visit_id")
            .without("province_code")
            .foundBy(row -> VisitRow.foundBy(row.get("findings"), row.get("advice"), row.get("people_met")));

    private ReplacedVisits() {}

    /** Of which day and fiscal year a visit stated facts; null: none. */
    record Observing(int localGovernmentId, LocalDate asOf, Integer fiscalYear) {
        boolean statesNothing() {
            return asOf == null && fiscalYear == null;
        }
    }

    /** Of a row as {@link #ROWS} keeps it. */
    static Observing observing(Map<String, String> row) {
        int of = Integer.parseInt(row.get("local_government_id"));
        if (!row.get("state").equals(VisitState.DONE.name())) {
            return new Observing(of, null, null);
        }
        var on = LocalDate.parse(row.get("visited_on"));
        var year = row.get("budget_fiscal_year");
        return new Observing(
                of,
                VisitRow.READING.stream().allMatch(column -> row.get(column) == null) ? null : on,
                VisitRow.BUDGET.stream().allMatch(column -> row.get(column) == null)
                        ? null
                        : year == null ? FiscalYear.of(on).year() : Integer.valueOf(year));
    }
}
