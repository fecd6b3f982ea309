package org.maekhai.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Makes a trainer of somebody who passed a training: named by participation, or by the person's code.
 *
 * @param cohortId that was passed; left out: the newest
 * @param name left out: as in the training; so are position, and affiliation with its place
 * @param capacity the greatest number of primary local governments, 1..500
 */
record CreateTrainer(
        UUID participantId,
        @Size(max = 40, message = "TOO_LONG") String code,
        UUID cohortId,
        @Size(max = 200, message = "TOO_LONG") String name,
        @Size(max = 200, message = "TOO_LONG") String position,
        Affiliation affiliation,
        String provinceCode,
        String localGovernmentCode,
        Double latitude,
        Double longitude,
        @NotNull(message = "REQUIRED") Integer capacity,
        Set<@NotNull(message = "REQUIRED") Skill> skills,
        @Size(max = 100, message = "TOO_LONG") String phone,
        @Size(max = 200, message = "TOO_LONG") String email,
        LocalDate activeFrom,
        LocalDate activeTo) {}
