package org.maekhai.registry;

import static org.maekhai.registry.LocalGovernmentWriter.ROWS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.imports.ImportKind.Blocker;
import org.maekhai.imports.Replaced;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Takes an import of local governments back: the new ones go, the changed ones are what they were. */
@ApplicationScoped
class LocalGovernmentUndo {
    /** Those that the import made, as the replaced rows tell. */
    private static final String MADE = """
            select lg.id
            from replaced r
            join local_government lg on lg.id = cast(r.row_id as int)
            where r.origin = ?
              and r.of_table = 'local_government'
              and r.row_before is null
            """;

    private final Jdbc jdbc;
    private final Replaced replaced;
    private final LocalGovernmentKeys keys;
    private final Event<RegistryChanging> changing;
    private final Event<RegistryChanged> changed;

    LocalGovernmentUndo(
            Jdbc jdbc,
            Replaced replaced,
            LocalGovernmentKeys keys,
            Event<RegistryChanging> changing,
            Event<RegistryChanged> changed) {
        this.jdbc = jdbc;
        this.replaced = replaced;
        this.keys = keys;
        this.changing = changing;
        this.changed = changed;
    }

    List<Blocker> blockers(UUID importId) {
        changing.fire(new RegistryChanging());
        List<Blocker> found = new ArrayList<>(replaced.changedSince(importId, ROWS));
        for (var place : StandsOn.all()) {
            var standing = new Sql("""
                    select distinct lg.code
                    from %s f
                    join local_government lg on lg.id = f.%s
                    where f.%s in (%s)
                    """.formatted(place.table(), place.column(), place.column(), MADE), importId);
            if (place.table().equals("registry_proposal")) {
                // its own go with it
                standing.append("and (f.import_id is null or f.import_id <> ?)", importId);
            }
            jdbc.each(
                    standing.append("order by lg.code fetch first 1000 rows only"),
                    row -> found.add(new Blocker(row.getString(1), place.word())));
        }
        return found;
    }

    void undo(UUID importId) {
        jdbc.update(new Sql("delete from registry_proposal where import_id = ? and state = 'PENDING'", importId));
        jdbc.update(new Sql("delete from local_government_alias where import_id = ?", importId));
        for (var table : List.of("registry_proposal", "local_government_alias", "local_government_predecessor")) {
            jdbc.update(new Sql("delete from " + table + " where local_government_id in (" + MADE + ")", importId));
        }
        keys.renew(
                replaced.takeBack(importId, ROWS).stream().map(Integer::valueOf).collect(Collectors.toSet()));
        changed.fire(new RegistryChanged(null));
    }
}
