package org.maekhai.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Corrects what is known of a trainer. Affiliation, place and coordinates correct the posting of today; who moves to
 * another place is transferred instead.
 *
 * @param cohortId that was passed; left out: as it is
 */
record UpdateTrainer(
        UUID cohortId,

        @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
        String name,

        @Size(max = 200, message = "TOO_LONG") String position,
        @NotNull(message = "REQUIRED") Affiliation affiliation,
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
