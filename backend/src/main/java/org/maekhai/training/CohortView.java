package org.maekhai.training;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One run of a training course (memo order 1).
 *
 * @param provinceCode of the provincial office that held it; null: the Department
 * @param participants trainees and observers of the whole nation; {@code passed} trainees only
 * @param trainers who are trainers because they passed here
 */
record CohortView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        String course,
        @Schema(required = true) int fiscalYear,
        @Schema(required = true) LocalDate startsOn,
        @Schema(required = true) LocalDate endsOn,
        String venue,
        String provinceCode,
        String provinceName,
        @Schema(required = true) int participants,
        @Schema(required = true) int trainees,
        @Schema(required = true) int observers,
        @Schema(required = true) int passed,
        @Schema(required = true) int trainers) {}
