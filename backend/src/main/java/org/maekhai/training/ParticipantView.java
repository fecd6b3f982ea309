package org.maekhai.training;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who took part in a cohort.
 *
 * @param code the person's: the same in every cohort
 * @param result null: not known yet
 * @param trainerId of the trainer that the person is, whichever cohort it passed
 */
record ParticipantView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID cohortId,
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        String position,
        @Schema(required = true) Affiliation affiliation,
        String provinceCode,
        String provinceName,
        String localGovernmentCode,
        String localGovernmentName,
        @Schema(required = true) ParticipantRole role,
        TrainingResult result,
        UUID trainerId) {}
