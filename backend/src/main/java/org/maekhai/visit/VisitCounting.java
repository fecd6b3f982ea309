package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.security.Scope;
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

    VisitCounting(Jdbc jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** Of the month of a day, up to that day. @param province null: all of the scope; {@code district} likewise */
    public VisitCounts of(String province, String district, LocalDate asOf) {
        var contacts = within("""
                        select count(*),
                               sum(case when v.mode = 'ON_SITE' then 1 else 0 end),
                               count(distinct v.local_government_id)
                        """, province, district)
                .where("v.state = 'DONE'")
                .where("v.reached")
                .where("v.visit_day >= ?", asOf.withDayOfMonth(1))
                .where("v.visit_day <= ?", asOf);
        int overdue = overdue(province, district, asOf);
        return jdbc.first(contacts, row -> new VisitCounts(row.getInt(1), row.getInt(2), row.getInt(3), overdue))
                .orElseThrow();
    }

    private int overdue(String province, String district, LocalDate asOf) {
        return (int) jdbc.count(within("select count(*)", province, district)
                .where("v.state = 'PLANNED'")
                .where("v.visit_day < ?", asOf));
    }

    /** Most ask of a province or the nation: then a visit's own row says where it lies. */
    private Sql within(String select, String province, String district) {
        var scope = currentUser.scope();
        boolean finer = district != null
                || scope.level() == Scope.Level.DISTRICT
                || scope.level() == Scope.Level.LOCAL_GOVERNMENT;
        return scope.restrict(
                        new Sql(select + " " + (finer ? VisitQueries.FROM : "from visit v")),
                        "v.province_code",
                        "lg.district_code",
                        "lg.code")
                .whereIf(province, "v.province_code = ?")
                .whereIf(district, "lg.district_code = ?");
    }

    /** Visits are made by others than the visited. */
    @Override
    public Map<ToDoCode, Integer> toDo(Place place, LocalDate on) {
        return currentUser.caller().has(Role.LOCAL)
                ? Map.of()
                : Map.of(ToDoCode.VISITS_OVERDUE, overdue(place.provinceCode(), place.districtCode(), on));
    }
}
