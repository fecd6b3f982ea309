package org.maekhai.letter;

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

/** Letters that were signed and lie about wait for the office of the province. */
@ApplicationScoped
class LetterToDo implements ToDoSource {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final LetterQueries queries;

    LetterToDo(Jdbc jdbc, CurrentUser currentUser, LetterQueries queries) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.queries = queries;
    }

    @Override
    public Map<ToDoCode, Integer> toDo(Place place, LocalDate on) {
        if (!currentUser.caller().has(Role.PROVINCE)) {
            return Map.of();
        }
        var lying = queries.within(
                        new Sql("select count(*) from letter l"),
                        place.provinceCode(),
                        place.districtCode(),
                        place.localGovernmentCode())
                .where("l.state in ('SIGNED', 'NUMBERED')")
                .where("l.held_since < ?", on.minusDays(1));
        return Map.of(ToDoCode.LETTERS_TO_SEND, (int) jdbc.count(lying));
    }
}
