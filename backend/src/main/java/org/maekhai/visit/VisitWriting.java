package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.problem.Failure;

/** One visit is entered, changed, deleted or confirmed at somebody's request, and what was seen becomes facts, in one transaction. */
@ApplicationScoped
class VisitWriting {
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final VisitWriters writers;
    private final VisitLock lock;
    private final VisitChanges changes;
    private final VisitViews views;

    VisitWriting(
            CurrentUser currentUser,
            LocalGovernments localGovernments,
            VisitWriters writers,
            VisitLock lock,
            VisitChanges changes,
            VisitViews views) {
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.writers = writers;
        this.lock = lock;
        this.changes = changes;
        this.views = views;
    }

    @Transactional
    Saved<VisitView> save(UUID id, SaveVisit request, IfMatch ifMatch) {
        var stated = request.stripped();
        var to = localGovernments.named(stated.localGovernmentCode());
        boolean willObserve = stated.state() == VisitState.DONE && stated.observed() != null;
        var known = lock.one(id, to.place().provinceCode(), willObserve).orElse(null);
        var said = known == null ? stated : stated.stillOf(known.said().clinicId());
        var writer = writers.now();
        if (known == null) {
            writer.require(to.place(), said.trainerIds());
            requireClinicOf(said, null);
            return new Saved<>(changes.make(id, to, said), true);
        }
        writer.require(known);
        writer.require(to.place(), said.trainerIds());
        requireClinicOf(said, known.said().clinicId());
        if (said.equals(known.said())) {
            return new Saved<>(views.of(known), false);
        }
        ifMatch.requires(known.version());
        return new Saved<>(changes.change(known, to, said), false);
    }

    /** Only a clinic makes a visit part of it: one that somebody put there could be in its way. */
    private static void requireClinicOf(SaveVisit said, UUID clinicId) {
        if (said.clinicId() != null && !said.clinicId().equals(clinicId)) {
            throw Failure.invalid("/clinicId", "UNKNOWN_CLINIC");
        }
    }

    private Visit lockKnown(UUID id) {
        return lock.one(id, null, false).orElseThrow(Failure::notFound);
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        var known = lockKnown(id);
        writers.now().requireMayDelete(known);
        ifMatch.requires(known.version());
        changes.remove(known);
    }

    @Transactional
    Stored<VisitView> confirm(UUID id, boolean agrees, String remark) {
        var known = lockKnown(id);
        currentUser.scope().require(known.of().place());
        return changes.confirm(known, agrees, remark);
    }
}
