package org.maekhai.assignment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.assignment.AssignmentLock;
import org.maekhai.assignment.CoveragePlanState;
import org.maekhai.assignment.planning.Score;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Coverage plans looked at and changed by hand. */
@ApplicationScoped
class CoveragePlans {
    private static final String SUMMARY = """
            select p.*,
                   p.valid_from as "from",
                   exists (select 1 from coverage_plan_without w where w.plan_id = p.id)
                       or exists (select 1 from coverage_plan_trainer s where s.plan_id = p.id and s.trainer_id is null)
                       as supposed,
                   (select count(*) from coverage_plan_line l where l.plan_id = p.id) as local_governments,
                   (select count(*) from coverage_plan_line l
                    where l.plan_id = p.id
                      and l.trainer_code is null) as uncovered,
                   (select count(*) from coverage_plan_line l
                    where l.plan_id = p.id
                      and coalesce(l.trainer_code, '') <> coalesce(l.current_code, '')) as changed
            from coverage_plan p
            """;
    private static final Map<String, String> SORTABLE = Map.of(
            "createdAt", "p.created_at", "from", "p.valid_from", "state", "p.state", "province", "p.province_code");

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final CoveragePlanStore store;
    private final AssignmentLock lock;
    private final Journal journal;
    private final Row<PlanSummary> summary;

