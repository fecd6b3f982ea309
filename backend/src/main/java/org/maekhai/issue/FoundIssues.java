package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.search.Found;
import org.maekhai.shared.search.FoundGroup;
import org.maekhai.shared.search.FoundKind;
import org.maekhai.shared.search.FoundRows;
import org.maekhai.shared.search.SearchSource;

/** Issues, as their list finds them. */
@ApplicationScoped
class FoundIssues implements SearchSource {
    private static final String PLACE = """
            coalesce((select p.name from local_government p where p.id = i.local_government_id),
                     (select p.name from province p where p.code = i.province_code)) as place
            """;

    private final Jdbc jdbc;
    private final IssueQueries queries;

    FoundIssues(Jdbc jdbc, IssueQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @Override
    public List<FoundGroup> find(String typed, int few) {
        var rows = queries.found(new Sql("from issue i"), typed);
        return List.of(new FoundRows(
                        "i.id, i.code, i.title, i.state, " + PLACE,
                        rows,
                        "i.search_text",
                        "i.raised_on desc, i.id desc")
                .of(
                        FoundKind.ISSUE,
                        jdbc,
                        typed,
                        few,
                        row -> new Found(
                                FoundKind.ISSUE,
                                row.getString("id"),
                                row.getString("code"),
                                row.getString("title"),
                                row.getString("place"),
                                row.getString("state"))));
    }
}
