package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.ThaiSort;

/** What is worked out from the names of local governments: the short name, where they stand in order, how they are found. */
@ApplicationScoped
class LocalGovernmentKeys {
    /** As long as its column. */
    private static final int SEARCH_TEXT = 2000;

    private final Jdbc jdbc;

    LocalGovernmentKeys(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** What a local government is found by: code, full and short name, former names. */
    static String searchText(String code, String name, String shortName, Collection<String> aliases) {
        var parts = new ArrayList<>(List.of(code, name, shortName));
        parts.addAll(aliases);
        return SearchText.of(SEARCH_TEXT, parts);
    }

    void renew(Set<Integer> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<Integer, List<String>> aliases = new HashMap<>();
        jdbc.each(
                new Sql("select local_government_id, name from local_government_alias"),
                row -> aliases.computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                        .add(row.getString(2)));
        List<Object[]> keys = new ArrayList<>();
        jdbc.each(new Sql("select id, code, name, type from local_government"), row -> {
            int id = row.getInt(1);
            if (ids.contains(id)) {
                var name = row.getString(3);
                var shortName = LocalGovernmentType.valueOf(row.getString(4)).shortName(name);
                keys.add(new Object[] {
                    shortName,
                    ThaiSort.key(name),
                    searchText(row.getString(2), name, shortName, aliases.getOrDefault(id, List.of())),
                    id
                });
            }
        });
        jdbc.batch("""
                update local_government
                set short_name = ?, sort_key = ?, search_text = ?
                where id = ?
                """, keys);
    }
}
