package org.maekhai.hub.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maekhai.hub.NearHub;
import org.maekhai.registry.Geography;
import org.maekhai.shared.Kilometres;

/** A network plan as it is shown: its figures, and why each is as it is. */
final class HubPlanPicture {
    private final HubPlan plan;
    private final HubPlanFacts facts;
    private final Geography geography;
    private final Map<Integer, HubPlanFacts.Spot> spots;
    private final Map<Integer, HubPlanFacts.Host> chosen = new HashMap<>();
    private final Map<Integer, Integer> members = new HashMap<>();

    HubPlanPicture(HubPlan plan, HubPlanFacts facts, Geography geography) {
        this.plan = plan;
        this.facts = facts;
        this.geography = geography;
        spots = facts.spots();
        facts.open().stream()
                .filter(line -> line.hub() != null)
                .forEach(line -> members.merge(line.hub(), 1, Integer::sum));
        facts.hubs().stream()
                .filter(HubPlanFacts.Host::chosen)
                .forEach(host -> chosen.put(host.spot().id(), host));
    }

    HubPlanView view() {
        boolean solved = plan.isSolved();
        var terms = solved ? facts.terms(true) : null;
        return new HubPlanView(
                plan.id,
                plan.provinceCode,
                geography.provinceRef(plan.provinceCode).name(),
                plan.state,
                plan.progress,
                plan.radiusKm,
                plan.maxMembers,
                plan.maxSeconds,
                plan.seed,
                terms,
                facts.terms(false),
                solved
                        ? new HubPlanView.Terms(
                                plan.rankReached,
                                facts.lines().size() - plan.rankReached,
                                plan.rankHubs,
                                plan.rankNewHubs,
                                plan.rankKm,
                                plan.rankLongest)
                        : null,
                solved
                        ? new HubPlanView.Bound(plan.boundReached, plan.boundHubs, Kilometres.rounded(plan.boundKm))
                        : null,
                plan.gap,
                plan.solveSeconds,
                plan.failureCode,
                facts.lines().size(),
                (int) facts.hosts().stream()
                        .filter(host -> host.hubId() == null)
                        .count(),
                solved ? hubs() : List.of(),
                solved ? lines() : List.of(),
                solved ? unreached() : List.of(),
                named(HubPlanFacts.Decision.PINNED),
                named(HubPlanFacts.Decision.EXCLUDED),
                named(HubPlanFacts.Decision.DECLINED),
                instant(plan.appliedAt),
                plan.appliedBy,
                plan.createdAt.toInstant(),
                plan.createdBy,
                instant(plan.finishedAt));
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private List<HubPlanView.Named> named(HubPlanFacts.Decision decision) {
        return facts.hubs().stream()
                .filter(host -> host.decision() == decision)
                .map(host -> named(host.spot()))
                .toList();
    }

    private static HubPlanView.Named named(HubPlanFacts.Spot spot) {
        return new HubPlanView.Named(spot.code(), spot.name());
    }

    /** Those with the most to do first. */
    private List<HubPlanView.Chosen> hubs() {
        return chosen.values().stream()
                .map(this::hub)
                .sorted(Comparator.comparingInt(HubPlanView.Chosen::count)
                        .reversed()
                        .thenComparing(HubPlanView.Chosen::code))
                .toList();
    }

    private HubPlanView.Chosen hub(HubPlanFacts.Host host) {
        var own = facts.open().stream()
                .filter(line -> Objects.equals(line.hub(), host.spot().id()))
                .toList();
        int only = (int) own.stream()
                .filter(line -> facts.hosts().stream()
                        .noneMatch(other -> other.spot().id() != host.spot().id()
                                && other.room() > 0
                                && HubPlanFacts.reachKm(other, line, plan.radiusKm) != null))
                .count();
        return new HubPlanView.Chosen(
                host.hubId(),
                host.spot().code(),
                host.spot().name(),
                host.spot().districtCode(),
                geography.districtRef(host.spot().districtCode()).name(),
                host.spot().latitude(),
                host.spot().longitude(),
                host.decision() == HubPlanFacts.Decision.PINNED,
                own.size(),
                host.room(),
                only,
                Kilometres.rounded(own.stream()
                        .mapToDouble(line -> host.spot().kmTo(line.spot()))
                        .sum()));
    }

    private List<HubPlanView.Line> lines() {
        return facts.open().stream()
                .filter(line -> line.hub() != null)
                .map(line -> {
                    var hub = spots.get(line.hub());
                    double km = hub.kmTo(line.spot());
                    return new HubPlanView.Line(
                            line.spot().code(),
                            line.spot().name(),
                            line.spot().districtCode(),
                            geography.districtRef(line.spot().districtCode()).name(),
                            line.spot().latitude(),
                            line.spot().longitude(),
                            line.need(),
                            hub.code(),
                            hub.name(),
                            Kilometres.rounded(km),
                            nearer(line, km));
                })
                .toList();
    }

    /** Another hub of the plan that would be nearer. */
    private HubPlanView.Named nearer(HubPlanFacts.Line line, double km) {
        return chosen.values().stream()
                .map(HubPlanFacts.Host::spot)
                .filter(spot ->
                        spot.id() != line.hub() && spot.id() != line.spot().id())
                .filter(spot -> spot.kmTo(line.spot()) != null && spot.kmTo(line.spot()) < km)
                .min(Comparator.comparingDouble(spot -> spot.kmTo(line.spot())))
                .map(HubPlanPicture::named)
                .orElse(null);
    }

    private List<HubPlanView.Unreached> unreached() {
        return facts.open().stream()
                .filter(line -> line.hub() == null)
                .sorted(Comparator.comparingInt(HubPlanFacts.Line::need).reversed())
                .map(line -> new HubPlanView.Unreached(
                        line.spot().code(),
                        line.spot().name(),
                        line.spot().districtCode(),
                        geography.districtRef(line.spot().districtCode()).name(),
                        line.spot().latitude(),
                        line.spot().longitude(),
                        line.need(),
                        why(line),
                        nearest(line)))
                .toList();
    }

    private HubPlanView.Why why(HubPlanFacts.Line line) {
        if (line.spot().latitude() == null) {
            return HubPlanView.Why.NO_COORDINATES;
        }
        if (!line.spot().neighbour()) {
            return HubPlanView.Why.PAO;
        }
        if (facts.hubs().stream()
                .allMatch(host -> host.spot().id() == line.spot().id())) {
            return HubPlanView.Why.NOBODY_ELIGIBLE;
        }
        return facts.hubs().stream().anyMatch(host -> HubPlanFacts.reachKm(host, line, plan.radiusKm) != null)
                ? HubPlanView.Why.NO_ROOM
                : HubPlanView.Why.TOO_FAR;
    }

    private NearHub nearest(HubPlanFacts.Line line) {
        return facts.hosts().stream()
                .filter(host -> HubPlanFacts.reachKm(host, line, Double.MAX_VALUE) != null)
                .min(Comparator.comparingDouble(host -> host.spot().kmTo(line.spot())))
                .map(host -> new NearHub(
                        host.hubId(),
                        host.spot().code(),
                        host.spot().name(),
                        Kilometres.rounded(host.spot().kmTo(line.spot()))))
                .orElse(null);
    }
}
