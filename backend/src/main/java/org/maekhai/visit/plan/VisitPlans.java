package org.maekhai.visit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.Kilometres;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.Trainers;

/** Plans of days as they are looked at, and who may change them. Who sees less than a province sees none. */
@ApplicationScoped
class VisitPlans {
    private static final String SUMMARY = """
            select p.*,
                   p.first_on as "from",
                   p.last_on as "to",
                   p.applied_at as accepted_at,
                   t.name as trainer_name,
                   v.name as province_name,
                   case when p.solve_seconds is not null then
                     (select count(distinct s.planned_on)
                      from visit_plan_place s
                      where s.plan_id = p.id) end as days,
                   case when p.solve_seconds is not null then
                     (select count(*)
                      from visit_plan_place s
                      where s.plan_id = p.id and s.planned_on is not null) end as stops
            from visit_plan p
            join trainer t on t.id = p.trainer_id
            join province v on v.code = p.province_code
            """;
    private static final Row<VisitPlanSummary> ROW = Row.of(VisitPlanSummary.class)
            .with("objective", row -> points(row.getObject("objective", Double.class)))
            .with("bound", row -> points(row.getObject("bound", Double.class)))
            .with("gap", row -> gap(row.getObject("objective", Double.class), row.getObject("bound", Double.class)));
    private static final Map<String, String> SORTABLE = Map.of(
            "createdAt", "p.created_at",
            "from", "p.first_on",
            "state", "p.state",
            "trainer", "t.sort_key",
            "province", "p.province_code");

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LocalGovernments localGovernments;
    private final Trainers trainers;
    private final VisitPlanStore store;

    VisitPlans(
            Jdbc jdbc,
            CurrentUser currentUser,
            Geography geography,
            LocalGovernments localGovernments,
            Trainers trainers,
            VisitPlanStore store) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.localGovernments = localGovernments;
        this.trainers = trainers;
        this.store = store;
    }

    Page<VisitPlanSummary> list(PageRequest request, UUID trainer, String province, VisitPlanState state) {
        var rows = narrow(new Sql(SUMMARY), trainer, province, state)
                .append("order by " + request.orderBy(SORTABLE, "-createdAt", "p.id desc"))
                .page(request);
        return new Page<>(
                jdbc.list(rows, ROW),
                request,
                jdbc.count(narrow(new Sql("select count(*) from visit_plan p"), trainer, province, state)));
    }

    private Sql narrow(Sql sql, UUID trainer, String province, VisitPlanState state) {
        return currentUser
                .scope()
                .restrict(sql, "p.province_code", "cast(null as varchar(4))", "cast(null as varchar(7))")
                .whereIf(trainer, "p.trainer_id = ?")
                .whereIf(province, "p.province_code = ?")
                .whereIf(state == null ? null : state.name(), "p.state = ?");
    }

    Stored<VisitPlanView> get(UUID id) {
        var plan = store.findById(id);
        if (plan == null) {
            throw Failure.notFound();
        }
        requireInScope(plan);
        return view(plan);
    }

    private void requireInScope(VisitPlan plan) {
        if (!currentUser.scope().coversProvince(plan.provinceCode)) {
            throw Failure.notFound();
        }
    }

    /** To be changed: 404 outside the scope, 403 of another trainer. */
    VisitPlan locked(UUID id) {
        var plan = store.locked(id);
        requireInScope(plan);
        requireMayPlan(plan.trainerId);
        return plan;
    }

    /** A trainer plans its own days, an office those of all its trainers. */
    void requireMayPlan(UUID trainerId) {
        if (!mayPlan(trainerId)) {
            throw Failure.forbidden("NOT_YOUR_VISIT");
        }
    }

    private boolean mayPlan(UUID trainerId) {
        var caller = currentUser.caller();
        return caller.has(Role.ADMIN, Role.PROVINCE)
                || caller.has(Role.TRAINER)
                        && trainers.own().filter(trainerId::equals).isPresent();
    }

    Stored<VisitPlanView> view(VisitPlan plan) {
        var facts = store.of(plan.id);
        boolean solved = plan.isSolved();
        return new Stored<>(
                new VisitPlanView(
                        plan.id,
                        new VisitPlanView.Trainer(plan.trainerId, nameOf(plan.trainerId)),
                        plan.provinceCode,
                        geography.provinceRef(plan.provinceCode).name(),
                        plan.state,
                        plan.progress,
                        plan.from,
                        plan.to,
                        plan.dayCount,
                        plan.perDay,
                        plan.fullChecklist,
                        plan.maxSeconds,
                        plan.seed,
                        plan.latitude,
                        plan.longitude,
                        plan.timeAfter(0).toString(),
                        plan.stopMinutes,
                        plan.kmPerPoint,
                        solved
                                ? facts.used().stream()
                                        .map(day -> day(plan, facts, day))
                                        .toList()
                                : List.of(),
                        facts.days().stream().map(VisitPlanFacts.Day::on).toList(),
                        solved ? otherDays(facts) : List.of(),
                        solved ? left(facts) : List.of(),
                        points(plan.objective),
                        points(plan.bound),
                        gap(plan.objective, plan.bound),
                        plan.solveSeconds,
                        plan.failureCode,
                        instant(plan.appliedAt),
                        plan.appliedBy,
                        mayPlan(plan.trainerId),
                        plan.createdAt.toInstant(),
                        plan.createdBy,
                        instant(plan.finishedAt)),
                plan.version);
    }

    private String nameOf(UUID trainerId) {
        return jdbc.first(new Sql("select name from trainer where id = ?", trainerId), row -> row.getString(1))
                .orElseThrow();
    }

    private VisitPlanView.Day day(VisitPlan plan, VisitPlanFacts facts, VisitPlanFacts.Day day) {
        var register = localGovernments.register();
        var journey = facts.journey(plan, day);
        var stops = new VisitPlanView.Stop[journey.stops().size()];
        for (int at = 0; at < stops.length; at++) {
            var place = journey.stops().get(at);
            stops[at] = new VisitPlanView.Stop(
                    place.code(),
                    register.byId(place.id()).ref(),
                    place.latitude(),
                    place.longitude(),
                    place.need(),
                    place.score(),
                    Kilometres.rounded(journey.kmBefore()[at]),
                    plan.timeAfter(journey.arriveAfter()[at]).toString(),
                    place.visitId());
        }
        return new VisitPlanView.Day(
                day.on(),
                List.of(stops),
                Kilometres.rounded(journey.km()),
                (int) Math.round(journey.minutes()),
                day.promised());
    }

    private static List<VisitPlanView.OtherDay> otherDays(VisitPlanFacts facts) {
        var used = facts.used();
        return facts.days().stream()
                .filter(day -> !used.contains(day))
                .map(day -> new VisitPlanView.OtherDay(day.on(), day.promised(), day.stops()))
                .toList();
    }

    private List<VisitPlanView.Left> left(VisitPlanFacts facts) {
        var register = localGovernments.register();
        return facts.places().stream()
                .filter(place -> place.on() == null)
                .map(place -> new VisitPlanView.Left(
                        place.code(), register.byId(place.id()).ref(), place.score(), place.why()))
                .toList();
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** To hundredths, as scores are told. */
    private static Double points(Double points) {
        return points == null ? null : Math.round(points * 100) / 100.0;
    }

    /** Of which hundredths of a per cent are told. */
    private static Double gap(Double objective, Double bound) {
        return objective == null || bound == null
                ? null
                : bound <= 0 ? 0 : Math.max(0, Math.round((bound - objective) / bound * 1e4) / 1e4);
    }
}
