package org.maekhai.assignment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.maekhai.assignment.AssignmentLock;
import org.maekhai.assignment.PlanMeetings;
import org.maekhai.assignment.Succession;
import org.maekhai.assignment.planning.Weights;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Stored;
import org.maekhai.shared.job.Searches;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.training.Trainers;

/** From the proposal of a coverage plan to its being in force (memo order 2). */
@ApplicationScoped
class CoveragePlanLife {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final Trainers trainers;
    private final CoveragePlans plans;
    private final CoveragePlanStore store;
    private final CoverageSearch search;
    private final Searches searches;
    private final CoveragePlanPolicy policy;
    private final AssignmentLock lock;
    private final Succession succession;
    private final PlanMeetings meetings;
    private final Journal journal;

    CoveragePlanLife(
            Clock clock,
            CurrentUser currentUser,
            Geography geography,
            Trainers trainers,
            CoveragePlans plans,
            CoveragePlanStore store,
            CoverageSearch search,
            Searches searches,
            CoveragePlanPolicy policy,
            AssignmentLock lock,
            Succession succession,
            PlanMeetings meetings,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.trainers = trainers;
        this.plans = plans;
        this.store = store;
        this.search = search;
        this.searches = searches;
        this.policy = policy;
        this.lock = lock;
        this.succession = succession;
        this.meetings = meetings;
        this.journal = journal;
    }

    @Transactional
    Stored<CoveragePlanView> propose(ProposeCoveragePlan request) {
        geography.requireProvince(request.provinceCode());
        if (!currentUser.scope().coversProvince(request.provinceCode())) {
            throw Failure.notFound();
        }
        requirePossible(request.from());
        ConstraintSearch.requireSolver();
        var without = without(request);
        lock.province(request.provinceCode());
        makeRoom(request.provinceCode(), null);
        var facts = store.now(request.provinceCode(), request.from(), without, supposed(request));
        if (facts.places().isEmpty()) {
            throw Failure.conflict("NOTHING_TO_COVER");
        }
        var plan = create(request.provinceCode(), request.from(), request.weights(), request.maxSeconds());
        plan.seed = request.seed();
        store.persistAndFlush(plan);
        store.leaveOut(plan.id, without);
        store.replace(plan.id, facts);
        searches.ask(search, plan.id, false);
        return written(plan, Written.Action.CREATE, request);
    }

    /** One plan of a province at a time; with the province locked. */
    private void makeRoom(String provinceCode, UUID except) {
        store.underWay(provinceCode).filter(other -> !other.id.equals(except)).ifPresent(other -> {
            if (!other.onlyWaitsForTheNation()) {
                throw Failure.conflict("PLAN_UNDER_WAY").with("planId", other.id);
            }
            cancel(other);
            journal.write(Written.Action.UPDATE, other.subject(), null, state(other));
        });
    }

    static void requirePossible(LocalDate from) {
        if (!FiscalYear.of(from).isPlausible()) {
            throw Failure.invalid("/from", "BAD_DATE");
        }
    }

    CoveragePlan create(String province, LocalDate from, Weights weights, Integer maxSeconds) {
        var plan = new CoveragePlan(
                Ids.next(clock),
                province,
                from,
                Objects.requireNonNullElse(weights, Weights.DEFAULT),
                Objects.requireNonNullElse(maxSeconds, policy.maxSeconds()),
                null);
        plan.createdAt = now();
        plan.createdBy = currentUser.caller().name();
        return plan;
    }

