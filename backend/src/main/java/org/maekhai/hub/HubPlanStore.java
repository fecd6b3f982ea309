package org.maekhai.hub;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.registry.Register;
import org.maekhai.security.Scope;
import org.maekhai.shared.Failure;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** Network plans and the facts that they were made from, as stored; and the facts of now. */
@ApplicationScoped
class HubPlanStore implements PanacheRepositoryBase<HubPlan, UUID> {
    private static final String SPOT =
            ", lg.id, lg.code, lg.name, lg.district_code, lg.latitude, lg.longitude, lg.type";

    private final Jdbc jdbc;
    private final HubQueries queries;
    private final HubPlaces places;

    HubPlanStore(Jdbc jdbc, HubQueries queries, HubPlaces places) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.places = places;
    }

    /** Whoever changes it waits for the others. */
    HubPlan locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Failure::notFound);
    }

    /** Before the province is locked. */
    void prepare() {
        places.prepare(queries.today());
    }

    List<HubPlace> places(String provinceCode) {
        return places.on(queries.today(), Register.within(Scope.NATION, provinceCode, null));
    }

    /**
     * The facts of now.
     *
     * @param all local governments of the province
     * @param maxMembers of each new hub
     * @param pinned codes of those who are to be hubs; {@code excluded} of those who are not
     */
    static HubPlanFacts now(
            List<HubPlace> all, int maxMembers, Collection<String> pinned, Collection<String> excluded) {
        Map<UUID, HubPlace> byHub = all.stream()
                .filter(place -> place.hubId() != null)
                .collect(Collectors.toMap(HubPlace::hubId, Function.identity()));
        List<HubPlanFacts.Host> hosts = new ArrayList<>();
        List<HubPlanFacts.Line> lines = new ArrayList<>();
        for (var place : all) {
            var host = host(place, maxMembers, pinned.contains(place.code()), excluded.contains(place.code()));
            if (host != null) {
                hosts.add(host);
            }
            if (place.isNeedy()) {
                boolean kept = place.isAdvised() || place.isPromised();
                lines.add(new HubPlanFacts.Line(
                        spot(place),
                        place.need(),
                        kept ? byHub.get(place.memberOf()).id() : null,
                        kept));
            }
        }
        return new HubPlanFacts(hosts, lines);
    }

    /** Null for who can't be a hub. Who is late today is not proposed, though it may be pinned: it has earned it. */
    private static HubPlanFacts.Host host(HubPlace place, int maxMembers, boolean pinned, boolean excluded) {
        if (place.hubId() != null) {
            return place.hubState() == HubState.SUSPENDED
                    ? null
                    : new HubPlanFacts.Host(
                            spot(place),
                            place.hubId(),
                            Math.max(0, place.hubRoom()),
                            HubPlanFacts.Decision.FREE,
                            false);
        }
        if (!place.isEligible() || place.isNeedy() && !pinned) {
            return null;
        }
        var decision = pinned
                ? HubPlanFacts.Decision.PINNED
                : place.declinedOn() != null
                        ? HubPlanFacts.Decision.DECLINED
                        : excluded ? HubPlanFacts.Decision.EXCLUDED : HubPlanFacts.Decision.FREE;
        return new HubPlanFacts.Host(spot(place), null, maxMembers, decision, false);
    }

    private static HubPlanFacts.Spot spot(HubPlace place) {
        return new HubPlanFacts.Spot(
                place.id(),
                place.code(),
                place.ref().name(),
                place.ref().district().code(),
                place.latitude(),
                place.longitude(),
                place.isNeighbour());
    }

    /** The facts as they were when the plan was made, with what was found. */
    HubPlanFacts of(UUID planId) {
        var hosts = jdbc.list(
                new Sql("select p.hub_id, p.room, p.decision, p.chosen" + SPOT
                                + " from hub_plan_hub p join local_government lg on lg.id = p.local_government_id")
                        .where("p.plan_id = ?", planId)
                        .append("order by lg.sort_key, lg.code"),
                row -> new HubPlanFacts.Host(
                        spot(row),
                        row.getObject("hub_id", UUID.class),
                        row.getInt("room"),
                        HubPlanFacts.Decision.valueOf(row.getString("decision")),
                        row.getBoolean("chosen")));
        var lines = jdbc.list(
                new Sql("select p.need, p.hub_local_government_id, p.kept" + SPOT
                                + " from hub_plan_line p join local_government lg on lg.id = p.local_government_id")
                        .where("p.plan_id = ?", planId)
                        .append("order by lg.sort_key, lg.code"),
                row -> new HubPlanFacts.Line(
                        spot(row),
                        row.getInt("need"),
                        row.getObject("hub_local_government_id", Integer.class),
                        row.getBoolean("kept")));
        return new HubPlanFacts(hosts, lines);
    }

    private static HubPlanFacts.Spot spot(ResultSet row) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        return new HubPlanFacts.Spot(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("district_code"),
                latitude,
                row.getObject("longitude", Double.class),
                latitude != null && !"PAO".equals(row.getString("type")));
    }

    /** Puts facts in the place of those that were stored. */
    void replace(UUID planId, HubPlanFacts facts) {
        jdbc.update(new Sql("delete from hub_plan_line where plan_id = ?", planId));
        jdbc.update(new Sql("delete from hub_plan_hub where plan_id = ?", planId));
        jdbc.in(connection -> {
            try (var hosts = connection.prepareStatement(
                            "insert into hub_plan_hub (plan_id, local_government_id, hub_id,"
                                    + " room, decision, chosen) values (?, ?, ?, ?, ?, ?)");
                    var lines =
                            connection.prepareStatement("insert into hub_plan_line (plan_id, local_government_id, need,"
                                    + " hub_local_government_id, kept) values (?, ?, ?, ?, ?)")) {
                for (var host : facts.hubs()) {
                    hosts.setObject(1, planId);
                    hosts.setInt(2, host.spot().id());
                    hosts.setObject(3, host.hubId());
                    hosts.setInt(4, host.room());
                    hosts.setString(5, host.decision().name());
                    hosts.setBoolean(6, host.chosen());
                    hosts.addBatch();
                }
                hosts.executeBatch();
                for (var line : facts.lines()) {
                    lines.setObject(1, planId);
                    lines.setInt(2, line.spot().id());
                    lines.setInt(3, line.need());
                    lines.setObject(4, line.hub());
                    lines.setBoolean(5, line.kept());
                    lines.addBatch();
                }
                lines.executeBatch();
            }
            return null;
        });
    }

    /** How far a search is; the version stays, because nobody wrote anything. */
    void progress(UUID planId, double progress) {
        jdbc.update(new Sql("update hub_plan set progress = ?", progress)
                .where("id = ?", planId)
                .where("state = 'RUNNING'"));
    }
}
