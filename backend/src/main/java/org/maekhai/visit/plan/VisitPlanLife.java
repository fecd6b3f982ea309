package org.maekhai.visit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.job.Searches;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;
import org.maekhai.visit.DayPolicy;
import org.maekhai.visit.PlannedVisit;
import org.maekhai.visit.VisitBooks;
import org.maekhai.visit.VisitMode;

/** From the proposal of a plan of days to its planned visits (memo order 1). */
@ApplicationScoped
class VisitPlanLife {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Trainers trainers;
    private final TrainerAhead ahead;
    private final DayPolicy policy;
    private final VisitPlans plans;
    private final VisitPlanStore store;
    private final PlanChecks checks;
    private final DaySearch search;
    private final Searches searches;
    private final VisitBooks books;
    private final Journal journal;

    VisitPlanLife(
            Clock clock,
            CurrentUser currentUser,
            Trainers trainers,
            TrainerAhead ahead,
            DayPolicy policy,
            VisitPlans plans,
            VisitPlanStore store,
            PlanChecks checks,
            DaySearch search,
            Searches searches,
            VisitBooks books,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.trainers = trainers;
        this.ahead = ahead;
        this.policy = policy;
        this.plans = plans;
        this.store = store;
        this.checks = checks;
        this.search = search;
        this.searches = searches;
        this.books = books;
        this.journal = journal;
    }

    @Transactional
    Stored<VisitPlanView> propose(ProposeVisitPlan request) {
        requirePossible(request.from(), request.to());
        var trainer = trainers.find(request.trainerId(), request.from())
                .orElseThrow(() -> Failure.invalid("/trainerId", "UNKNOWN_TRAINER"));
        requireInScope(trainer);
        plans.requireMayPlan(trainer.id());
        var province = province(trainer, request.from());
        ConstraintSearch.requireSolver();
        trainers.lock(trainer.id());
        store.underWay(trainer.id()).ifPresent(other -> {
            throw Failure.conflict("VISIT_PLAN_UNDER_WAY").with("planId", other.id);
        });
        var plan = new VisitPlan(Ids.next(clock), province, trainer, request, policy);
        var facts = ahead.now(plan, trainer);
        if (facts.places().isEmpty()) {
            throw Failure.conflict("NOTHING_TO_VISIT");
        }
        if (facts.days().isEmpty()) {
            throw Failure.invalid("/to", "NO_WORKING_DAY");
        }
        plan.createdAt = now();
        plan.createdBy = currentUser.caller().name();
        store.persistAndFlush(plan);
        store.replace(plan.id, facts);
        searches.ask(search, plan.id, false);
        return written(plan, Written.Action.CREATE, request);
    }

    private void requirePossible(LocalDate from, LocalDate to) {
        var today = LocalDate.now(clock);
        if (from.isBefore(today)) {
            throw Failure.invalid("/from", "PAST_DATE");
        }
        // nobody's standing is worked out for later years, and so no score: all are those of the first day, whichever
        // is the last
        if (FiscalYear.of(from).year() > FiscalYear.of(today).year() + 1) {
            throw Failure.invalid("/from", "BAD_DATE");
        }
        if (to.isBefore(from)) {
            throw Failure.invalid("/to", "DATES_REVERSED");
        }
        if (to.isAfter(from.plusDays(ProposeVisitPlan.LONGEST - 1L))) {
            throw Failure.invalid("/to", "PERIOD_TOO_LONG", ProposeVisitPlan.LONGEST);
        }
    }

    /** 404 of one who serves elsewhere; those of the Department serve everywhere. */
    private void requireInScope(Serving trainer) {
        if (trainer.provinceCode() != null && !currentUser.scope().coversProvince(trainer.provinceCode())) {
            throw Failure.notFound();
        }
    }

