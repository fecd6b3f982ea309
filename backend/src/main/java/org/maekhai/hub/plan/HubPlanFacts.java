package org.maekhai.hub.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.hub.planning.Network;
import org.maekhai.shared.GreatCircle;
import org.maekhai.shared.Kilometres;

/**
 * What a network plan was made from, and what was found.
 *
 * @param hubs who is a hub, could be one, or could be one if it weren't excluded or hadn't declined
 * @param lines who is needy
 */
record HubPlanFacts(List<Host> hubs, List<Line> lines) {
    enum Decision {
        FREE,
        PINNED,
        EXCLUDED,
        DECLINED
    }

    /** Where somebody is. @param neighbour whether it can be a member: no provincial organization, and it lies somewhere */
    record Spot(
            int id,
            String code,
            String name,
            String districtCode,
            Double latitude,
            Double longitude,
            boolean neighbour) {
        Double kmTo(Spot other) {
            return latitude == null || other.latitude == null
                    ? null
                    : GreatCircle.km(latitude, longitude, other.latitude, other.longitude);
        }
    }

    /** @param hubId of the hub that it is already; {@code chosen} by the plan */
    record Host(Spot spot, UUID hubId, int room, Decision decision, boolean chosen) {
        boolean mayServe() {
            return decision == Decision.FREE || decision == Decision.PINNED;
        }
    }

    /** @param hub id of its hub's local government: kept, or found; null: not reached */
    record Line(Spot spot, int need, Integer hub, boolean kept) {}

    /** The question to the solver; {@link #with} takes its answer. */
    Network network(double radiusKm) {
        var hosts = hosts();
        var needy = open();
        List<Network.Reach> reach = new ArrayList<>();
        for (int hub = 0; hub < hosts.size(); hub++) {
            for (int one = 0; one < needy.size(); one++) {
                var km = reachKm(hosts.get(hub), needy.get(one), radiusKm);
                if (km != null) {
                    reach.add(new Network.Reach(hub, one, (int) Math.round(km * 1000)));
                }
            }
        }
        return new Network(
                hosts.stream()
                        .map(host ->
                                new Network.Hub(host.room(), host.hubId() != null, host.decision() == Decision.PINNED))
                        .toList(),
                needy.stream().map(line -> new Network.Needy(line.need())).toList(),
                reach);
    }

    /** Null when it may not, or is too far. */
    static Double reachKm(Host host, Line line, double radiusKm) {
        if (!line.spot().neighbour() || host.spot().id() == line.spot().id()) {
            return null;
        }
        var km = host.spot().kmTo(line.spot());
        return km == null || km > radiusKm ? null : km;
    }

    /** Those who may serve, in the order of the question. */
    List<Host> hosts() {
        return hubs.stream().filter(Host::mayServe).toList();
    }

    /** Those who need a hub and have none, in the order of the question. */
    List<Line> open() {
        return lines.stream().filter(line -> !line.kept()).toList();
    }

    HubPlanFacts with(Network.Plan plan) {
        var hosts = hosts();
        var needy = open();
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = 0; i < needy.size(); i++) {
            int hub = plan.hubOf()[i];
            if (hub != Network.NOBODY) {
                found.put(needy.get(i).spot().id(), hosts.get(hub).spot().id());
            }
        }
        return new HubPlanFacts(
                hubs.stream()
                        .map(host -> new Host(
                                host.spot(),
                                host.hubId(),
                                host.room(),
                                host.decision(),
                                host.decision() == Decision.PINNED
                                        || found.containsValue(host.spot().id())))
                        .toList(),
                lines.stream()
                        .map(line -> line.kept()
                                ? line
                                : new Line(
                                        line.spot(),
                                        line.need(),
                                        found.get(line.spot().id()),
                                        false))
                        .toList());
    }

    /** Everyone's place by the id of the local government. */
    Map<Integer, Spot> spots() {
        Map<Integer, Spot> spots = new HashMap<>();
        hubs.forEach(host -> spots.put(host.spot().id(), host.spot()));
        lines.forEach(line -> spots.put(line.spot().id(), line.spot()));
        return spots;
    }

    /** The whole network by the measure of plans. @param found false: only what there is already */
    HubPlanView.Terms terms(boolean found) {
        var spots = spots();
        var hosts = new java.util.HashSet<Integer>();
        var existing = new java.util.HashSet<Integer>();
        hubs.stream()
                .filter(host -> host.hubId() != null)
                .forEach(host -> existing.add(host.spot().id()));
        int reached = 0;
        double km = 0;
        double longest = 0;
        for (var line : lines) {
            if (line.hub() == null || !found && !line.kept()) {
                continue;
            }
            reached++;
            hosts.add(line.hub());
            var far = spots.get(line.hub()).kmTo(line.spot());
            km += far == null ? 0 : far;
            longest = Math.max(longest, far == null ? 0 : far);
        }
        int fresh = 0;
        if (found) {
            hubs.stream()
                    .filter(Host::chosen)
                    .forEach(host -> hosts.add(host.spot().id()));
            fresh = (int)
                    hosts.stream().filter(host -> !existing.contains(host)).count();
        }
        return new HubPlanView.Terms(
                reached,
                lines.size() - reached,
                hosts.size(),
                fresh,
                Kilometres.rounded(km),
                Kilometres.rounded(longest));
    }
}
