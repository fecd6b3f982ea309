package org.maekhai.hub;

import static org.maekhai.hub.HubStore.ROWS;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.Replaced;
import org.maekhai.registry.LocalGovernmentIndex;

/** All hubs and their open links in memory for the length of one import, and what it writes of them. */
final class KnownHubs {
    private final HubStore store;
    private final HubLinks links;
    private final ImportRequest request;
    private final Replaced.Writing replaced;
    private final Map<Integer, List<Hub>> byLocalGovernment = new HashMap<>();
    private final Map<UUID, Map<Integer, HubLink>> linksOf = new HashMap<>();
    private final Map<Integer, Hub> hubOfMember = new HashMap<>();
    private final Map<Integer, LocalDate> lastDays = new HashMap<>();
    private final Set<Integer> touched = new LinkedHashSet<>();
    /** Whether a place that one hub or link may have was given up, and the database doesn't know yet. */
    private boolean freed;

    KnownHubs(HubStore store, HubLinks links, ImportRequest request, Replaced replaced) {
        this.store = store;
        this.links = links;
        this.request = request;
        this.replaced = replaced.by(request.id());
        Map<UUID, Hub> byId = new HashMap<>();
        store.list("order by createdAt, id").forEach(hub -> {
            byId.put(hub.id, hub);
            add(hub);
        });
        for (var link : links.listAll()) {
            if (link.isOpen()) {
                open(byId.get(link.hubId), link);
            } else if (link.to != null) {
                lastDays.merge(link.neighbour, link.to, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    private void add(Hub hub) {
        byLocalGovernment
                .computeIfAbsent(hub.localGovernmentId, id -> new ArrayList<>())
                .add(hub);
    }

    private void open(Hub hub, HubLink link) {
        links(hub).put(link.neighbour, link);
        hubOfMember.put(link.neighbour, hub);
    }

    private Map<Integer, HubLink> links(Hub hub) {
        return linksOf.computeIfAbsent(hub.id, id -> new LinkedHashMap<>());
    }

    /** Those of a local government that are over, the last one last. */
    List<Hub> closed(int localGovernment) {
        return byLocalGovernment.getOrDefault(localGovernment, List.of()).stream()
                .filter(hub -> !hub.state.isOpen())
                .toList();
    }

    Optional<Hub> open(int localGovernment) {
        return byLocalGovernment.getOrDefault(localGovernment, List.of()).stream()
                .filter(hub -> hub.state.isOpen())
                .findFirst();
    }

    /** The hub that it is tied to or promised to; null when there is none. */
    Hub hubOf(int neighbour) {
        return hubOfMember.get(neighbour);
    }

    Set<Integer> members(Hub hub) {
        return links(hub).keySet();
    }

    Collection<HubLink> linksOf(Hub hub) {
        return List.copyOf(links(hub).values());
    }

    /** It is about to be changed. */
    void touch(Hub hub) {
        touched.add(hub.localGovernmentId);
        replaced.keep(ROWS, List.of(hub.id));
    }

    /** In that state since that day, as the office states it. */
    void state(Hub hub, HubState state, LocalDate on) {
        hub.state(state, on);
        freed |= !state.isOpen();
    }

    /** What takes a place that was given up is written after that. */
    private void flushFreed() {
        if (freed) {
            store.flush();
            freed = false;
        }
    }

    Hub make(UUID id, LocalGovernmentIndex.Entry of, HubState state, LocalDate on, int maxMembers) {
        var hub = new Hub(id, of.id(), of.provinceCode(), on, maxMembers, Set.of())
                .madeBy(request.caller().name(), request.at().atOffset(ZoneOffset.UTC));
        hub.state(state, on);
        flushFreed();
        store.persist(hub);
        replaced.made(ROWS, id);
        touched.add(of.id());
        add(hub);
        return hub;
    }

    /** @param from null: promised */
    void tie(Hub hub, int neighbour, LocalDate from) {
        touch(hub);
        flushFreed();
        open(hub, links.tie(hub, neighbour, from == null ? null : HubLink.beginning(from, lastDay(neighbour))));
    }

    /** Of its former links; who had another hub until today has this one from today. */
    private LocalDate lastDay(int neighbour) {
        var last = lastDays.get(neighbour);
        var yesterday = request.today().minusDays(1);
        return last == null || last.isBefore(yesterday) ? last : yesterday;
    }

    /** What was promised begins, or the day was corrected. */
    void begin(Hub hub, HubLink link, LocalDate from) {
        touch(hub);
        link.from = HubLink.beginning(from, lastDay(link.neighbour));
        hub.membersChanged();
    }

    /** @param day the first on which it is no member any more */
    void untie(Hub hub, HubLink link, LocalDate day) {
        touch(hub);
        over(hub, link, links.end(hub, link, day));
    }

    /** The hub is over, and with it the link. */
    void endWithHub(Hub hub, HubLink link) {
        touch(hub);
        over(hub, link, links.endWithHub(hub, link, hub.changedOn));
    }

    private void over(Hub hub, HubLink link, boolean leavesTrace) {
        links(hub).remove(link.neighbour);
        hubOfMember.remove(link.neighbour);
        freed = true;
        if (leavesTrace) {
            lastDays.put(link.neighbour, link.to);
        }
    }

    /** Who isn't what a hub teaches is suspended at once, and the import is remembered with that. */
    void finish(HubWatch watch) {
        store.flush();
        watch.judge(touched);
        store.flush();
        replaced.finish();
    }
}
