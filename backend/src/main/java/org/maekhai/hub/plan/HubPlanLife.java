package org.maekhai.hub.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.compliance.ComplianceProjection;
import org.maekhai.hub.HubLock;
import org.maekhai.hub.HubPlace;
import org.maekhai.hub.HubPolicy;
import org.maekhai.hub.HubState;
import org.maekhai.hub.PlannedHubs;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Stored;
import org.maekhai.shared.job.Searches;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.solver.ConstraintSearch;

/** From the proposal of a network plan to its being in force (memo order 3). */
@ApplicationScoped
class HubPlanLife {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final ComplianceProjection projection;
    private final HubPolicy policy;
    private final PlannedHubs hubs;
    private final HubLock lock;
    private final HubPlans plans;
    private final HubPlanStore store;
    private final NetworkSearch search;
    private final Searches searches;
    private final Journal journal;

    HubPlanLife(
            Clock clock,
            CurrentUser currentUser,
            Geography geography,
            ComplianceProjection projection,
            HubPolicy policy,
            PlannedHubs hubs,
            HubLock lock,
            HubPlans plans,
            HubPlanStore store,
            NetworkSearch search,
            Searches searches,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.projection = projection;
        this.policy = policy;
        this.hubs = hubs;
        this.lock = lock;
        this.plans = plans;
        this.store = store;
        this.search = search;
        this.searches = searches;
        this.journal = journal;
    }

    @Transactional
    Stored<HubPlanView> propose(ProposeHubPlan request) {
        geography.requireProvince(request.provinceCode());
        if (!currentUser.scope().coversProvince(request.provinceCode())) {
            throw Failure.notFound();
        }
        int maxMembers = Objects.requireNonNullElse(request.maxMembers(), policy.maxMembers());
        if (maxMembers > policy.maxMembers()) {
            throw Failure.invalid("/maxMembers", "HUB_TOO_LARGE", policy.maxMembers());
        }
        var pinned = Objects.requireNonNullElse(request.pinned(), List.<String>of());
        var excluded = Objects.requireNonNullElse(request.excluded(), List.<String>of());
        ConstraintSearch.requireSolver();
        store.prepare();
        lock.province(request.provinceCode());
        store.find("busy", request.provinceCode()).firstResultOptional().ifPresent(other -> {
            throw Failure.conflict("PLAN_UNDER_WAY").with("planId", other.id);
        });
        var all = store.places(request.provinceCode());
        requireKnown(all, pinned, excluded);
        var facts = HubPlanStore.now(all, maxMembers, pinned, excluded);
        if (facts.open().isEmpty()) {
            throw Failure.conflict("NOTHING_TO_REACH");
        }
        var plan = new HubPlan(
                Ids.next(clock),
                request.provinceCode(),
                Objects.requireNonNullElse(request.radiusKm(), policy.radiusKm()),
                maxMembers,
                Objects.requireNonNullElse(request.maxSeconds(), policy.maxSeconds()),
                request.seed());
        plan.createdAt = now();
        plan.createdBy = currentUser.caller().name();
        store.persistAndFlush(plan);
        store.replace(plan.id, facts);
        searches.ask(search, plan.id, false);
        journal.write(Written.Action.CREATE, plan.subject(), null, request);
        return plans.view(plan);
    }

    /** Who is to be a hub must have earned it and not have declined; who isn't must at least be there. */
    private static void requireKnown(List<HubPlace> all, List<String> pinned, List<String> excluded) {
        Map<String, HubPlace> known = new HashMap<>();
        all.forEach(place -> known.put(place.code(), place));
        for (int i = 0; i < pinned.size(); i++) {
            var place = known.get(pinned.get(i));
            if (place == null) {
                throw Failure.invalid("/pinned/" + i, "UNKNOWN_PLACE", pinned.get(i));
            }
            if (!place.isEligible()
                    || place.hubId() != null
                    || place.declinedOn() != null
                    || excluded.contains(place.code())) {
                throw Failure.invalid(
                        "/pinned/" + i, "NOT_A_CANDIDATE", place.ref().name());
            }
        }
        for (int i = 0; i < excluded.size(); i++) {
            if (!known.containsKey(excluded.get(i))) {
                throw Failure.invalid("/excluded/" + i, "UNKNOWN_PLACE", excluded.get(i));
            }
        }
    }

