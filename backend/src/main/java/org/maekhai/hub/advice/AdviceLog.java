package org.maekhai.hub.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.maekhai.hub.HubLock;
import org.maekhai.hub.HubPlaces;
import org.maekhai.hub.Today;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Whom hubs helped with what: entered by the hub itself, or by the officers of its place (memo order 3). */
@ApplicationScoped
class AdviceLog {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Today today;
    private final HubLock lock;
    private final HubPlaces places;
    private final AdviceQueries queries;
    private final AdviceStore store;
    private final Journal journal;

    AdviceLog(
            Clock clock,
            CurrentUser currentUser,
            Today today,
            HubLock lock,
            HubPlaces places,
            AdviceQueries queries,
            AdviceStore store,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.today = today;
        this.lock = lock;
        this.places = places;
        this.queries = queries;
        this.store = store;
        this.journal = journal;
    }

    Page<AdviceView> list(PageRequest request, UUID hub, String localGovernment, LocalDate from, LocalDate to) {
        requireSeen(hub);
        return queries.list(request, hub, localGovernment, from, to);
    }

    Stored<AdviceView> get(UUID hub, UUID id) {
        requireSeen(hub);
        return queries.inScope(hub, id);
    }

    @Transactional
    Stored<AdviceView> log(UUID hubId, UUID id, LogAdvice request, IfMatch ifMatch) {
        requireWritable(hubId);
        var known = store.findById(id);
        if (known != null && !known.hubId.equals(hubId)) {
            // whose it is, is nobody else's business
            throw Failure.notFound();
        }
        var before = known == null ? null : queries.stored(id);
        if (known != null
                && known.says(request)
                && before.view().localGovernment().code().equals(request.localGovernmentCode())) {
            return before;
        }
        today.requirePast(request.on());
        int to = queries.memberOn(hubId, request.localGovernmentCode(), request.on())
                .orElseThrow(() -> Failure.invalid(
                        "/localGovernmentCode", "NOT_A_MEMBER", request.localGovernmentCode(), request.on()));
        if (known == null) {
            var fresh = new HubAdvice(id, hubId);
            fresh.say(request, to);
            fresh.createdAt = clock.instant().atOffset(ZoneOffset.UTC);
            fresh.createdBy = currentUser.caller().name();
            store.persistAndFlush(fresh);
            var after = queries.stored(id);
            journal.write(Written.Action.CREATE, after.view().subject(), null, after.view());
            return after;
        }
        ifMatch.requires(known.version);
        known.say(request, to);
        store.flush();
        var after = queries.stored(id);
        journal.write(Written.Action.UPDATE, before.view().subject(), before.view(), after.view());
        return after;
    }

    @Transactional
    void delete(UUID hubId, UUID id, IfMatch ifMatch) {
        requireWritable(hubId);
        var known = store.findByIdOptional(id)
                .filter(advice -> advice.hubId.equals(hubId))
                .orElseThrow(Failure::notFound);
        ifMatch.requires(known.version);
        var before = queries.stored(id).view();
        store.delete(known);
        store.flush();
        journal.write(Written.Action.DELETE, before.subject(), before, null);
    }

    private void requireSeen(UUID hub) {
        places.whereIs(hub);
    }

    /** Members may read what they were told, and no more: the hub enters it. Locked: no link begins or ends meanwhile. */
    private void requireWritable(UUID hubId) {
        if (!currentUser.scope().covers(places.whereIs(hubId))) {
            throw Failure.forbidden("FORBIDDEN");
        }
        lock.linksOf(hubId);
    }
}
