package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.maekhai.compliance.ComplianceProjection;
import org.maekhai.shared.Stored;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiText;

/** From the invitation of a hub to its end (memo order 3). */
@ApplicationScoped
class HubLife {
    private final ComplianceProjection projection;
    private final Hubs hubs;
    private final Today today;
    private final HubLock lock;
    private final HubStore store;
    private final HubPlaces places;
    private final HubLinks links;
    private final Journal journal;

    HubLife(
            ComplianceProjection projection,
            Hubs hubs,
            Today today,
            HubLock lock,
            HubStore store,
            HubPlaces places,
            HubLinks links,
            Journal journal) {
        this.projection = projection;
        this.hubs = hubs;
        this.today = today;
        this.lock = lock;
        this.store = store;
        this.places = places;
        this.links = links;
        this.journal = journal;
    }

    @Transactional
    Stored<HubView> invite(UUID id, InviteHub request) {
        today.requirePast(request.on());
        var hub = lockedWithFacts(id);
        var before = Hubs.brief(hub);
        hub.invite(request.on(), request.letterNumber().strip(), eligibility(hub));
        return written(Written.Action.UPDATE, hub, before);
    }

    @Transactional
    Stored<HubView> accept(UUID id, AcceptHub request) {
        today.requirePast(request.on());
        var hub = lockedWithFacts(id);
        var before = Hubs.brief(hub);
        hub.accept(request.on(), eligibility(hub));
        if (ThaiText.orNull(request.contact()) != null) {
            hub.contact = request.contact().strip();
        }
        if (ThaiText.orNull(request.phone()) != null) {
            hub.phone = request.phone().strip();
        }
        links.begin(hub, request.on());
        return written(Written.Action.ACCEPT, hub, before);
    }

    @Transactional
    Stored<HubView> decline(UUID id, MoveHub request) {
        today.requirePast(request.on());
        var hub = lock.hub(id);
        var before = Hubs.brief(hub);
        hub.decline(request.on(), request.reason().strip());
        links.endAll(hub, request.on());
        return written(Written.Action.REFUSE, hub, before);
    }

    @Transactional
    Stored<HubView> suspend(UUID id, MoveHub request) {
        today.requirePast(request.on());
        var hub = lock.hub(id);
        var before = Hubs.brief(hub);
        hub.suspend(request.on(), request.reason().strip());
        return written(Written.Action.UPDATE, hub, before);
    }

    @Transactional
    Stored<HubView> resume(UUID id, MoveHub request) {
        today.requirePast(request.on());
        var hub = lockedWithFacts(id);
        var before = Hubs.brief(hub);
        hub.resume(request.on(), request.reason().strip(), eligibility(hub));
        return written(Written.Action.UPDATE, hub, before);
    }

    @Transactional
    Stored<HubView> retire(UUID id, MoveHub request) {
        today.requirePast(request.on());
        var hub = lock.hub(id);
        var before = Hubs.brief(hub);
        hub.retire(request.on(), request.reason().strip());
        links.endAll(hub, request.on());
        return written(Written.Action.UPDATE, hub, before);
    }

    /** Facts first, then hubs, as those do who write facts: what it earned can't change until this is done. */
    private Hub lockedWithFacts(UUID id) {
        projection.lockForWriting();
        return lock.hub(id);
    }

    private Eligibility eligibility(Hub hub) {
        return places.of(List.of(hub.localGovernmentId), today.day()).stream()
                .findFirst()
                .orElseThrow(Failure::notFound)
                .eligibility();
    }

    private Stored<HubView> written(Written.Action action, Hub hub, Object before) {
        store.flush();
        journal.write(action, store.subject(hub), before, Hubs.brief(hub));
        return hubs.view(hub);
    }
}
