package org.maekhai.meeting;

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

/** Minutes to be closed and what was agreed to be done by now wait for the office of the province. */
@ApplicationScoped
class MeetingToDo implements ToDoSource {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final MeetingQueries queries;

    MeetingToDo(Jdbc jdbc, CurrentUser currentUser, MeetingQueries queries) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.queries = queries;
    }

    @Override
    public Map<ToDoCode, Integer> toDo(Place place, LocalDate on) {
        if (!currentUser.caller().has(Role.PROVINCE) || place.districtCode() != null) {
            return Map.of();
        }
        return Map.of(
                ToDoCode.MEETINGS_TO_CLOSE,
                (int) jdbc.count(queries.within(new Sql("select count(*) from meeting m"), place.provinceCode())
                        .where("m.closed_at is null")
                        .where("m.held_on < ?", on)),
                ToDoCode.ACTIONS_OVERDUE,
                (int) jdbc.count(queries.within(new Sql("""
                                select count(*)
                                from meeting_action a
                                join meeting m on m.id = a.meeting_id
                                """), place.provinceCode())
                        .where("a.due_on < ?", on)
                        .where(MeetingQueries.OPEN)));
    }
}
