package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.shared.database.ByProvince;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** All hubs and the open links to their members, in memory. */
@ApplicationScoped
class Ties {
    private final Jdbc jdbc;
    private final ByProvince<Part> byProvince;
    private volatile Now last = Now.of(Map.of());

    Ties(Jdbc jdbc) {
        this.jdbc = jdbc;
        this.byProvince = new ByProvince<>(jdbc, "hub_lock", this::read);
    }

    /** A hub, also one that is closed. @param changedOn the day of its last decline, suspension, resumption or retirement */
    record Tied(
            UUID id, int localGovernmentId, HubState state, int maxMembers, boolean resumable, LocalDate changedOn) {}

    /** An open link of a neighbour. @param lastAdvised by this hub; null: never */
    record Link(UUID hubId, int localGovernmentId, LocalDate lastAdvised) {
        boolean isAdvisedAfter(LocalDate day) {
            return lastAdvised != null && lastAdvised.isAfter(day);
        }
    }

    /** The hubs of a province and their links. */
    record Part(List<Tied> hubs, List<Link> links) {}

    /**
     * The network at one moment.
     *
     * @param hubs by id; {@code hubOf} those that are not closed by the id of the local government
     * @param linkOf the open links by the id of the neighbour; {@code members} how many each hub has
     * @param declinedOn the last time that a local government said no, unless it became a hub since
     */
    record Now(
            Map<String, Part> provinces,
            Map<UUID, Tied> hubs,
            Map<Integer, Tied> hubOf,
            Map<Integer, Link> linkOf,
            Map<UUID, Integer> members,
            Map<Integer, LocalDate> declinedOn) {

        private static Now of(Map<String, Part> provinces) {
            var of = new Now(
                    provinces, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
            Map<Integer, LocalDate> retiredOn = new HashMap<>();
            for (var part : provinces.values()) {
                for (var hub : part.hubs()) {
                    of.hubs.put(hub.id(), hub);
                    if (hub.state().isOpen()) {
                        of.hubOf.put(hub.localGovernmentId(), hub);
                    } else if (hub.changedOn() != null) {
                        (hub.state() == HubState.DECLINED ? of.declinedOn : retiredOn)
                                .merge(hub.localGovernmentId(), hub.changedOn(), Now::later);
                    }
                }
            }
            for (var part : provinces.values()) {
                for (var link : part.links()) {
                    // one of a hub that was made while this was read is for the next who asks
                    if (of.hubs.containsKey(link.hubId())) {
                        of.linkOf.put(link.localGovernmentId(), link);
                        of.members.merge(link.hubId(), 1, Integer::sum);
                    }
                }
            }
            of.declinedOn
                    .entrySet()
                    .removeIf(declined -> of.hubOf.containsKey(declined.getKey())
                            || retiredOn.containsKey(declined.getKey())
                                    && !retiredOn.get(declined.getKey()).isBefore(declined.getValue()));
            return of;
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }

    /** One writer of a province's hubs, links and plans at a time: each sees what the one before it wrote. */
    void lock(String provinceCode) {
        byProvince.lock(provinceCode);
    }

    Now now() {
        var provinces = byProvince.all();
        var known = last;
        if (known.provinces() != provinces) {
            last = known = Now.of(provinces);
        }
        return known;
    }

    private Map<String, Part> read(Collection<String> provinceCodes) {
        Map<String, Part> found = new HashMap<>();
        provinceCodes.forEach(code -> found.put(code, new Part(new ArrayList<>(), new ArrayList<>())));
        jdbc.each(
                new Sql("""
                        select h.province_code, h.id, h.local_government_id, h.state,
                               h.max_members, h.resumable_since, h.changed_on
                        from hub h
                        """).whereIn("h.province_code", provinceCodes).append("order by h.id"),
                row -> found.get(row.getString(1))
                        .hubs()
                        .add(new Tied(
                                row.getObject(2, UUID.class),
                                row.getInt(3),
                                HubState.valueOf(row.getString(4)),
                                row.getInt(5),
                                row.getObject(6) != null,
                                row.getObject(7, LocalDate.class))));
        jdbc.each(
                new Sql("""
                        select h.province_code,
                               l.hub_id,
                               l.open_of,
                               (select max(a.advised_on)
                                from hub_advice a
                                where a.hub_id = l.hub_id and a.local_government_id = l.open_of)
                        from hub h
                        join hub_link l on l.hub_id = h.id
                        """)
                        .whereIn("h.province_code", provinceCodes)
                        .where("l.open_of is not null")
                        .append("order by l.id"),
                row -> found.get(row.getString(1))
                        .links()
                        .add(new Link(row.getObject(2, UUID.class), row.getInt(3), row.getObject(4, LocalDate.class))));
        return found;
    }
}
