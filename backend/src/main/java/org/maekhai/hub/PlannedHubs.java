package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;

/** The hubs and links of a plan, in the transaction that puts it in force. With the province locked. */
@ApplicationScoped
public class PlannedHubs {
    private final Hubs hubs;
    private final HubMembers members;
    private final HubStore store;
    private final HubLinks links;
    private final Journal journal;

    PlannedHubs(Hubs hubs, HubMembers members, HubStore store, HubLinks links, Journal journal) {
        this.hubs = hubs;
        this.members = members;
        this.store = store;
        this.links = links;
        this.journal = journal;
    }

    /** A neighbour that the plan gives to a hub. @param neighbour its id; {@code code} names it in the record of writes */
    public record Tie(UUID hubId, int neighbour, String code) {}

    /** @return the id of the hub */
    public UUID propose(UUID planId, String provinceCode, int localGovernmentId, int maxMembers) {
        var hub = hubs.create(localGovernmentId, provinceCode, maxMembers);
        hub.planId = planId;
        store.persistAndFlush(hub);
        journal.write(Written.Action.CREATE, store.subject(hub), null, Hubs.brief(hub));
        return hub.id;
    }

    /** Whose hub is suspended moves. */
    public void tie(List<Tie> ties) {
        Map<Hub, List<String>> tied = new LinkedHashMap<>();
        for (var tie : ties) {
            var hub = store.findById(tie.hubId());
            links.ofNeighbour(tie.neighbour())
                    .ifPresent(old -> members.leave(store.findById(old.hubId), old, tie.code()));
            members.join(hub, tie.neighbour());
            tied.computeIfAbsent(hub, key -> new ArrayList<>()).add(tie.code());
        }
        tied.forEach((hub, codes) ->
                journal.write(Written.Action.UPDATE, store.subject(hub), Map.of(), Map.of("members", codes)));
    }
}
