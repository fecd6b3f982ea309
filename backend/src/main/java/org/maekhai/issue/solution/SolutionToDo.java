package org.maekhai.issue.solution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.Place;
import org.maekhai.shared.ToDoCode;
import org.maekhai.shared.ToDoSource;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** What offices proposed waits for the Department. */
@ApplicationScoped
class SolutionToDo implements ToDoSource {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;

    SolutionToDo(Jdbc jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    @Override
    public Map<ToDoCode, Integer> toDo(Place place, LocalDate on) {
        if (!currentUser.caller().has(Role.DEPARTMENT, Role.ADMIN) || place.districtCode() != null) {
            return Map.of();
        }
        var waiting = new Sql("select count(*) from solution s")
                .where("s.state = 'PROPOSED'")
                .whereIf(place.provinceCode(), "s.province_code = ?");
        return Map.of(ToDoCode.SOLUTIONS_PROPOSED, (int) jdbc.count(waiting));
    }
}
