package org.maekhai.hub.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.hub.HubPlace;
import org.maekhai.hub.HubPlaces;
import org.maekhai.hub.HubState;
import org.maekhai.hub.Today;
import org.maekhai.registry.Register;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.job.PlanStore;
import org.maekhai.shared.job.SearchKind;

/** Network plans and the facts that they were made from, as stored; and the facts of now. */
@ApplicationScoped
class HubPlanStore extends PlanStore<HubPlan, HubPlanFacts> {
    private final Jdbc jdbc;
    private final Today today;
    private final HubPlaces places;

    HubPlanStore(Jdbc jdbc, Today today, HubPlaces places) {
        this.jdbc = jdbc;
        this.today = today;
        this.places = places;
    }

    /** Before the province is locked. */
    void prepare() {
        places.prepare(today.day());
    }

    List<HubPlace> places(String provinceCode) {
        return places.on(today.day(), Register.within(Scope.NATION, provinceCode, null));
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

    @Override
    public HubPlanFacts of(UUID planId) {
        var line = Row.of(HubPlanFacts.Line.class)
                .with("hub", row -> row.getObject("hub_local_government_id", Integer.class));
        return new HubPlanFacts(
                jdbc.list(factsIn("hub_plan_hub", planId), HubPlanFacts.Host.class),
                jdbc.list(factsIn("hub_plan_line", planId), line));
    }

    private static Sql factsIn(String table, UUID planId) {
        return new Sql("""
                select p.*,
                       lg.id as spot_id,
                       lg.code as spot_code,
                       lg.name as spot_name,
                       lg.district_code as spot_district_code,
                       lg.latitude as spot_latitude,
                       lg.longitude as spot_longitude,
                       lg.latitude is not null and lg.type <> 'PAO' as spot_neighbour
                from %s p
                join local_government lg on lg.id = p.local_government_id
                where p.plan_id = :plan
                order by lg.sort_key, lg.code
                """.formatted(table), planId);
    }

    @Override
    public void replace(UUID planId, HubPlanFacts facts) {
        jdbc.update(new Sql("delete from hub_plan_line where plan_id = ?", planId));
        jdbc.update(new Sql("delete from hub_plan_hub where plan_id = ?", planId));
        var hubs = facts.hubs().stream()
                .map(host -> new Object[] {
                    planId,
                    host.spot().id(),
                    host.hubId(),
                    host.room(),
                    host.decision().name(),
                    host.chosen()
                })
                .toList();
        jdbc.batch("""
                insert into hub_plan_hub (plan_id, local_government_id, hub_id, room, decision, chosen)
                values (?, ?, ?, ?, ?, ?)
                """, hubs);
        var lines = facts.lines().stream()
                .map(line -> new Object[] {planId, line.spot().id(), line.need(), line.hub(), line.kept()})
                .toList();
        jdbc.batch("""
                insert into hub_plan_line (plan_id, local_government_id, need, hub_local_government_id, kept)
                values (?, ?, ?, ?, ?)
                """, lines);
    }

    @Override
    public void note(UUID planId, SearchKind.Progress progress) {
        jdbc.update(new Sql("""
                update hub_plan
                set progress = :progress
                where id = :plan and state = 'RUNNING'
                """, progress.share(), planId));
    }
}
