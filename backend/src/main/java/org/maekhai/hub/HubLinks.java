package org.maekhai.hub;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.shared.Ids;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Links between hubs and neighbours. With the province locked. */
@ApplicationScoped
class HubLinks implements PanacheRepositoryBase<HubLink, UUID> {
    private final Jdbc jdbc;
    private final Clock clock;

    HubLinks(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The open one. */
    Optional<HubLink> ofNeighbour(int localGovernmentId) {
        return find("openOf", localGovernmentId).firstResultOptional();
    }

    long count(UUID hubId) {
        return count("hubId = ?1 and openOf is not null", hubId);
    }

    private List<HubLink> open(Hub hub) {
        return list("hubId = ?1 and openOf is not null", hub.id);
    }

    /** @param from null: promised until the hub accepts */
    HubLink tie(Hub hub, int localGovernmentId, LocalDate from) {
        var link = new HubLink(Ids.next(clock), hub.id, localGovernmentId, from);
        hub.membersChanged();
        persist(link);
        return link;
    }

    /** What was promised begins: the hub accepted. */
    void begin(Hub hub, LocalDate on) {
        for (var link : open(hub)) {
            if (link.from == null) {
                link.from = HubLink.beginning(on, lastDayOf(link.neighbour));
            }
        }
        flush();
    }

    /** Of a neighbour's former links; null when there are none. */
    private LocalDate lastDayOf(int localGovernmentId) {
        return find("neighbour = ?1 and openOf is null order by to desc", localGovernmentId)
                .firstResultOptional()
                .map(link -> link.to)
                .orElse(null);
    }

    /** @param day the first on which it is no member any more. @return whether the link is still there: it had begun by then */
    boolean end(Hub hub, HubLink link, LocalDate day) {
        return ended(hub, link, link.end(day));
    }

    /** The hub advises nobody any more. */
    void endAll(Hub hub, LocalDate on) {
        open(hub).forEach(link -> ended(hub, link, link.endWithHub(on)));
    }

    boolean endWithHub(Hub hub, HubLink link, LocalDate on) {
        return ended(hub, link, link.endWithHub(on));
    }

    private boolean ended(Hub hub, HubLink link, boolean leavesTrace) {
        if (!leavesTrace) {
            delete(link);
        }
        hub.membersChanged();
        return leavesTrace;
    }

    /** Provinces in which one of these (null: anybody) who exists no longer is still tied to a hub. */
    List<String> provincesOfGone(LocalDate today, Collection<Integer> localGovernmentIds) {
        var sql = new Sql("""
                select distinct h.province_code
                from hub_link l
                join hub h on h.id = l.hub_id
                join local_government lg on lg.id = l.open_of
                """);
        return jdbc.list(
                gone(sql, today, localGovernmentIds).append("order by h.province_code"), row -> row.getString(1));
    }

    private static Sql gone(Sql sql, LocalDate today, Collection<Integer> localGovernmentIds) {
        if (localGovernmentIds != null) {
            sql.whereIn("l.open_of", localGovernmentIds);
        }
        return sql.where("lg.active_to < ?", today);
    }

    private record Gone(UUID link, LocalDate last) {}

    /** Ends the links of those among these (null: all) who exist no longer with their last day. */
    void endGone(LocalDate today, Collection<Integer> localGovernmentIds) {
        var sql = new Sql("""
                select l.id as link, lg.active_to as last
                from hub_link l
                join local_government lg on lg.id = l.open_of
                """);
        jdbc.list(gone(sql, today, localGovernmentIds), Gone.class).forEach(gone -> {
            var link = findById(gone.link());
            end(
                    getEntityManager().find(Hub.class, link.hubId),
                    link,
                    gone.last().plusDays(1));
        });
        flush();
    }

    void forget(UUID hubId) {
        delete("hubId", hubId);
    }
}
