package org.maekhai.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.page.NotInTables;

/**
 * A trainer as it serves on the day that was asked for.
 *
 * @param latitude of the base, always known: see {@link Serving}
 * @param capacity the greatest number of primary local governments
 * @param active on that day
 * @param phone often somebody's own: in no table, and not told to who only observes
 */
record TrainerView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        String position,
        @Schema(required = true) Affiliation affiliation,
        String provinceCode,
        String provinceName,
        String localGovernmentCode,
        String localGovernmentName,
        @Schema(required = true) double latitude,
        @Schema(required = true) double longitude,
        @Schema(required = true) int capacity,
        @Schema(required = true) boolean active,
        LocalDate activeFrom,
        LocalDate activeTo,
        @Schema(required = true) List<Skill> skills,
        @NotInTables String phone,
        String email,
        @Schema(required = true) UUID cohortId,
        @Schema(required = true) String cohortName) {}
