package org.maekhai.assignment.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.maekhai.assignment.AssignmentLock;
import org.maekhai.assignment.Succession;
import org.maekhai.assignment.planning.Weights;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.ConstraintSearch;
import org.maekhai.shared.Failure;
import org.maekhai.shared.FiscalYear;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Journal;
import org.maekhai.shared.Sql;
import org.maekhai.shared.Stored;
import org.maekhai.shared.Written;
import org.maekhai.shared.job.Searches;
import org.maekhai.training.Trainers;

/** From the proposal of a coverage plan to its being in force (memo order 2). */
@ApplicationScoped
class CoveragePlanLife {
    private static final Logger LOG = Logger.getLogger(CoveragePlanLife.class);

    private final Clock clock;
    private final Jdbc jdbc;
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
    private final Journal journal;

    CoveragePlanLife(
            Clock clock,
            Jdbc jdbc,
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
            Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
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

    private static void requirePossible(LocalDate from) {
        if (!FiscalYear.of(from).isPlausible()) {
            throw Failure.invalid("/from", "BAD_DATE");
        }
    }

    private CoveragePlan create(String province, LocalDate from, Weights weights, Integer maxSeconds) {
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

    private void cancel(CoveragePlan plan) {
        plan.cancel(now());
        store.flush();
        searches.giveUp(search, plan.id);
    }

    @Transactional
    Stored<CoveragePlanView> agree(UUID id, AgreePlan request) {
        if (!FiscalYear.of(request.on()).isPlausible()) {
            throw Failure.invalid("/on", "BAD_DATE");
        }
        var plan = plans.locked(id);
        plan.requireReady();
        if (store.of(id).people().stream().anyMatch(person -> person.id() == null)) {
            throw Failure.conflict("PLAN_IS_SUPPOSED");
        }
        plan.agree(request, currentUser.caller().name());
        return written(plan, Written.Action.CONFIRM, request);
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

    /** A plan for each province that has local governments and none under way. */
    NationalPlanView proposeNational(ProposeNationalPlan request) {
        requirePossible(request.from());
        ConstraintSearch.requireSolver();
        List<UUID> made = new ArrayList<>();
        List<String> busy = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        var runId = Ids.next(clock);
        QuarkusTransaction.joiningExisting()
                .run(() -> jdbc.update(
                        new Sql("""
                        insert into coverage_plan_run (id, created_at, created_by, skipped)
                        values (:run, :at, :by, '')
                        """, runId, now(), currentUser.caller().name())));
        // a transaction for each province: nobody waits for more than one of them, and what fails in one fails alone
        for (var province :
                geography.provinces().stream().map(each -> each.code()).sorted().toList()) {
            try {
                var planId = QuarkusTransaction.requiringNew().call(() -> {
                    lock.province(province);
                    if (store.underWay(province).isPresent()) {
                        busy.add(province);
                        return null;
                    }
                    var facts = store.now(province, request.from(), List.of(), List.of());
                    if (facts.places().isEmpty()) {
                        empty.add(province);
                        return null;
                    }
                    var plan = ofRun(runId, province, request);
                    store.replace(plan.id, facts);
                    searches.ask(search, plan.id, true);
                    return plan.id;
                });
                if (planId != null) {
                    made.add(planId);
                }
            } catch (RuntimeException e) {
                LOG.errorf(e, "The plan of province %s could not be made", province);
                made.add(QuarkusTransaction.requiringNew().call(() -> {
                    var plan = ofRun(runId, province, request);
                    plan.fail("SOLVER_FAILED", now());
                    return plan.id;
                }));
            }
        }
        if (made.isEmpty()) {
            QuarkusTransaction.joiningExisting()
                    .run(() -> jdbc.update(new Sql("delete from coverage_plan_run").where("id = ?", runId)));
            throw Failure.conflict(busy.isEmpty() ? "NOTHING_TO_COVER" : "PLAN_UNDER_WAY");
        }
        busy.addAll(empty);
        QuarkusTransaction.joiningExisting()
                .run(() -> jdbc.update(new Sql(
                                "update coverage_plan_run set skipped = ?",
                                busy.stream().sorted().collect(Collectors.joining(",")))
                        .where("id = ?", runId)));
        return plans.run(runId);
    }

    private CoveragePlan ofRun(UUID runId, String province, ProposeNationalPlan request) {
        var plan = create(province, request.from(), request.weights(), request.maxSeconds());
        plan.runId = runId;
        store.persistAndFlush(plan);
        journal.write(Written.Action.CREATE, plan.subject(), null, request);
        return plan;
    }

    NationalPlanView cancelRun(UUID runId) {
        plans.run(runId);
        var open = jdbc.list(
                new Sql("select id from coverage_plan")
                        .where("run_id = ?", runId)
                        .where("state in ('QUEUED', 'RUNNING')")
                        .append("order by province_code desc"),
                row -> row.getObject(1, UUID.class));
        // those that wait first, so that none of them begins
        for (var id : open) {
            QuarkusTransaction.joiningExisting().run(() -> {
                var plan = plans.locked(id);
                if (plan.isUnderWay()) {
                    cancel(plan);
                }
            });
        }
        return plans.run(runId);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