    CoveragePlans(
            Jdbc jdbc,
            CurrentUser currentUser,
            Geography geography,
            CoveragePlanStore store,
            AssignmentLock lock,
            Journal journal) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.store = store;
        this.lock = lock;
        this.journal = journal;
        this.summary = Row.of(PlanSummary.class)
                .with(
                        "provinceName",
                        row -> geography
                                .provinceRef(row.getString("province_code"))
                                .name())
                .with("objective", row -> needKm(row.getObject("objective", Double.class)))
                .with("bound", row -> needKm(row.getObject("bound", Double.class)))
                .with(
                        "gap",
                        row -> gap(row.getObject("objective", Double.class), row.getObject("bound", Double.class)));
    }

    Page<PlanSummary> list(PageRequest request, String province, CoveragePlanState state, UUID run) {
        var rows = narrow(new Sql(SUMMARY), province, state, run)
                .append("order by " + request.orderBy(SORTABLE, "-createdAt", "p.id"))
                .page(request);
        return new Page<>(
                jdbc.list(rows, summary),
                request,
                jdbc.count(narrow(new Sql("select count(*) from coverage_plan p"), province, state, run)));
    }

    /** Plans are about whole provinces: who sees less sees none. */
    private Sql narrow(Sql sql, String province, CoveragePlanState state, UUID run) {
        return currentUser
                .scope()
                .restrict(sql, "p.province_code", "cast(null as varchar(4))", "cast(null as varchar(7))")
                .whereIf(province, "p.province_code = ?")
                .whereIf(state == null ? null : state.name(), "p.state = ?")
                .whereIf(run, "p.run_id = ?");
    }

    Stored<CoveragePlanView> get(UUID id) {
        return view(requireInScope(store.findById(id)));
    }

    CoveragePlan requireInScope(CoveragePlan plan) {
        if (plan == null || !currentUser.scope().coversProvince(plan.provinceCode)) {
            throw Failure.notFound();
        }
        return plan;
    }

    /** The plan to be changed: nobody else writes plans or assignments of its province until the transaction ends. */
    CoveragePlan locked(UUID id) {
        var province = jdbc.first(
                        new Sql("select province_code from coverage_plan where id = ?", id), row -> row.getString(1))
                .filter(currentUser.scope()::coversProvince)
                .orElseThrow(Failure::notFound);
        lock.province(province);
        return store.locked(id);
    }

    /** Another trainer for one line, or its pin; scored again at once. */
    @Transactional
    Stored<CoveragePlanView> change(UUID id, String code, ChangeLine request, IfMatch ifMatch) {
        var plan = locked(id);
        var facts = store.of(id);
        int at = position(facts, code);
        var line = facts.places().get(at);
        var trainer = trainer(facts, request, line);
        boolean moves = !Objects.equals(trainer, line.trainer());
        boolean pinned = trainer != null && (request.pinned() != null ? request.pinned() : moves || line.pinned());
        if (!moves && pinned == line.pinned()) {
            return view(plan);
        }
        ifMatch.requires(plan.version);
        plan.requireReady();
        if (moves) {
            requireRoom(facts, trainer, line);
        }
        var changed = line.with(trainer, pinned, line.boundPin());
        store.change(id, changed);
        // a pin alone changes no figure, and yet whoever saw the plan before must look again
        store.getEntityManager().lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        var places = new ArrayList<>(facts.places());
        places.set(at, changed);
        var after = new CoveragePlanFacts(facts.people(), places);
        plan.rescored(
                new CoveragePlanScore(after, plan.weights()).total(),
                places.stream()
                        .allMatch(place -> place.boundPin() == null
                                || place.pinned() && place.boundPin().equals(place.trainer())));
        store.flush();
        journal.write(Written.Action.UPDATE, plan.subject(), brief(line), brief(changed));
        return view(plan);
    }

    private static Map<String, Object> brief(CoveragePlanFacts.Place line) {
        return Map.of(
                "localGovernmentCode", line.code(),
                "trainerCode", line.trainer() == null ? "" : line.trainer(),
                "pinned", line.pinned());
    }

    private static int position(CoveragePlanFacts facts, String code) {
        for (int i = 0; i < facts.places().size(); i++) {
            if (facts.places().get(i).code().equals(code)) {
                return i;
            }
        }
        throw Failure.notFound();
    }

    private static String trainer(CoveragePlanFacts facts, ChangeLine request, CoveragePlanFacts.Place line) {
        if (request.trainerId() == null && request.trainerCode() == null) {
            return line.trainer();
        }
        return facts.people().stream()
                .filter(person -> request.trainerId() != null
                        ? request.trainerId().equals(person.id())
                        : request.trainerCode().equals(person.code()))
                .map(CoveragePlanFacts.Person::code)
                .findFirst()
                .orElseThrow(() -> Failure.invalid(
                        request.trainerId() != null ? "/trainerId" : "/trainerCode", "UNKNOWN_TRAINER"));
    }

    private static void requireRoom(CoveragePlanFacts facts, String trainer, CoveragePlanFacts.Place line) {
        var person = facts.people().stream()
                .filter(candidate -> candidate.code().equals(trainer))
                .findFirst()
                .orElseThrow();
        if (person.employers().contains(line.code())) {
            throw Failure.invalid("/trainerId", "OWN_EMPLOYER");
        }
        long count = facts.places().stream()
                .filter(place -> trainer.equals(place.trainer()))
                .count();
        if (count >= person.capacity()) {
            throw Failure.conflict("CAPACITY_EXCEEDED", person.name(), person.capacity());
        }
    }

    Stored<CoveragePlanView> view(CoveragePlan plan) {
        var facts = store.of(plan.id);
        var score = new CoveragePlanScore(facts, plan.weights());
        boolean solved = plan.isSolved();
        var without = List.copyOf(store.without(plan.id).values());
        var added = facts.people().stream()
                .filter(person -> person.id() == null)
                .map(CoveragePlanFacts.Person::name)
                .toList();
        return new Stored<>(
                new CoveragePlanView(
                        plan.id,
                        plan.provinceCode,
                        geography.provinceRef(plan.provinceCode).name(),
                        plan.state,
                        plan.from,
                        plan.progress,
                        needKm(plan.objective),
                        needKm(plan.bound),
                        gap(plan.objective, plan.bound),
                        solved ? score.terms() : null,
                        score.presentTerms(),
                        solved ? score.uncovered().size() : 0,
                        plan.weights(),
                        plan.maxSeconds,
                        plan.seed,
                        plan.solveSeconds,
                        plan.failureCode,
                        plan.runId,
                        without.isEmpty() && added.isEmpty() ? null : new CoveragePlanView.Scenario(without, added),
                        plan.agreedOn == null
                                ? null
                                : new CoveragePlanView.Agreement(
                                        plan.agreedOn,
                                        plan.agreedBy,
                                        plan.agreedPlace,
                                        plan.agreedNote,
                                        plan.meetingId),
                        instant(plan.appliedAt),
                        plan.appliedBy,
                        instant(plan.createdAt),
                        plan.createdBy,
                        instant(plan.finishedAt),
                        solved ? score.uncovered() : List.of(),
                        score.people(),
                        solved ? score.lines(geography) : List.of()),
                plan.version);
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Double needKm(Double units) {
        return units == null ? null : units / Score.UNIT;
    }

    private static Double gap(Double objective, Double bound) {
        return objective == null || bound == null
                ? null
                : objective == 0 ? 0 : Math.max(0, (objective - bound) / objective);
    }
}
