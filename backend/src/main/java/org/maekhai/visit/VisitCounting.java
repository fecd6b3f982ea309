package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.Place;
import org.maekhai.shared.ToDoCode;
import org.maekhai.shared.ToDoSource;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** How many visits there were, within the caller's scope: the door for pictures that span features. */
@ApplicationScoped
public class VisitCounting implements ToDoSource {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final VisitQueries queries;

    VisitCounting(Jdbc jdbc, CurrentUser currentUser, VisitQueries queries) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.queries = queries;
    }

    /** Of the month of a day, up to that day. @param province null: all of the scope; {@code district} likewise */
    public VisitCounts of(String province, String district, LocalDate asOf) {
        return between(province, district, asOf.withDayOfMonth(1), asOf);
    }

    /** Of a month in a province, up to a day. */
    public VisitCounts ofMonth(String province, YearMonth month, LocalDate asOf) {
        return between(province, null, month.atDay(1), asOf);
    }

    private VisitCounts between(String province, String district, LocalDate from, LocalDate asOf) {
        var select = new Sql("""
                select count(*),
                       sum(case when v.mode = 'ON_SITE' then 1 else 0 end),
                       count(distinct v.local_government_id)
                from visit v
                """);
        var contacts = queries.within(select, province, district, null)
                .where("v.state = 'DONE'")
                .where("v.reached")
                .where("v.visit_day >= ?", from)
                .where("v.visit_day <= ?", asOf);
        int overdue = overdue(province, district, asOf);
        return jdbc.first(contacts, row -> new VisitCounts(row.getInt(1), row.getInt(2), row.getInt(3), overdue))
                .orElseThrow();
    }

    /** Planned ones whose day had passed, also those that were made after the day that is asked about. */
    private int overdue(String province, String district, LocalDate asOf) {
        var visits = queries.within(new Sql("select count(*) from visit v"), province, district, null);
        return (int) jdbc.count(queries.overdueOn(visits, true, asOf));
    }

    /** Visits are made by others than the visited. */
    @Override
    public Map<ToDoCode, Integer> toDo(Place place, LocalDate on) {
        return currentUser.caller().has(Role.LOCAL)
                ? Map.of()
                : Map.of(ToDoCode.VISITS_OVERDUE, overdue(place.provinceCode(), place.districtCode(), on));
    }
}
