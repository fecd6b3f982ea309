package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** Links between hubs and neighbours: dated, and open for one hub at a time. With the province locked. */
@ApplicationScoped
class HubLinks {
    private final Jdbc jdbc;
    private final Clock clock;

    HubLinks(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The open link of a neighbour. @param hubState of the hub that it is tied to */
    record Open(UUID id, UUID hubId, HubState hubState, LocalDate from) {}

    Optional<Open> ofNeighbour(int localGovernmentId) {
        return jdbc.first(
                new Sql("select l.id, l.hub_id, h.state, l.valid_from from hub_link l join hub h on h.id = l.hub_id")
                        .where("l.open_of = ?", localGovernmentId),
                row -> new Open(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        HubState.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class)));
    }

    long count(UUID hubId) {
        return jdbc.count(new Sql("select count(*) from hub_link")
                .where("hub_id = ?", hubId)
                .where("open_of is not null"));
    }

    /** @param from null: promised until the hub accepts */
    void open(UUID hubId, int localGovernmentId, LocalDate from) {
        jdbc.update(new Sql(
                "insert into hub_link (id, hub_id, local_government_id, open_of, valid_from) values (?, ?, ?, ?, ?)",
                Ids.next(clock),
                hubId,
                localGovernmentId,
                localGovernmentId,
                from));
    }

    /** What was promised begins: the hub accepted. Who had another hub until then has this one from the day after. */
    void begin(UUID hubId, LocalDate on) {
        jdbc.list(
                        new Sql("select l.id, (select max(f.valid_to) from hub_link f where f.local_government_id"
                                        + " = l.local_government_id and f.open_of is null) from hub_link l")
                                .where("l.hub_id = ?", hubId)
                                .where("l.open_of is not null")
                                .where("l.valid_from is null"),
                        row -> new Begins(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .forEach(link -> jdbc.update(new Sql(
                                "update hub_link set valid_from = ?",
                                link.last() == null || link.last().isBefore(on)
                                        ? on
                                        : link.last().plusDays(1))
                        .where("id = ?", link.id())));
    }

    /** @param last day of the neighbour's former links */
    private record Begins(UUID id, LocalDate last) {}

    /** Ends a link with the day before; one that did not begin before that day leaves no trace. */
    void end(Open link, LocalDate today) {
        if (link.from() == null || !link.from().isBefore(today)) {
            jdbc.update(new Sql("delete from hub_link").where("id = ?", link.id()));
        } else {
            jdbc.update(new Sql("update hub_link set open_of = null, valid_to = ?", today.minusDays(1))
                    .where("id = ?", link.id()));
        }
    }

    /** The hub advises nobody any more; the last day is that of its end. What was only promised leaves no trace. */
    void endAll(UUID hubId, LocalDate on) {
        jdbc.update(new Sql("delete from hub_link")
                .where("hub_id = ?", hubId)
                .where("open_of is not null")
                .where("valid_from is null"));
        jdbc.update(new Sql(
                        "update hub_link set open_of = null, valid_to = case when valid_from > ? then valid_from else"
                                + " cast(? as date) end",
                        on,
                        on)
                .where("hub_id = ?", hubId)
                .where("open_of is not null"));
    }

    /** Provinces in which one of these (null: anybody) who exists no longer is still tied to a hub. */
    List<String> provincesOfGone(LocalDate today, Collection<Integer> localGovernmentIds) {
        var sql = new Sql("select distinct h.province_code from hub_link l join hub h on h.id = l.hub_id"
                + " join local_government lg on lg.id = l.open_of");
        return jdbc.list(
                gone(sql, today, localGovernmentIds).append("order by h.province_code"), row -> row.getString(1));
    }

    private static Sql gone(Sql sql, LocalDate today, Collection<Integer> localGovernmentIds) {
        if (localGovernmentIds != null) {
            sql.whereIn("l.open_of", localGovernmentIds);
        }
        return sql.where("lg.active_to < ?", today);
    }

    /** Ends the links of those among these (null: all) who exist no longer with their last day. */
    void endGone(LocalDate today, Collection<Integer> localGovernmentIds) {
        var sql = new Sql("select l.id, l.valid_from, lg.active_to from hub_link l join local_government lg"
                + " on lg.id = l.open_of");
        jdbc.list(
                        gone(sql, today, localGovernmentIds),
                        row -> new Gone(
                                row.getObject(1, UUID.class),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class)))
                .forEach(link -> end(
                        new Open(link.id(), null, null, link.from()),
                        link.last().plusDays(1)));
    }

    private record Gone(UUID id, LocalDate from, LocalDate last) {}

    void forget(UUID hubId) {
        jdbc.update(new Sql("delete from hub_link").where("hub_id = ?", hubId));
    }
}