    /** That of the trainer, or where the Department's trainer has most to do. */
    private String province(Serving trainer, LocalDate on) {
        var province = trainer.provinceCode() == null
                ? ahead.provinceOfMost(trainer, on, currentUser.scope())
                : trainer.provinceCode();
        if (province == null) {
            throw Failure.conflict("NOTHING_TO_VISIT");
        }
        return province;
    }

    @Transactional
    Stored<VisitPlanView> cancel(UUID id) {
        var plan = plans.locked(id);
        plan.cancel(now());
        store.flush();
        searches.giveUp(search, id);
        return written(plan, Written.Action.UPDATE, Map.of("state", plan.state));
    }

    /** One stop on another day, or out of the plan; the days that it touches in their shortest order. */
    @Transactional
    Stored<VisitPlanView> move(UUID id, String code, MoveStop request, IfMatch ifMatch) {
        if (request.leavesOut() == (request.on() != null)) {
            throw Failure.invalid("/on", "REQUIRED");
        }
        var plan = plans.locked(id);
        var facts = store.of(id);
        var place = facts.places().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(Failure::notFound);
        var to = request.leavesOut() ? null : day(facts, request.on());
        if (to == null ? place.on() == null : to.on().equals(place.on())) {
            return plans.view(plan);
        }
        ifMatch.requires(plan.version);
        plan.requireReady();
        if (!place.isPossible()) {
            throw Failure.conflict("NOT_A_STOP", place.name());
        }
        var moved = facts.moved(plan, place, to);
        if (moved == null) {
            throw Failure.conflict("DAY_FULL", to.on());
        }
        store.replace(id, moved);
        boolean asWanted = moved.used().stream().allMatch(VisitPlanFacts.Day::wanted);
        plan.rescored(moved.objective(plan), asWanted);
        store.touch(plan);
        store.flush();
        journal.write(
                Written.Action.UPDATE,
                plan.subject(),
                brief(place),
                brief(moved.places().stream()
                        .filter(one -> one.id() == place.id())
                        .findFirst()
                        .orElseThrow()));
        return plans.view(plan);
    }

    private static VisitPlanFacts.Day day(VisitPlanFacts facts, LocalDate on) {
        return facts.days().stream()
                .filter(day -> day.on().equals(on))
                .findFirst()
                .orElseThrow(() -> Failure.invalid("/on", "NOT_A_DAY_OF_THE_PLAN"));
    }

    private static Map<String, String> brief(VisitPlanFacts.Place place) {
        return Map.of(
                "localGovernmentCode",
                place.code(),
                "on",
                place.on() == null ? "" : place.on().toString());
    }

    /** All its visits or none; refuses when what the plan was made from moved since. */
    @Transactional
    Stored<VisitPlanView> accept(UUID id) {
        var plan = plans.locked(id);
        plan.requireReady();
        var facts = store.of(id);
        var stops = facts.used().stream()
                .flatMap(day -> facts.stops(day.on()).stream())
                .toList();
        if (stops.isEmpty()) {
            throw Failure.conflict("VISIT_PLAN_EMPTY");
        }
        var made = stops.stream().map(stop -> stop.madeInto(Ids.next(clock))).toList();
        var visits = made.stream()
                .map(stop -> new PlannedVisit(
                        stop.visitId(), stop.code(), stop.on(), VisitMode.ON_SITE, List.of(plan.trainerId)))
                .toList();
        books.begin(visits);
        var moved = checks.movedSince(plan, facts);
        if (!moved.isEmpty()) {
            throw Failure.conflict("VISIT_PLAN_OUTDATED", moved.size()).with("changed", moved);
        }
        books.plan(visits);
        store.made(id, made);
        plan.accepted(now(), currentUser.caller().name());
        return written(
                plan,
                Written.Action.ACCEPT,
                Map.of(
                        "state",
                        plan.state,
                        "visits",
                        stops.stream().map(VisitPlanLife::brief).toList()));
    }

    private Stored<VisitPlanView> written(VisitPlan plan, Written.Action action, Object what) {
        store.flush();
        journal.write(action, plan.subject(), null, what);
        return plans.view(plan);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
