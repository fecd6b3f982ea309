package org.maekhai.assignment.plan;

import java.util.UUID;

/**
 * Gives a local government of a plan another trainer, or pins or frees the one that it has.
 *
 * @param trainerId null: as it is; {@code trainerCode} instead names a supposed trainer, too
 * @param pinned null: pinned when the trainer is changed, else as it is
 */
record ChangeLine(UUID trainerId, String trainerCode, Boolean pinned) {}
