package org.maekhai.hub;

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

/** Hubs by the names of their local governments, as their list finds them. */
@ApplicationScoped
class FoundHubs implements SearchSource {
    private static final String FROM = HubQueries.FROM + """
            join district d on d.code = lg.district_code
            join province p on p.code = lg.province_code
            """;

    private final Jdbc jdbc;
    private final HubQueries queries;

    FoundHubs(Jdbc jdbc, HubQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @Override
    public List<FoundGroup> find(String typed, int few) {
        var rows = queries.restrict(new Sql(FROM));
        SearchText.keep(rows, typed, "lg.search_text");
        return List.of(new FoundRows(
                        "h.id, h.state, lg.code, lg.name, d.name as district, p.name as province",
                        rows,
                        "lg.search_text",
                        "lg.sort_key, h.created_at desc, h.id")
                .of(
                        FoundKind.HUB,
                        jdbc,
                        typed,
                        few,
                        row -> new Found(
                                FoundKind.HUB,
                                row.getString("id"),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("district") + " · " + row.getString("province"),
                                row.getString("state"))));
    }
}
