package org.maekhai.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What trainers do, told by the feature that assigns them. Called in the transaction of the write, with the trainer locked
 * ({@link Trainers#lock}). An implementation must not be {@code @Transactional} itself: an import turns a refusal into the
 * error of one row and goes on.
 */
public interface TrainerWork {
    /**
     * Something that stands on a trainer.
     *
     * @param code of the local government
     * @param what it is: {@code assignment 2026-10-01}
     */
    record Standing(String code, String what) {}

    /**
     * Nobody supervises the local government that employs them: asked before a posting is stored.
     *
     * @param from the first day of the posting; null: since ever
     * @throws org.maekhai.shared.problem.Failure 409 when the trainer is assigned to it on that day or later
     */
    void refuseEmployer(UUID trainerId, String localGovernmentCode, LocalDate from);

    /**
     * Asked before a capacity is stored that is less than before.
     *
     * @throws org.maekhai.shared.problem.Failure 409 when the trainer has more local governments on that day or later
     */
    default void refuseCapacity(UUID trainerId, int capacity, LocalDate from) {}

    /** What would be lost with these trainers, asked before they are deleted or their import is undone. */
    List<Standing> standingOn(Collection<UUID> trainerIds);
}