    private List<UUID> without(ProposeCoveragePlan request) {
        if (request.without() == null) {
            return List.of();
        }
        var asked = request.without().stream().distinct().toList();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i) == null
                    || trainers.findInScope(asked.get(i), request.from()).isEmpty()) {
                throw Failure.invalid("/without/" + i, "UNKNOWN_TRAINER");
            }
        }
        return asked;
    }

    private static List<CoveragePlanFacts.Person> supposed(ProposeCoveragePlan request) {
        List<CoveragePlanFacts.Person> supposed = new ArrayList<>();
        for (var added : request.added() == null ? List.<ProposeCoveragePlan.Supposed>of() : request.added()) {
            supposed.add(new CoveragePlanFacts.Person(
                    null,
                    "+" + (supposed.size() + 1),
                    added.name().strip(),
                    added.capacity(),
                    added.latitude(),
                    added.longitude(),
                    Set.of(),
                    null));
        }
        return supposed;
    }

    /** From the facts of now; pins stay where their trainer and local government do. */
    @Transactional
    Stored<CoveragePlanView> solveAgain(UUID id) {
        var plan = plans.locked(id);
        ConstraintSearch.requireSolver();
        makeRoom(plan.provinceCode, id);
        plan.solveAgain();
        var before = store.of(id);
        var supposed =
                before.people().stream().filter(person -> person.id() == null).toList();
        var facts = store.now(plan.provinceCode, plan.from, store.without(id).keySet(), supposed)
                .withPinsOf(before);
        var impossible = facts.impossiblePins();
        if (!impossible.isEmpty()) {
            throw Failure.conflict("PINS_IMPOSSIBLE", impossible.size()).with("pins", impossible);
        }
        store.replace(id, facts);
        searches.ask(search, id, false);
        return written(plan, Written.Action.UPDATE, state(plan));
    }

    @Transactional
    Stored<CoveragePlanView> cancel(UUID id) {
        var plan = plans.locked(id);
        cancel(plan);
        return written(plan, Written.Action.UPDATE, state(plan));
    }

    void cancel(CoveragePlan plan) {
        plan.cancel(now());
        store.flush();
        searches.giveUp(search, plan.id);
    }

    @Transactional
    Stored<CoveragePlanView> agree(UUID id, AgreePlan request) {
        if (request.on() == null && request.meetingId() == null) {
            throw Failure.invalid("/on", "REQUIRED");
        }
        if (request.on() != null && !FiscalYear.of(request.on()).isPlausible()) {
            throw Failure.invalid("/on", "BAD_DATE");
        }
        var plan = plans.locked(id);
        plan.requireReady();
        if (store.of(id).people().stream().anyMatch(person -> person.id() == null)) {
            throw Failure.conflict("PLAN_IS_SUPPOSED");
        }
        var agreement = request.meetingId() == null ? request : request.at(tied(plan, request.meetingId()));
        plan.agree(agreement, currentUser.caller().name());
        return written(plan, Written.Action.CONFIRM, agreement);
    }

    /** From now on the meeting's minutes speak of it, too. */
    private PlanMeetings.PlanMeeting tied(CoveragePlan plan, UUID meetingId) {
        return meetings.tie(meetingId, plan.provinceCode, plan.id)
                .orElseThrow(() -> Failure.invalid("/meetingId", "UNKNOWN_MEETING"));
    }

    @Transactional
    Stored<CoveragePlanView> reopen(UUID id) {
        var plan = plans.locked(id);
        plan.reopen();
        return written(plan, Written.Action.UPDATE, state(plan));
    }

    private static Map<String, Object> state(CoveragePlan plan) {
        return Map.of("state", plan.state);
    }

    /** All assignments or none; refuses when what the plan was made from moved since. */
    @Transactional
    Stored<CoveragePlanView> apply(UUID id) {
        var plan = plans.locked(id);
        plan.requireAgreed();
        var facts = store.of(id);
        // nobody transfers, assigns or changes them until it is done
        facts.people().stream().map(CoveragePlanFacts.Person::id).sorted().forEach(trainers::lock);
        var now = store.now(plan.provinceCode, plan.from, store.without(id).keySet(), List.of());
        var moved = facts.movedSince(now);
        if (!moved.isEmpty()) {
            throw Failure.conflict("PLAN_OUTDATED", moved.size()).with("changed", moved);
        }
        succession.begin(plan.id, plan.from, facts.succession());
        plan.applied(now(), currentUser.caller().name());
        return written(plan, Written.Action.ACCEPT, Map.of("state", plan.state, "assignments", moves(facts)));
    }

    /** Who is responsible from now on instead of whom. */
    private static List<Map<String, String>> moves(CoveragePlanFacts facts) {
        return facts.places().stream()
                .filter(CoveragePlanFacts.Place::isChanged)
                .map(place -> Map.of(
                        "localGovernmentCode", place.code(),
                        "trainerCode", Objects.requireNonNullElse(place.trainer(), ""),
                        "insteadOf", Objects.requireNonNullElse(place.current(), "")))
                .toList();
    }

    private Stored<CoveragePlanView> written(CoveragePlan plan, Written.Action action, Object what) {
        store.flush();
        journal.write(action, plan.subject(), null, what);
        return plans.view(plan);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
