package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.compliance.ComplianceProjection;
import org.maekhai.compliance.ObservedFacts;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/**
 * Visits are entered, changed and deleted, and what was seen becomes facts, in one transaction. Where facts are touched their
 * writers are waited for first, then those of the province's visits, and then the visit is locked, its clinic last: everybody
 * takes these in that order.
 */
@ApplicationScoped
class VisitWriting {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;
    private final Trainers trainers;
    private final Checklists checklists;
    private final ComplianceProjection projection;
    private final ObservedFacts facts;
    private final VisitWriters writers;
    private final VisitLock lock;
    private final VisitStore store;
    private final VisitViews views;
    private final Journal journal;

    VisitWriting(
            Clock clock,
            CurrentUser currentUser,
            Jdbc jdbc,
            LocalGovernments localGovernments,
            Trainers trainers,
            Checklists checklists,
            ComplianceProjection projection,
            ObservedFacts facts,
            VisitWriters writers,
            VisitLock lock,
            VisitStore store,
            VisitViews views,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
        this.trainers = trainers;
        this.checklists = checklists;
        this.projection = projection;
        this.facts = facts;
        this.writers = writers;
        this.lock = lock;
        this.store = store;
        this.views = views;
        this.journal = journal;
    }

    /** @param created whether there was none of that id */
    record Saved(Stored<VisitView> visit, boolean created) {}

    @Transactional
    Saved save(UUID id, SaveVisit request, IfMatch ifMatch) {
        var stated = request.stripped();
        var to = localGovernments.named(stated.localGovernmentCode());
        var known = lock(id, to, stated.state() == VisitState.DONE && stated.observed() != null);
        var said = known == null ? stated : stated.stillOf(known.said().clinicId());
        var writer = writers.now();
        if (known == null) {
            writer.require(to.place(), said.trainerIds());
            requireClinicOf(said, null);
            return new Saved(make(id, to, said, null), true);
        }
        writer.require(known);
        writer.require(to.place(), said.trainerIds());
        requireClinicOf(said, known.said().clinicId());
        if (said.equals(known.said())) {
            return new Saved(views.of(known), false);
        }
        ifMatch.requires(known.version());
        return new Saved(change(known, to, said), false);
    }

    /** New ones, in the transaction of the caller, who answers for their clinic. */
    void begin(Collection<SaveVisit> all) {
        if (all.stream().anyMatch(said -> said.observed() != null)) {
            projection.lockForWriting();
        }
        lock.provinces(all.stream()
                .flatMap(said -> localGovernments.byCode(said.localGovernmentCode()).stream())
                .map(known -> known.place().provinceCode())
                .toList());
    }

    /** One of those that were begun. */
    Stored<VisitView> enter(UUID id, SaveVisit request) {
        var said = request.stripped();
        var to = localGovernments.named(said.localGovernmentCode());
        writers.now().require(to.place(), said.trainerIds());
        return make(id, to, said, null);
    }

    /** @param to where it is about to lie; null: where it lies. @return null: there is none of that id */
    private Visit lock(UUID id, LocalGovernments.Known to, boolean willObserve) {
        var before = store.find(id);
        boolean observes = willObserve || before.filter(Visit::observes).isPresent();
        if (observes) {
            projection.lockForWriting();
        }
        Set<String> provinces = new HashSet<>();
        before.ifPresent(visit -> provinces.add(visit.provinceCode()));
        if (to != null) {
            provinces.add(to.place().provinceCode());
        }
        lock.provinces(provinces);
        var known = store.lock(id).orElse(null);
        if (known != null && (known.observes() && !observes || !provinces.contains(known.provinceCode()))) {
            // somebody entered what was observed, or moved it, between the two
            throw Failure.conflict("CHANGED_MEANWHILE");
        }
        return known;
    }

    private Stored<VisitView> make(UUID id, LocalGovernments.Known to, SaveVisit said, String code) {
        check(said, null, to);
        var visit = Visit.made(id, to, said, code, now(), currentUser.caller().name());
        observe(visit);
        store.insert(List.of(visit));
        var after = views.of(visit);
        journal.write(Written.Action.CREATE, visit.subject(), null, after.view());
        return after;
    }

    private Stored<VisitView> change(Visit known, LocalGovernments.Known to, SaveVisit said) {
        var changed = known.changed(to, said, now());
        check(said, known.said(), to);
        var before = views.of(known);
        if (changed.observes() || known.observes()) {
            facts.observe(changed.id(), to, said.on(), changed.observes() ? said.observed() : null);
        }
        store.update(changed, known);
        var after = views.of(changed);
        journal.write(Written.Action.UPDATE, changed.subject(), before.view(), after.view());
        return after;
    }

    private void observe(Visit visit) {
        if (visit.observes()) {
            facts.observe(
                    visit.id(), visit.of(), visit.said().on(), visit.said().observed());
        }
    }

