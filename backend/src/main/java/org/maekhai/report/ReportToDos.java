package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Place;
import org.maekhai.shared.ToDoCode;
import org.maekhai.shared.ToDoSource;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** What of the monthly reports waits: for a province to write, for the Department to read. */
@ApplicationScoped
class ReportToDos implements ToDoSource {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;

    ReportToDos(Jdbc jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** Reports are of whole provinces. */
    @Override
    public Map<ToDoCode, Integer> toDo(Place place, LocalDate on) {
        boolean isFiner = place.districtCode() != null || place.localGovernmentCode() != null;
        return switch (currentUser.caller().role()) {
            case PROVINCE ->
                isFiner
                        ? Map.of()
                        : ofProvince(place.provinceCode(), YearMonth.from(on).minusMonths(1));
            case DEPARTMENT, ADMIN ->
                isFiner
                        ? Map.of()
                        : Map.of(ToDoCode.REPORTS_WAITING, (int)
                                jdbc.count(new Sql("select count(*) from monthly_report r")
                                        .where("r.state = 'SUBMITTED'")
                                        .whereIf(place.provinceCode(), "r.province_code = ?")));
            case DISTRICT, TRAINER, LOCAL, OBSERVER -> Map.of();
        };
    }

    /** @param month the last one, due until it was submitted for the first time */
    private Map<ToDoCode, Integer> ofProvince(String province, YearMonth month) {
        var sql = new Sql("""
                select sum(case when r.of_month = ? and r.submitted_on is not null then 1 else 0 end),
                       sum(case when r.returned then 1 else 0 end)
                from monthly_report r
                """, month.atDay(1)).where("r.province_code = ?", province);
        return jdbc.first(
                        sql,
                        row -> Map.of(ToDoCode.REPORT_DUE, 1 - row.getInt(1), ToDoCode.REPORTS_RETURNED, row.getInt(2)))
                .orElseThrow();
    }
}
