package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.maekhai.registry.Thailand;
import org.maekhai.security.People;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiText;

/** Trainers (ครู ก): made only of who passed, corrected, transferred. */
@ApplicationScoped
class TrainerRegister {
    private final Clock clock;
    private final Employers employers;
    private final TrainingStore training;
    private final TrainerStore store;
    private final TrainerQueries queries;
    private final Trainers trainers;
    private final People people;
    private final Instance<TrainerWork> work;
    private final Journal journal;

    TrainerRegister(
            Clock clock,
            Employers employers,
            TrainingStore training,
            TrainerStore store,
            TrainerQueries queries,
            Trainers trainers,
            People people,
            Instance<TrainerWork> work,
            Journal journal) {
        this.clock = clock;
        this.employers = employers;
        this.training = training;
        this.store = store;
        this.queries = queries;
        this.trainers = trainers;
        this.people = people;
        this.work = work;
        this.journal = journal;
    }

    Page<TrainerView> list(PageRequest request, TrainerFilter filter, LocalDate on) {
        return queries.list(request, filter, on == null ? today() : on);
    }

    Stored<TrainerDetail> get(UUID id) {
        var seen = queries.inScope(id, today());
        return store.byId(id).map(trainer -> stored(seen, trainer)).orElseThrow(Failure::notFound);
    }

    @Transactional
    Stored<TrainerDetail> create(CreateTrainer request) {
        var passed = passed(request);
        var name = ThaiText.orNull(request.name());
        var position = ThaiText.orNull(request.position());
        var employment =
                request.affiliation() == null && request.provinceCode() == null && request.localGovernmentCode() == null
                        ? again(passed.employment())
                        : employers.named(
                                required(request.affiliation()), request.provinceCode(), request.localGovernmentCode());
        Thailand.requireInside(request.latitude(), request.longitude());
        var trainer = new Trainer(
                Ids.next(clock),
                passed.code(),
                name != null ? name : passed.name(),
                position != null ? position : passed.position(),
                passed.cohortId(),
                request.capacity(),
                skills(request.skills()),
                ThaiText.orNull(request.phone()),
                ThaiText.orNull(request.email()),
                request.activeFrom(),
                request.activeTo(),
                List.of(new Posting(null, employment, request.latitude(), request.longitude())),
                0);
        trainer.check();
        if (store.idOf(trainer.code()).isPresent()) {
            throw Failure.conflict("ALREADY_TRAINER");
        }
        store.insert(trainer);
        var after = seen(trainer);
        journal.write(Written.Action.CREATE, trainer.subject(today()), null, after.view());
        return after;
    }

    private Employment again(Employment of) {
        return employers.named(of.affiliation(), of.provinceCode(), of.localGovernmentCode());
    }

    private static Affiliation required(Affiliation affiliation) {
        if (affiliation == null) {
            throw Failure.invalid("/affiliation", "REQUIRED");
        }
        return affiliation;
    }

    /** The participation that makes a trainer, locked so that the pass isn't taken away meanwhile. */
    private Participant passed(CreateTrainer request) {
        var code = ThaiText.orNull(request.code());
        if (request.participantId() == null && code == null) {
            throw Failure.invalid("/code", "REQUIRED");
        }
        if (request.participantId() == null) {
            return requirePassed(code, request.cohortId(), "/code");
        }
        var found = training.lockedParticipant(request.participantId())
                .filter(Participant::passed)
                .orElseThrow(() -> Failure.invalid("/participantId", "NOT_PASSED"));
        if (code != null && !code.equals(found.code())) {
            throw Failure.invalid("/code", "INCONSISTENT");
        }
        if (request.cohortId() != null && !request.cohortId().equals(found.cohortId())) {
            throw Failure.invalid("/cohortId", "INCONSISTENT");
        }
        return found;
    }

    private Participant requirePassed(String code, UUID cohortId, String pointer) {
        return training.passes(code, cohortId).stream()
                .findFirst()
                .flatMap(found -> training.lockedParticipant(found.id()))
                .filter(found -> found.passed() && found.code().equals(code))
                .orElseThrow(() -> Failure.invalid(pointer, "NOT_PASSED"));
    }

    @Transactional
    Stored<TrainerDetail> update(UUID id, UpdateTrainer request, IfMatch ifMatch) {
        var before = own(id);
        var known = before.postingOn(today());
        var employment = employers.named(request.affiliation(), request.provinceCode(), request.localGovernmentCode());
        Thailand.requireInside(request.latitude(), request.longitude());
        var cohortId = request.cohortId() == null ? before.cohortId() : request.cohortId();
        var posting = new Posting(known.from(), employment, request.latitude(), request.longitude());
        var changed = new Trainer(
                        id,
                        before.code(),
                        ThaiText.normalize(request.name()),
                        ThaiText.orNull(request.position()),
                        cohortId,
                        request.capacity(),
                        skills(request.skills()),
                        ThaiText.orNull(request.phone()),
                        ThaiText.orNull(request.email()),
                        request.activeFrom(),
                        request.activeTo(),
                        before.postings(),
                        before.version())
                .posted(posting);
        if (changed.sameAs(before)) {
            return seen(before);
        }
        ifMatch.requires(before.version());
        changed.check();
        if (!cohortId.equals(before.cohortId())) {
            requirePassed(before.code(), cohortId, "/cohortId");
        }
        if (!employment.sameAs(known.employment())) {
            refuseEmployer(id, posting);
        }
        if (changed.capacity() < before.capacity()) {
            work.forEach(each -> each.refuseCapacity(id, changed.capacity(), today()));
        }
        return write(before, changed);
    }