    private void check(SaveVisit said, SaveVisit before, LocalGovernments.Known to) {
        refuse(problems(said, before, to));
    }

    /** What visits have in common, whichever places they are of: whether one exists is asked of each. @throws Failure 422 */
    void requireRight(SaveVisit request) {
        var said = request.stripped();
        refuse(problems(said, null, localGovernments.named(said.localGovernmentCode())).stream()
                .filter(wrong -> !wrong.code().equals("NOT_EXISTING"))
                .toList());
    }

    private static void refuse(List<Failure.FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw Failure.invalid(wrong);
        }
    }

    private List<Failure.FieldError> problems(SaveVisit said, SaveVisit before, LocalGovernments.Known to) {
        var today = LocalDate.now(clock);
        var serving = trainers.of(said.trainerIds(), Objects.requireNonNullElse(said.day(), today)).stream()
                .collect(Collectors.toMap(Serving::id, trainer -> trainer));
        var asked = said.checklist() == null
                ? null
                : checklists.find(said.checklist().id()).orElse(null);
        return VisitRules.problems(
                said,
                before,
                new VisitRules.Known(today, localGovernments.register().byId(to.id()), serving, asked));
    }

    /** Only a clinic makes a visit part of it: one that somebody put there could be in its way. */
    private static void requireClinicOf(SaveVisit said, UUID clinicId) {
        if (said.clinicId() != null && !said.clinicId().equals(clinicId)) {
            throw Failure.invalid("/clinicId", "UNKNOWN_CLINIC");
        }
    }

    private Visit lockKnown(UUID id) {
        return Optional.ofNullable(lock(id, null, false)).orElseThrow(Failure::notFound);
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        var known = lockKnown(id);
        writers.now().requireMayDelete(known);
        ifMatch.requires(known.version());
        remove(known);
    }

    private void remove(Visit known) {
        var before = views.of(known);
        if (known.observes()) {
            facts.takeBack(known.id(), known.of());
        }
        store.delete(known);
        journal.write(Written.Action.DELETE, known.subject(), before.view(), null);
    }

    /**
     * Those of a clinic, whatever the scope: nobody else writes them, or others of these provinces, until the transaction of the
     * caller ends.
     *
     * @param held the provinces in which it was or will be held
     */
    List<Visit> ofClinic(UUID clinicId, Collection<String> held) {
        var sql = new Sql("select v.* from visit v")
                .where("v.clinic_id = ?", clinicId)
                .append("order by v.id");
        var before = store.list(sql);
        boolean observe = before.stream().anyMatch(Visit::observes);
        if (observe) {
            projection.lockForWriting();
        }
        Set<String> provinces = new HashSet<>(held);
        before.forEach(visit -> provinces.add(visit.provinceCode()));
        lock.provinces(provinces);
        jdbc.list(
                new Sql("select v.id from visit v where v.clinic_id = ? order by v.id for update", clinicId),
                row -> row.getObject(1, UUID.class));
        var locked = store.list(sql);
        if (!locked.stream().allMatch(visit -> provinces.contains(visit.provinceCode()))
                || !observe && locked.stream().anyMatch(Visit::observes)) {
            // somebody entered what was observed, or moved one, between the two
            throw Failure.conflict("CHANGED_MEANWHILE");
        }
        return locked;
    }

    /** One of {@link #ofClinic} anew. */
    void change(UUID id, SaveVisit request) {
        var known = writableOfClinic(id);
        var said = request.stripped();
        var to = localGovernments.named(said.localGovernmentCode());
        writers.now().require(to.place(), said.trainerIds());
        change(known, to, said);
    }

    /** One of {@link #ofClinic} that should not have been made. */
    void withdraw(UUID id) {
        remove(writableOfClinic(id));
    }

    private Visit writableOfClinic(UUID id) {
        var known = store.find(id).orElseThrow(Failure::notFound);
        writers.now().require(known);
        return known;
    }

    /** The visited local government says what it thinks of a visit: once the same is enough. */
    @Transactional
    Stored<VisitView> confirm(UUID id, boolean agrees, String remark) {
        var known = lockKnown(id);
        var caller = currentUser.caller();
        caller.scope().require(known.of().place());
        var is = known.confirmation();
        if (is != null && is.confirmed() == agrees && Objects.equals(is.remark(), remark)) {
            return views.of(known);
        }
        var before = views.of(known);
        var confirmed = known.confirmed(new Confirmation(agrees, remark, now(), caller.name()));
        store.update(confirmed, known);
        var after = views.of(confirmed);
        journal.write(
                agrees ? Written.Action.CONFIRM : Written.Action.REFUSE, known.subject(), before.view(), after.view());
        return after;
    }

    /** As exactly as it can be stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
