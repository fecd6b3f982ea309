package org.maekhai.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whom of a trainer's local governments to visit first: what the rooms know of it. */
public interface ScoredPlaces {
    /** Those of whom the trainer is in charge on a day, whatever the scope of the caller, the most urgent first. */
    List<ScoredPlace> ofTrainer(UUID trainerId, LocalDate on);
}