    /** From that day on it serves elsewhere; the same transfer again changes nothing. */
    @Transactional
    Stored<TrainerDetail> transfer(UUID id, TransferTrainer request) {
        var before = own(id);
        var employment = employers.named(request.affiliation(), request.provinceCode(), request.localGovernmentCode());
        Thailand.requireInside(request.latitude(), request.longitude());
        var posting = new Posting(request.from(), employment, request.latitude(), request.longitude());
        if (before.postings().stream().anyMatch(posting::sameAs)) {
            return seen(before);
        }
        var changed = before.transferred(posting);
        refuseEmployer(id, posting);
        return write(before, changed);
    }

    @Transactional
    Stored<TrainerDetail> takeBack(UUID id, LocalDate from, IfMatch ifMatch) {
        var before = own(id);
        var changed = before.withoutTransfer(from);
        ifMatch.requires(before.version());
        // who was there before is there again from that day
        var again = changed.postingOn(from);
        refuseEmployer(id, new Posting(from, again.employment(), null, null));
        return write(before, changed);
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        var stored = own(id);
        ifMatch.requires(stored.version());
        List<TrainerWork.Standing> standing = new ArrayList<>();
        work.forEach(each -> standing.addAll(each.standingOn(List.of(id))));
        if (!standing.isEmpty()) {
            throw Failure.conflict("TRAINER_IN_USE").with("blockers", standing);
        }
        var view = seen(stored).view();
        store.delete(id);
        journal.write(Written.Action.DELETE, stored.subject(today()), view, null);
    }

    /** Locked; 404 when the caller may not see it, 403 when it isn't of its province. */
    private Trainer own(UUID id) {
        queries.inScope(id, today());
        var found = store.locked(id).orElseThrow(Failure::notFound);
        employers.requireOwn(found.postingOn(today()).employment().provinceCode());
        return found;
    }

    private void refuseEmployer(UUID id, Posting posting) {
        var code = posting.employment().localGovernmentCode();
        if (code != null) {
            work.forEach(each -> each.refuseEmployer(id, code, posting.from()));
        }
    }

    private Stored<TrainerDetail> write(Trainer before, Trainer changed) {
        var old = seen(before).view();
        var fresh = changed.with(before.version() + 1);
        store.update(fresh);
        var after = seen(fresh);
        journal.write(Written.Action.UPDATE, fresh.subject(today()), old, after.view());
        return after;
    }

    /** From now on that user is this trainer. @param userId null: nobody is */
    @Transactional
    Stored<TrainerDetail> tie(UUID id, UUID userId, IfMatch ifMatch) {
        var before = own(id);
        var known = store.userOf(id).map(TiedUser::id).orElse(null);
        if (Objects.equals(known, userId)) {
            return seen(before);
        }
        if (known != null || ifMatch.header() != null) {
            ifMatch.requires(before.version());
        }
        if (userId != null) {
            requireFitting(userId, before);
        }
        var old = seen(before).view();
        store.tie(id, userId);
        var after = seen(before);
        journal.write(Written.Action.UPDATE, before.subject(today()), old, after.view());
        return after;
    }

    /** Whoever visits for a trainer works for its province or the nation, and is no other trainer. */
    private void requireFitting(UUID userId, Trainer trainer) {
        var person = people.find(userId).orElseThrow(() -> Failure.invalid("/userId", "UNKNOWN_USER"));
        if (!person.scope()
                .coversProvince(trainer.postingOn(today()).employment().provinceCode())) {
            throw Failure.invalid("/userId", "USER_ELSEWHERE");
        }
        if (trainers.trainerOf(userId).isPresent()) {
            throw Failure.conflict("USER_TIED");
        }
    }

    private Stored<TrainerDetail> seen(Trainer trainer) {
        return stored(queries.get(trainer.id(), today()), trainer);
    }

    /** With the version of the row that was read first: where it was posted, and whose it is, may be newer than that, never older. */
    private Stored<TrainerDetail> stored(Stored<TrainerView> seen, Trainer trainer) {
        return new Stored<>(
                TrainerDetail.of(
                        seen.view(),
                        employers.isOwn(seen.view().provinceCode())
                                ? store.userOf(trainer.id()).orElse(null)
                                : null,
                        trainer.postings().stream().map(Posting::view).toList()),
                seen.version());
    }

    private static Set<Skill> skills(Set<Skill> asked) {
        return asked == null || asked.isEmpty() ? Set.of() : EnumSet.copyOf(asked);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
