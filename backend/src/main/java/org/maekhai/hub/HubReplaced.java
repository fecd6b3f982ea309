package org.maekhai.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maekhai.imports.ImportKind.Blocker;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** How imports found the hubs that they wrote, and the way back. */
@ApplicationScoped
class HubReplaced {
    private final Jdbc jdbc;
    private final ObjectMapper json;

    HubReplaced(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A hub before an import.
     *
     * @param before null: the import made it; {@code version} likewise
     * @param links that were open
     * @param madeLinks by the import, {@code leftLinks} open after it
     */
    record Kept(
            HubFacts before, Long version, List<KnownHubs.Link> links, List<UUID> madeLinks, List<UUID> leftLinks) {}

    private record Entry(UUID hub, Kept kept, long leftVersion) {}

    void keep(UUID importId, UUID hub, Kept kept) {
        jdbc.update(new Sql(
                "insert into hub_replaced (replaced_by, hub_id, before_json, left_version) select cast(? as uuid), id,"
                        + " cast(? as varchar(100000)), version from hub where id = ?",
                importId,
                text(kept),
                hub));
        if (kept.before() == null) {
            jdbc.update(new Sql("update hub set import_version = version").where("id = ?", hub));
        }
    }

    private List<Entry> of(UUID importId) {
        return jdbc.list(
                new Sql("select hub_id, before_json, left_version from hub_replaced")
                        .where("replaced_by = ?", importId)
                        .append("order by id"),
                row -> new Entry(row.getObject(1, UUID.class), read(row.getString(2)), row.getLong(3)));
    }

    /** What was changed since, what stands on hubs that would go, and what has taken the place of what would come back. */
    List<Blocker> blockers(UUID importId) {
        List<Blocker> found = new ArrayList<>();
        var entries = of(importId);
        Set<UUID> written = new HashSet<>();
        entries.forEach(entry -> written.add(entry.hub()));
        for (var entry : entries) {
            var code = codeOf(entry.hub());
            if (code == null) {
                // withdrawn by hand: nothing of it is left to be taken back
                continue;
            }
            if (isChanged(entry)) {
                found.add(new Blocker(code, "hub"));
            }
            if (entry.kept().before() == null) {
                found.addAll(advised(entry.hub(), code));
            } else {
                found.addAll(taken(entry, code, written));
            }
        }
        return found.stream().distinct().limit(1000).toList();
    }

    private String codeOf(UUID hub) {
        return jdbc.first(
                        new Sql("select lg.code from hub h join local_government lg on lg.id = h.local_government_id")
                                .where("h.id = ?", hub),
                        row -> row.getString(1))
                .orElse(null);
    }

    private boolean isChanged(Entry entry) {
        long version = jdbc.count(new Sql("select version from hub").where("id = ?", entry.hub()));
        var links = jdbc.list(
                new Sql("select id from hub_link")
                        .where("hub_id = ?", entry.hub())
                        .where("open_of is not null"),
                row -> row.getObject(1, UUID.class));
        return version != entry.leftVersion()
                || !new TreeSet<>(links).equals(new TreeSet<>(entry.kept().leftLinks()));
    }

    private List<Blocker> advised(UUID hub, String code) {
        return jdbc.list(
                new Sql("select max(advised_on) from hub_advice")
                        .where("hub_id = ?", hub)
                        .append("having count(*) > 0"),
                row -> new Blocker(code, "hub-advice " + row.getObject(1, LocalDate.class)));
    }

    private List<Blocker> taken(Entry entry, String code, Set<UUID> written) {
        List<Blocker> found = new ArrayList<>();
        if (entry.kept().before().state().isOpen()) {
            jdbc.each(
                    new Sql(
                            "select o.id from hub o join hub h on h.local_government_id = o.open_of where h.id = ?"
                                    + " and o.id <> h.id",
                            entry.hub()),
                    row -> {
                        if (!written.contains(row.getObject(1, UUID.class))) {
                            found.add(new Blocker(code, "hub"));
                        }
                    });
        }
        for (var link : entry.kept().links()) {
            jdbc.each(
                    new Sql("select k.hub_id, lg.code from hub_link k join local_government lg on lg.id = k.open_of")
                            .where("k.open_of = ?", link.neighbour()),
                    row -> {
                        if (!written.contains(row.getObject(1, UUID.class))) {
                            found.add(new Blocker(row.getString(2), "hub-member"));
                        }
                    });
        }
        return found;
    }

    /** @return the local governments of the hubs that are again as they were */
    Set<Integer> undo(UUID importId) {
        Set<Integer> restored = new HashSet<>();
        var entries = of(importId);
        // all that would stand in the way goes before anything comes back
        for (var entry : entries) {
            entry.kept()
                    .madeLinks()
                    .forEach(link -> jdbc.update(new Sql("delete from hub_link").where("id = ?", link)));
            if (entry.kept().before() == null) {
                jdbc.update(new Sql("delete from hub_link").where("hub_id = ?", entry.hub()));
                jdbc.update(new Sql("delete from hub").where("id = ?", entry.hub()));
            } else {
                jdbc.update(new Sql("update hub set open_of = null").where("id = ?", entry.hub()));
            }
        }
        for (var entry : entries) {
            if (entry.kept().before() != null) {
                restore(entry).ifPresent(restored::add);
            }
        }
        jdbc.update(new Sql("delete from hub_replaced").where("replaced_by = ?", importId));
        return restored;
    }

    private java.util.Optional<Integer> restore(Entry entry) {
        var of = jdbc.first(
                new Sql("select local_government_id from hub").where("id = ?", entry.hub()), row -> row.getInt(1));
        of.ifPresent(localGovernment -> {
            KnownHubs.write(jdbc, entry.hub(), localGovernment, entry.kept().before());
            for (var link : entry.kept().links()) {
                jdbc.update(new Sql("delete from hub_link").where("id = ?", link.id()));
                KnownHubs.insert(jdbc, entry.hub(), link);
            }
            // an import before this one finds it as it left it
            jdbc.update(new Sql(
                            "update hub_replaced set left_version = (select h.version from hub h where h.id = ?)",
                            entry.hub())
                    .where("hub_id = ?", entry.hub())
                    .where("left_version = ?", entry.kept().version()));
        });
        return of;
    }

    private Kept read(String text) {
        try {
            return json.readValue(text, Kept.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Kept kept) {
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
