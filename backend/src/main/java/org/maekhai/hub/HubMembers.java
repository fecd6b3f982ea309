package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.Stored;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** Which neighbours a hub advises (memo order 3). */
@ApplicationScoped
class HubMembers {
    private final LocalGovernments localGovernments;
    private final Hubs hubs;
    private final Today today;
    private final HubLock lock;
    private final HubStore store;
    private final HubPlaces places;
    private final HubLinks links;
    private final Journal journal;

    HubMembers(
            LocalGovernments localGovernments,
            Hubs hubs,
            Today today,
            HubLock lock,
            HubStore store,
            HubPlaces places,
            HubLinks links,
            Journal journal) {
        this.localGovernments = localGovernments;
        this.hubs = hubs;
        this.today = today;
        this.lock = lock;
        this.store = store;
        this.places = places;
        this.links = links;
        this.journal = journal;
    }

    @Transactional
    Stored<HubView> add(UUID id, String code) {
        var hub = lock.hub(id);
        var neighbour = localGovernments.inScope(code);
        requireNeighbour(hub, neighbour);
        var tied = links.ofNeighbour(neighbour.id());
        if (tied.isPresent() && tied.get().hubId.equals(id)) {
            return hubs.view(hub);
        }
        if (places.on(today.day(), entry -> entry.id() == neighbour.id()).isEmpty()) {
            throw Failure.conflict("MEMBER_GONE");
        }
        hub.requireRoom(links.count(id));
        tied.ifPresent(other -> {
            // who advises nobody for the time being doesn't keep its members from another
            var left = store.findById(other.hubId);
            if (left.state != HubState.SUSPENDED) {
                throw Failure.conflict("MEMBER_ELSEWHERE").with("hubId", left.id);
            }
            if (!left.provinceCode.equals(hub.provinceCode)) {
                // the neighbour was moved to this province since
                lock.province(left.provinceCode);
            }
            leave(left, other, code);
        });
        join(hub, neighbour.id());
        links.flush();
        journal.write(Written.Action.UPDATE, store.subject(hub), Map.of(), member(code));
        return hubs.view(hub);
    }

    private static void requireNeighbour(Hub hub, LocalGovernments.Known neighbour) {
        if (neighbour.id() == hub.localGovernmentId
                || !neighbour.place().provinceCode().equals(hub.provinceCode)
                || neighbour.ref().type() == LocalGovernmentType.PAO) {
            throw Failure.conflict("NOT_A_NEIGHBOUR");
        }
    }

    @Transactional
    void remove(UUID id, String code) {
        var hub = lock.hub(id);
        var neighbour = localGovernments.inScope(code);
        var link = links.ofNeighbour(neighbour.id())
                .filter(open -> open.hubId.equals(id))
                .orElseThrow(Failure::notFound);
        leave(hub, link, code);
    }

    void leave(Hub hub, HubLink link, String code) {
        links.end(hub, link, today.day());
        // its place is free before another takes it
        links.flush();
        journal.write(Written.Action.UPDATE, store.subject(hub), member(code), Map.of());
    }

    /** From today, or promised until the hub accepts. */
    void join(Hub hub, int neighbour) {
        links.tie(hub, neighbour, hub.state == HubState.ACTIVE ? today.day() : null);
    }

    private static Map<String, Object> member(String code) {
        return Map.of("member", code);
    }
}
