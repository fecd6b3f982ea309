package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maekhai.imports.ImportKind.Blocker;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;
import org.maekhai.shared.ThaiSort;

/** Takes an import of local governments back: the new ones go, the changed ones are what they were. */
@ApplicationScoped
class LocalGovernmentUndo {
    /** Those that the import made: it changed them, but there was nothing to replace. */
    private static final String MADE = "select made.id from local_government made where made.import_id = ?"
            + " and not exists (select 1 from local_government_replaced r where r.local_government_id = made.id"
            + " and r.replaced_by = made.import_id)";

    private final Jdbc jdbc;
    private final Instance<RegistryDependents> dependents;
    private final Event<RegistryChanging> changing;
    private final Event<RegistryChanged> changed;

    LocalGovernmentUndo(
            Jdbc jdbc,
            Instance<RegistryDependents> dependents,
            Event<RegistryChanging> changing,
            Event<RegistryChanged> changed) {
        this.jdbc = jdbc;
        this.dependents = dependents;
        this.changing = changing;
        this.changed = changed;
    }

    List<Blocker> blockers(UUID importId) {
        changing.fire(new RegistryChanging());
        List<Blocker> found = new ArrayList<>();
        find(
                found,
                "local-government",
                new Sql(
                        "select lg.code from local_government lg join local_government_replaced r"
                                + " on r.local_government_id = lg.id where r.import_id = ? and r.replaced_by <> r.import_id",
                        importId));
        find(
                found,
                "local-government",
                new Sql(
                        "select code from local_government where import_id = ? and version <> import_version",
                        importId));
        find(found, "contacts", standing("local_government_contact", importId));
        find(
                found,
                "registry-proposal",
                standing("registry_proposal", importId)
                        .append("and (f.import_id is null or f.import_id <> ?)", importId));
        for (var feature : dependents) {
            for (var dependent : feature.of(MADE, importId)) {
                found.add(new Blocker(dependent.code(), dependent.what()));
            }
        }
        return found;
    }

    private void find(List<Blocker> found, String what, Sql sql) {
        jdbc.each(sql.append("fetch first 1000 rows only"), row -> found.add(new Blocker(row.getString(1), what)));
    }

    private static Sql standing(String table, UUID importId) {
        return new Sql(
                "select lg.code from " + table + " f join local_government lg on lg.id = f.local_government_id"
                        + " where f.local_government_id in (" + MADE + ")",
                importId);
    }

    void undo(UUID importId) {
        jdbc.update(new Sql("delete from registry_proposal where import_id = ? and state = 'PENDING'", importId));
        jdbc.update(new Sql("delete from local_government_alias where import_id = ?", importId));
        jdbc.in(connection -> {
            restore(connection, importId);
            return null;
        });
        dependents.forEach(feature -> feature.forget(MADE, importId));
        for (var table : List.of(
                "registry_proposal",
                "local_government_alias",
                "local_government_type_history",
                "local_government_predecessor")) {
            jdbc.update(new Sql("delete from " + table + " where local_government_id in (" + MADE + ")", importId));
        }
        // by their ids: PostgreSQL and H2 both read a table they delete from
        var made = jdbc.list(new Sql(MADE, importId), row -> row.getInt(1));
        for (int from = 0; from < made.size(); from += 500) {
            jdbc.update(new Sql("delete from local_government")
                    .whereIn("id", made.subList(from, Math.min(from + 500, made.size()))));
        }
        jdbc.update(new Sql("delete from local_government_replaced where replaced_by = ?", importId));
        changed.fire(new RegistryChanged(null));
    }

    private record Replaced(
            int id,
            String code,
            UUID importId,
            String name,
            LocalGovernmentType type,
            boolean typeChanged,
            Object[] places,
            boolean changedByHand) {}

    private void restore(Connection connection, UUID importId) throws SQLException {
        var replaced = jdbc.list(
                new Sql(
                        "select r.local_government_id, lg.code, r.import_id, r.name, r.type, lg.type, r.latitude, r.longitude,"
                                + " r.active_from, r.active_to, r.version, r.import_version from local_government_replaced r"
                                + " join local_government lg on lg.id = r.local_government_id where r.replaced_by = ?",
                        importId),
                row -> new Replaced(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        LocalGovernmentType.valueOf(row.getString(5)),
                        !row.getString(5).equals(row.getString(6)),
                        new Object[] {
                            row.getObject(7, Double.class),
                            row.getObject(8, Double.class),
                            row.getObject(9, java.time.LocalDate.class),
                            row.getObject(10, java.time.LocalDate.class)
                        },
                        row.getObject(12, Long.class) == null || row.getLong(11) != row.getLong(12)));
        try (var update = connection.prepareStatement("update local_government set name = ?, short_name = ?, type = ?,"
                        + " latitude = ?, longitude = ?, active_from = ?, active_to = ?, sort_key = ?, search_text = ?,"
                        + " import_id = ?, import_version = case when ? then version + 1 else -1 end,"
                        + " version = version + 1 where id = ?");
                var type = connection.prepareStatement("delete from local_government_type_history"
                        + " where local_government_id = ? and type = ? and valid_to = (select max(h.valid_to) from"
                        + " local_government_type_history h where h.local_government_id = ?)")) {
            for (var was : replaced) {
                var shortName = was.type.shortName(was.name);
                var aliases = jdbc.list(
                        new Sql("select name from local_government_alias where local_government_id = ?", was.id),
                        row -> row.getString(1));
                update.setString(1, was.name);
                update.setString(2, shortName);
                update.setString(3, was.type.name());
                update.setObject(4, was.places[0], java.sql.Types.DOUBLE);
                update.setObject(5, was.places[1], java.sql.Types.DOUBLE);
                update.setObject(6, was.places[2], java.sql.Types.DATE);
                update.setObject(7, was.places[3], java.sql.Types.DATE);
                update.setString(8, ThaiSort.key(was.name));
                update.setString(9, SearchText.of(was.code, was.name, shortName, aliases));
                update.setObject(10, was.importId);
                update.setBoolean(11, !was.changedByHand);
                update.setInt(12, was.id);
                update.addBatch();
                if (was.typeChanged) {
                    type.setInt(1, was.id);
                    type.setString(2, was.type.name());
                    type.setInt(3, was.id);
                    type.addBatch();
                }
            }
            update.executeBatch();
            type.executeBatch();
        }
    }
}