    @Transactional
    Stored<HubPlanView> cancel(UUID id) {
        var plan = locked(id);
        plan.cancel(now());
        store.flush();
        searches.giveUp(search, id);
        journal.write(Written.Action.UPDATE, plan.subject(), null, Map.of("state", plan.state));
        return plans.view(plan);
    }

    /** Nobody else writes plans, hubs or links of its province until the transaction ends. */
    private HubPlan locked(UUID id) {
        lock.province(plans.provinceOf(id));
        return store.locked(id);
    }

    /** All hubs and links or none; refuses when what the plan was made from moved since. */
    @Transactional
    Stored<HubPlanView> apply(UUID id) {
        plans.provinceOf(id);
        projection.lockForWriting();
        var plan = locked(id);
        plan.requireReady();
        var facts = store.of(id);
        Map<Integer, HubPlace> now =
                store.places(plan.provinceCode).stream().collect(Collectors.toMap(HubPlace::id, Function.identity()));
        var moved = moved(facts, now);
        if (!moved.isEmpty()) {
            throw Failure.conflict("HUB_PLAN_OUTDATED", moved.size()).with("changed", moved);
        }
        Map<Integer, UUID> hubOf = new HashMap<>();
        for (var host : facts.hubs().stream().filter(HubPlanFacts.Host::chosen).toList()) {
            int of = host.spot().id();
            hubOf.put(
                    of, host.hubId() != null ? host.hubId() : hubs.propose(id, plan.provinceCode, of, plan.maxMembers));
        }
        hubs.tie(facts.open().stream()
                .filter(line -> line.hub() != null)
                .map(line -> new PlannedHubs.Tie(
                        hubOf.get(line.hub()), line.spot().id(), line.spot().code()))
                .toList());
        plan.applied(now(), currentUser.caller().name());
        store.flush();
        journal.write(Written.Action.ACCEPT, plan.subject(), null, Map.of("state", plan.state, "links", tied(facts)));
        return plans.view(plan);
    }

    private static List<Map<String, String>> tied(HubPlanFacts facts) {
        var spots = facts.spots();
        return facts.open().stream()
                .filter(line -> line.hub() != null)
                .map(line -> Map.of(
                        "hub",
                        spots.get(line.hub()).code(),
                        "member",
                        line.spot().code()))
                .toList();
    }

    /** Something that is no longer as it was when the plan was made. */
    record Moved(String code, String name, String what) {}

    private static List<Moved> moved(HubPlanFacts facts, Map<Integer, HubPlace> now) {
        List<Moved> moved = new ArrayList<>();
        for (var host : facts.hubs().stream().filter(HubPlanFacts.Host::chosen).toList()) {
            var what = moved(host, now.get(host.spot().id()));
            if (what != null) {
                moved.add(new Moved(host.spot().code(), host.spot().name(), what));
            }
        }
        for (var line : facts.open()) {
            var place = now.get(line.spot().id());
            if (line.hub() != null && (place == null || place.isAdvised() || place.isPromised())) {
                moved.add(
                        new Moved(line.spot().code(), line.spot().name(), place == null ? "GONE" : "MEMBER_ELSEWHERE"));
            }
        }
        return moved;
    }

    private static String moved(HubPlanFacts.Host host, HubPlace place) {
        if (place == null) {
            return "GONE";
        }
        if (host.hubId() != null) {
            return !host.hubId().equals(place.hubId()) || place.hubState() == HubState.SUSPENDED
                    ? "HUB_CLOSED"
                    : place.hubRoom() < host.room() ? "HUB_FULL" : null;
        }
        return place.hubId() != null
                ? "HUB_EXISTS"
                : place.declinedOn() != null ? "DECLINED" : place.isEligible() ? null : "NOT_ELIGIBLE";
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
