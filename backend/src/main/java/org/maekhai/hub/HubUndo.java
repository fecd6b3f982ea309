package org.maekhai.hub;

import static org.maekhai.hub.HubStore.ROWS;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.imports.ImportKind.Blocker;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.Replaced.Entry;
import org.maekhai.letter.SubjectLetters;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Takes an import of hubs back, with their links. */
@ApplicationScoped
class HubUndo {
    private final Jdbc jdbc;
    private final HubStore store;
    private final HubLinks links;
    private final LocalGovernments localGovernments;
    private final Replaced replaced;
    private final SubjectLetters letters;

    HubUndo(
            Jdbc jdbc,
            HubStore store,
            HubLinks links,
            LocalGovernments localGovernments,
            Replaced replaced,
            SubjectLetters letters) {
        this.jdbc = jdbc;
        this.store = store;
        this.links = links;
        this.localGovernments = localGovernments;
        this.replaced = replaced;
        this.letters = letters;
    }

    /** What was changed since, what stands on hubs that would go, and what has taken the place of what would come back. */
    List<Blocker> blockers(UUID importId) {
        List<Blocker> found = new ArrayList<>(replaced.changedSince(importId, ROWS));
        var entries = replaced.of(importId, ROWS);
        var written = entries.stream().map(Entry::id).collect(Collectors.toSet());
        for (var entry : entries) {
            var hub = store.findById(UUID.fromString(entry.id()));
            // one that was withdrawn by hand has nothing left to be taken back
            if (hub != null && entry.isMade()) {
                advisedLast(hub)
                        .ifPresent(day -> found.add(new Blocker(code(hub.localGovernmentId), "hub-advice " + day)));
            } else if (hub != null) {
                taken(entry, hub, written, found);
            }
        }
        return found;
    }

    private Optional<LocalDate> advisedLast(Hub hub) {
        return jdbc.first(
                new Sql("select max(advised_on) from hub_advice").where("hub_id = ?", hub.id),
                row -> row.getObject(1, LocalDate.class));
    }

    private void taken(Entry entry, Hub hub, Set<String> written, List<Blocker> found) {
        if (entry.before("hub").get(0).get("open_of") != null) {
            store.find("openOf", hub.localGovernmentId)
                    .firstResultOptional()
                    .filter(other -> !written.contains(other.id.toString()))
                    .ifPresent(other -> found.add(new Blocker(code(hub.localGovernmentId), "hub")));
        }
        entry.before("hub_link").stream()
                .map(link -> link.get("open_of"))
                .filter(Objects::nonNull)
                .map(Integer::valueOf)
                .forEach(neighbour -> links.ofNeighbour(neighbour)
                        .filter(link -> !written.contains(link.hubId.toString()))
                        .ifPresent(link -> found.add(new Blocker(code(neighbour), "hub-member"))));
    }

    private String code(int localGovernmentId) {
        return localGovernments.register().byId(localGovernmentId).ref().code();
    }

    /** @return the local governments of the hubs that are again as they were */
    Set<Integer> undo(UUID importId) {
        var gone = replaced.of(importId, ROWS).stream()
                .filter(Entry::isMade)
                .map(entry -> UUID.fromString(entry.id()))
                .toList();
        var restored = replaced.takeBack(importId, ROWS);
        // whoever was beginning one has begun it by now, or finds nothing any more that it could be about
        letters.gone(gone);
        // what was read of them is no longer so
        store.getEntityManager().clear();
        return store.list("id in ?1", restored.stream().map(UUID::fromString).toList()).stream()
                .map(hub -> hub.localGovernmentId)
                .collect(Collectors.toSet());
    }
}
