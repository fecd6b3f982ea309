package org.maekhai.issue.solution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.search.Found;
import org.maekhai.shared.search.FoundGroup;
import org.maekhai.shared.search.FoundKind;
import org.maekhai.shared.search.FoundRows;
import org.maekhai.shared.search.SearchSource;

/** Solutions, as their list finds them. */
@ApplicationScoped
class FoundSolutions implements SearchSource {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;

    FoundSolutions(Jdbc jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    @Override
    public List<FoundGroup> find(String typed, int few) {
        var rows = new SolutionWriter(currentUser.caller()).restrict(new Sql("from solution s"));
        SearchText.keep(rows, typed, "s.search_text");
        return List.of(new FoundRows("s.id, s.title, s.state", rows, "s.search_text", "s.sort_key, s.id")
                .of(
                        FoundKind.SOLUTION,
                        jdbc,
                        typed,
                        few,
                        row -> new Found(
                                FoundKind.SOLUTION,
                                row.getString("id"),
                                null,
                                row.getString("title"),
                                null,
                                row.getString("state"))));
    }
}
