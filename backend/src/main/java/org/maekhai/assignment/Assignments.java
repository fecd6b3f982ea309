package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/** Assignments by hand: made, replaced, ended, handed over. */
@ApplicationScoped
class Assignments {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final AssignmentLock lock;
    private final AssignmentStore store;
    private final AssignmentQueries queries;
    private final LocalGovernments localGovernments;
    private final Trainers trainers;
    private final Journal journal;

    Assignments(
            Clock clock,
            CurrentUser currentUser,
            AssignmentLock lock,
            AssignmentStore store,
            AssignmentQueries queries,
            LocalGovernments localGovernments,
            Trainers trainers,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.lock = lock;
        this.store = store;
        this.queries = queries;
        this.localGovernments = localGovernments;
        this.trainers = trainers;
        this.journal = journal;
    }

    /** What is to be assigned: whom to whom, and by whom it was asked for. */
    private record Wanted(
            LocalGovernments.Known of, Serving trainer, AssignmentRole role, LocalDate from, LocalDate to) {}

    Page<AssignmentView> list(PageRequest request, AssignmentFilter filter) {
        return queries.list(request, filter);
    }

    Stored<AssignmentView> get(UUID id) {
        return queries.inScope(id);
    }

    @Transactional
    Stored<AssignmentView> assign(AssignTrainer request) {
        var of = localGovernments.named(request.localGovernmentCode());
        currentUser.scope().require(of.place());
        requirePossible(request.from(), "/from");
        requirePossible(request.to(), "/to");
        lock.province(of.place().provinceCode());
        var wanted = new Wanted(
                of,
                locked(request.trainerId(), request.from(), "/trainerId"),
                request.role(),
                request.from(),
                request.to());
        if (!queries.exists(of.id(), request.from())) {
            throw Failure.invalid("/localGovernmentCode", "NOT_EXISTING", request.from());
        }
        replace(wanted, request.replaces());
        return make(wanted);
    }

    /** As the trainer stands while nobody else transfers, assigns or changes it. */
    private Serving locked(UUID trainerId, LocalDate on, String pointer) {
        if (trainers.find(trainerId, on).isEmpty()) {
            throw Failure.invalid(pointer, "UNKNOWN_TRAINER");
        }
        trainers.lock(trainerId);
        return trainers.find(trainerId, on).orElseThrow(() -> Failure.invalid(pointer, "UNKNOWN_TRAINER"));
    }

    private static void requirePossible(LocalDate day, String pointer) {
        if (day != null && !FiscalYear.of(day).isPlausible()) {
            throw Failure.invalid(pointer, "BAD_DATE");
        }
    }

    /** The rules of memo order 1 that keep a trainer from a local government; the pointer says what is wrong. */
    private void requireFit(Wanted wanted) {
        var trainer = wanted.trainer();
        if (trainer.provinceCode() != null
                && !trainer.provinceCode().equals(wanted.of().place().provinceCode())) {
            throw Failure.invalid("/trainerId", "OTHER_PROVINCE");
        }
        if (!trainer.activeOn(wanted.from())) {
            throw Failure.invalid("/trainerId", "TRAINER_INACTIVE", wanted.from());
        }
        if (queries.employs(trainer.id(), wanted.of().id(), wanted.from(), wanted.to())) {
            throw Failure.invalid("/trainerId", "OWN_EMPLOYER");
        }
        if (wanted.role() == AssignmentRole.PRIMARY
                && queries.primaries(trainer.id(), wanted.from(), wanted.to()) >= trainer.capacity()) {
            throw Failure.conflict("CAPACITY_EXCEEDED", trainer.name(), trainer.capacity());
        }
    }

    /** Ends what the caller saw in force, and refuses when something else is. */
    private void replace(Wanted wanted, UUID replaces) {
        var there = store.overlapping(wanted.of().id(), wanted.from(), wanted.to());
        var rivals = new ArrayList<Assignment>();
        for (var other : there) {
            boolean same = other.trainerId.equals(wanted.trainer().id());
            if (same && other.role == AssignmentRole.BACKUP && wanted.role() == AssignmentRole.PRIMARY) {
                // who stood in takes over
                end(other, wanted.from().minusDays(1));
            } else if (other.id.equals(replaces) && other.role == wanted.role()) {
                rivals.add(other);
            } else if (same) {
                throw Failure.conflict("ALREADY_ASSIGNED").with("assignment", queries.view(other.id));
            } else if (wanted.role() == AssignmentRole.PRIMARY && other.role == AssignmentRole.PRIMARY) {
                rivals.add(other);
            }
        }
        boolean seen = replaces == null
                ? rivals.stream().noneMatch(rival -> rival.isInForceOn(wanted.from()))
                : rivals.stream().anyMatch(rival -> rival.id.equals(replaces));
        if (!seen) {
            throw Failure.conflict("ASSIGNMENT_CHANGED").with("inForce", views(rivals));
        }
        for (var rival : rivals) {
            if (!rival.id.equals(replaces)) {
                throw Failure.conflict(rival.isInForceOn(wanted.from()) ? "ASSIGNMENT_CHANGED" : "ASSIGNMENT_OVERLAPS")
                        .with("inForce", views(rivals));
            }
        }
        rivals.forEach(rival -> end(rival, wanted.from().minusDays(1)));
        store.flush();
    }

    private List<AssignmentView> views(List<Assignment> of) {
        return of.stream().map(one -> queries.view(one.id)).toList();
    }

