package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Place;
import org.maekhai.shared.Stored;
import org.maekhai.shared.problem.Failure;

/** Visits for the rooms: by the one rule of who may see and write them, in the transaction of the caller. */
@ApplicationScoped
public class VisitBooks {
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final VisitQueries queries;
    private final VisitStore store;
    private final VisitViews views;
    private final VisitWriters writers;
    private final VisitLock lock;
    private final VisitChanges changes;

    VisitBooks(
            CurrentUser currentUser,
            LocalGovernments localGovernments,
            VisitQueries queries,
            VisitStore store,
            VisitViews views,
            VisitWriters writers,
            VisitLock lock,
            VisitChanges changes) {
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.queries = queries;
        this.store = store;
        this.views = views;
        this.writers = writers;
        this.lock = lock;
        this.changes = changes;
    }

    /** @throws Failure 404 outside the scope */
    public Stored<VisitView> get(UUID id) {
        return views.of(queries.inScope(id));
    }

    /** @throws Failure 404 outside the scope */
    public VisitForRooms require(UUID id) {
        return forRooms(queries.inScope(id));
    }

    /**
     * Nobody else writes or deletes it until the transaction ends.
     *
     * @throws Failure 404 outside the scope, 403 NOT_YOUR_VISIT
     */
    public VisitForRooms requireWritable(UUID id) {
        var visit = store.lock(id).orElseThrow(Failure::notFound);
        writers.now().require(visit);
        return forRooms(visit);
    }

    /**
     * The code of the local government of a visit, if the caller may see it: nobody changes or deletes it until the transaction
     * ends.
     */
    public Optional<String> placeOf(UUID id) {
        return seen(store.lock(id)).map(visit -> visit.place().code());
    }

    /** A visit, if the caller may see it: nobody changes or deletes it until the transaction ends. */
    public Optional<VisitForRooms> lock(UUID id) {
        return seen(store.lock(id)).map(this::forRooms);
    }

    /** A visit, if the caller may see it. */
    public Optional<VisitForRooms> find(UUID id) {
        return seen(store.find(id)).map(this::forRooms);
    }

    private Optional<Visit> seen(Optional<Visit> visit) {
        return visit.filter(found -> currentUser.scope().covers(found.of().place()));
    }

    private VisitForRooms forRooms(Visit visit) {
        return new VisitForRooms(
                visit.id(),
                visit.of(),
                visit.state(),
                visit.said().day(),
                visit.said().trainerIds(),
                writers.now().may(visit));
    }

    /**
     * All of them, or none.
     *
     * @throws Failure what is wrong with the first that can't be; a pointer begins with its place in the list: {@code /3/plannedOn}
     */
    public List<VisitView> plan(List<PlannedVisit> visits) {
        return record(visits.stream()
                .map(planned -> new NewVisit(planned.id(), planned.said()))
                .toList());
    }

    /** Nobody else writes visits of these provinces until the transaction ends: what is looked at from now on stays so. */
    public void begin(List<PlannedVisit> visits) {
        lock(visits.stream().map(PlannedVisit::said).toList());
    }

    private void lock(List<SaveVisit> visits) {
        lock.some(
                visits.stream()
                        .flatMap(said -> localGovernments.byCode(said.localGovernmentCode()).stream())
                        .map(known -> known.place().provinceCode())
                        .toList(),
                visits.stream().anyMatch(said -> said.observed() != null));
    }

    /** All of them, or none; see {@link #plan}. A clinic may say that it is the one that they are part of. */
    public List<VisitView> record(List<NewVisit> visits) {
        lock(visits.stream().map(NewVisit::said).toList());
        List<VisitView> made = new ArrayList<>();
        for (var visit : visits) {
            try {
                made.add(enter(visit.id(), visit.said().stripped()));
            } catch (Failure wrong) {
                throw at(made.size(), wrong);
            }
        }
        return made;
    }

    /** The caller answers for the clinic that it is said to be part of. */
    private VisitView enter(UUID id, SaveVisit said) {
        var to = localGovernments.named(said.localGovernmentCode());
        writers.now().require(to.place(), said.trainerIds());
        return changes.make(id, to, said).view();
    }

    /** @throws Failure 422 unless what a clinic says of each who came could be said of a visit, whoever comes */
    public void requireRight(SaveVisit said) {
        changes.requireRight(said.stripped());
    }

    /**
     * Those of a clinic, whatever the scope: nobody else writes them, or others of these provinces, until the transaction ends.
     * The clinic itself is locked after them.
     *
     * @param held the provinces in which it was or will be held
     */
    public List<VisitView> ofClinic(UUID clinicId, Collection<String> held) {
        return views.of(lock.ofClinic(clinicId, held));
    }

    /** One of {@link #ofClinic} anew. @throws Failure 404 and 403 as of any visit, 422 as for one that is entered */
    public void change(UUID id, SaveVisit request) {
        var known = writableOfClinic(id);
        var said = request.stripped();
        var to = localGovernments.named(said.localGovernmentCode());
        writers.now().require(to.place(), said.trainerIds());
        changes.change(known, to, said);
    }

    /** Deletes one of {@link #ofClinic}, whoever else may not delete what was done. */
    public void withdraw(UUID id) {
        changes.remove(writableOfClinic(id));
    }

    private Visit writableOfClinic(UUID id) {
        var known = store.find(id).orElseThrow(Failure::notFound);
        writers.now().require(known);
        return known;
    }

    /** @throws Failure 403 unless visits with these trainers are the caller's to write */
    public void requireOwn(Place place, List<UUID> trainerIds) {
        writers.now().require(place, trainerIds);
    }

    private static Failure at(int place, Failure wrong) {
        return wrong.errors().isEmpty()
                ? wrong
                : Failure.invalid(wrong.errors().stream()
                        .map(error ->
                                new Failure.FieldError("/" + place + error.pointer(), error.code(), error.arguments()))
                        .toList());
    }
}
