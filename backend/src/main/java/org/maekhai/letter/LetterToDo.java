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
    /** Days after which a signed letter lies too long: that of its signature, and one more to number and send it. */
    private static final int LONG = 2;

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
        var letters = queries.within(
                new Sql("select count(*) from letter l"),
                place.provinceCode(),
                place.districtCode(),
                place.localGovernmentCode());
        return Map.of(ToDoCode.LETTERS_TO_SEND, (int) jdbc.count(queries.unsent(letters, on.minusDays(LONG))));
    }
}