    /** Makes an assignment whose rivals are gone. */
    private Stored<AssignmentView> make(Wanted wanted) {
        requireFit(wanted);
        var fresh = new Assignment(
                        Ids.next(clock),
                        wanted.trainer().id(),
                        wanted.of().id(),
                        wanted.role(),
                        wanted.from(),
                        wanted.to())
                .madeBy(currentUser.caller().name(), clock.instant().atOffset(ZoneOffset.UTC));
        store.persistAndFlush(fresh);
        var made = queries.stored(fresh.id);
        journal.write(Written.Action.CREATE, made.view().subject(), null, made.view());
        return made;
    }

    /** The last day, or gone when it would never have begun. */
    private void end(Assignment assignment, LocalDate lastDay) {
        var before = queries.view(assignment.id);
        boolean begins = store.end(assignment, lastDay);
        store.flush();
        if (begins) {
            journal.write(Written.Action.UPDATE, before.subject(), before, queries.view(assignment.id));
        } else {
            journal.write(Written.Action.DELETE, before.subject(), before, null);
        }
    }

    @Transactional
    Stored<AssignmentView> end(UUID id, LocalDate on) {
        var seen = get(id).view();
        requirePossible(on, "/on");
        lock.province(seen.localGovernment().province().code());
        var found = locked(id);
        if (!on.equals(found.to)) {
            if (on.isBefore(found.from)) {
                throw Failure.invalid("/on", "DATES_REVERSED");
            }
            end(found, on);
        }
        return queries.stored(id);
    }

    /** Takes back one that has not begun; what has begun only ends. */
    @Transactional
    void withdraw(UUID id, IfMatch ifMatch) {
        var seen = get(id).view();
        lock.province(seen.localGovernment().province().code());
        var found = locked(id);
        ifMatch.requires(found.version);
        found.requireNotBegun(LocalDate.now(clock));
        end(found, found.from.minusDays(1));
    }

    /** As it is now that nobody else writes; another may have taken it away meanwhile. */
    private Assignment locked(UUID id) {
        return store.findByIdOptional(id).orElseThrow(Failure::notFound);
    }

    /** All or nothing: where it can't be, 409 names each local government and the reason. */
    @Transactional
    HandedOver handOver(HandOver request) {
        requirePossible(request.from(), "/from");
        var leaving =
                trainers.findInScope(request.fromTrainerId(), request.from()).orElseThrow(Failure::notFound);
        Serving successor = null;
        if (request.toTrainerId() != null) {
            if (request.toTrainerId().equals(request.fromTrainerId())) {
                throw Failure.invalid("/toTrainerId", "SAME_TRAINER");
            }
        }
        provincesOf(leaving, request.from()).forEach(lock::province);
        if (request.toTrainerId() != null) {
            successor = locked(request.toTrainerId(), request.from(), "/toTrainerId");
        }
        List<AssignmentView> made = new ArrayList<>();
        List<Map<String, Object>> refused = new ArrayList<>();
        var work = queries.fromOn(leaving.id(), request.from()).stream()
                .map(queries::view)
                .filter(view -> request.localGovernmentCodes() == null
                        || request.localGovernmentCodes().contains(view.localGovernmentCode()))
                .toList();
        requireWork(request, work);
        for (var view : work) {
            var old = store.findById(view.id());
            var of = localGovernments.byCode(view.localGovernmentCode()).orElseThrow();
            var from = old.from.isAfter(request.from()) ? old.from : request.from();
            var to = old.to;
            end(old, from.minusDays(1));
            if (successor == null || standsBy(successor, of, old.role, from, to)) {
                continue;
            }
            try {
                var wanted = new Wanted(of, successor, old.role, from, to);
                replace(wanted, null);
                made.add(make(wanted).view());
            } catch (Failure refusal) {
                refused.add(Map.of(
                        "code", of.ref().code(),
                        "name", of.ref().name(),
                        "reason",
                                refusal.errors().isEmpty()
                                        ? refusal.code()
                                        : refusal.errors().get(0).code()));
            }
        }
        if (!refused.isEmpty()) {
            throw Failure.conflict("HAND_OVER_REFUSED", refused.size()).with("refused", refused);
        }
        return new HandedOver(work.size(), made);
    }

    /** Each local government that was named is one of the trainer's. */
    private static void requireWork(HandOver request, List<AssignmentView> work) {
        var asked = request.localGovernmentCodes() == null ? List.<String>of() : request.localGovernmentCodes();
        for (int i = 0; i < asked.size(); i++) {
            var code = asked.get(i);
            if (work.stream().noneMatch(view -> view.localGovernmentCode().equals(code))) {
                throw Failure.invalid("/localGovernmentCodes/" + i, "UNKNOWN_PLACE", code);
            }
        }
    }

    private List<String> provincesOf(Serving leaving, LocalDate from) {
        return queries.fromOn(leaving.id(), from).stream()
                .map(id -> queries.view(id).localGovernment().province().code())
                .distinct()
                .sorted()
                .toList();
    }

    /** Who is primary already needs not stand in as well. */
    private boolean standsBy(
            Serving successor, LocalGovernments.Known of, AssignmentRole role, LocalDate from, LocalDate to) {
        return role == AssignmentRole.BACKUP
                && store.overlapping(of.id(), from, to).stream()
                        .anyMatch(other -> other.trainerId.equals(successor.id()));
    }
}
