package org.maekhai.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param code the person's, the same in every cohort; a new one is made when it is left out
 * @param provinceCode needed for a provincial office; of a local government it follows
 * @param result left out: not known yet
 */
record SaveParticipant(
        @Size(max = 40, message = "TOO_LONG") String code,

        @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
        String name,

        @Size(max = 200, message = "TOO_LONG") String position,
        @NotNull(message = "REQUIRED") Affiliation affiliation,
        String provinceCode,
        String localGovernmentCode,
        @NotNull(message = "REQUIRED") ParticipantRole role,
        TrainingResult result) {}
