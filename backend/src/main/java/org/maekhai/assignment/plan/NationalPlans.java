package org.maekhai.assignment.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.maekhai.assignment.AssignmentLock;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.job.Searches;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.solver.ConstraintSearch;

/** Runs over the nation: a coverage plan for each province, one after the other. */
@ApplicationScoped
class NationalPlans {
    private static final Logger LOG = Logger.getLogger(NationalPlans.class);
    private static final String RUN = """
            select r.*,
                   count(p.id) as plans,
                   count(case when p.state = 'QUEUED' then 1 end) as queued,
                   count(case when p.state = 'RUNNING' then 1 end) as running,
                   count(case when p.state not in ('QUEUED', 'RUNNING', 'FAILED', 'CANCELLED') then 1 end) as ready,
                   count(case when p.state = 'FAILED' then 1 end) as failed,
                   count(case when p.state = 'CANCELLED' then 1 end) as cancelled
            from coverage_plan_run r
            left join coverage_plan p on p.run_id = r.id
            """;
    private static final String OF_RUN = "group by r.id, r.created_at, r.created_by, r.skipped";
    private static final Row<NationalPlanView> NATIONAL = Row.of(NationalPlanView.class)
            .with("progress", row -> {
                double plans = row.getInt("plans");
                return plans == 0 ? 1 : (plans - row.getInt("queued") - row.getInt("running")) / plans;
            });

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final AssignmentLock lock;
    private final CoveragePlans plans;
    private final CoveragePlanLife life;
    private final CoveragePlanStore store;
    private final CoverageSearch search;
    private final Searches searches;
    private final Journal journal;

    NationalPlans(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            Geography geography,
            AssignmentLock lock,
            CoveragePlans plans,
            CoveragePlanLife life,
            CoveragePlanStore store,
            CoverageSearch search,
            Searches searches,
            Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.lock = lock;
        this.plans = plans;
        this.life = life;
        this.store = store;
        this.search = search;
        this.searches = searches;
        this.journal = journal;
    }

    Page<NationalPlanView> list(PageRequest request) {
        var rows = new Sql(RUN)
                .append(OF_RUN)
                .append("order by " + request.orderBy(Map.of("createdAt", "r.created_at"), "-createdAt", "r.id"))
                .page(request);
        return new Page<>(
                jdbc.list(rows, NATIONAL), request, jdbc.count(new Sql("select count(*) from coverage_plan_run")));
    }

    NationalPlanView get(UUID id) {
        return jdbc.first(new Sql(RUN).where("r.id = ?", id).append(OF_RUN), NATIONAL)
                .orElseThrow(Failure::notFound);
    }

    /** A plan for each province that has local governments and none under way. */
    NationalPlanView propose(ProposeNationalPlan request) {
        CoveragePlanLife.requirePossible(request.from());
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
        return get(runId);
    }

    private CoveragePlan ofRun(UUID runId, String province, ProposeNationalPlan request) {
        var plan = life.create(province, request.from(), request.weights(), request.maxSeconds());
        plan.runId = runId;
        store.persistAndFlush(plan);
        journal.write(Written.Action.CREATE, plan.subject(), null, request);
        return plan;
    }

    NationalPlanView cancel(UUID runId) {
        get(runId);
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
                    life.cancel(plan);
                }
            });
        }
        return get(runId);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
