package org.maekhai.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.search.Found;
import org.maekhai.shared.search.FoundGroup;
import org.maekhai.shared.search.FoundKind;
import org.maekhai.shared.search.FoundRows;
import org.maekhai.shared.search.SearchSource;

/** People as their list finds them, for those who may see it. */
@ApplicationScoped
class FoundPeople implements SearchSource {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final People people;

    FoundPeople(Jdbc jdbc, CurrentUser currentUser, People people) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.people = people;
    }

    @Override
    public List<FoundGroup> find(String typed, int few) {
        if (currentUser.caller().has(Role.OBSERVER) || currentUser.caller().has(Role.LOCAL)) {
            return List.of();
        }
        var rows = people.inSight(new Sql("from app_user u"));
        SearchText.keep(rows, typed, "u.search_text");
        return List.of(new FoundRows("u.id, u.name, u.role", rows, "u.search_text", "u.name, u.id")
                .of(
                        FoundKind.PERSON,
                        jdbc,
                        typed,
                        few,
                        row -> new Found(
                                FoundKind.PERSON,
                                row.getString("id"),
                                null,
                                row.getString("name"),
                                null,
                                row.getString("role"))));
    }
}
