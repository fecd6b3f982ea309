package org.maekhai.shared.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.maekhai.shared.problem.Failure;

/**
 * Plans of one kind and the facts that they were made from, as stored.
 *
 * @param <P> the plan
 * @param <F> its facts, with what was found
 */
public abstract class PlanStore<P extends SearchedPlan, F> implements PanacheRepositoryBase<P, UUID> {
    /** Whoever changes it waits for the others. */
    public P locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Failure::notFound);
    }

    /** The facts as they were when the plan was made, with what was found. */
    public abstract F of(UUID planId);

    /** Puts facts in the place of those that were stored. */
    public abstract void replace(UUID planId, F facts);

    /** What is known of a search while it goes on; the version stays, because nobody wrote anything. */
    public abstract void note(UUID planId, SearchKind.Progress progress);
}
