package org.maekhai.visit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question of a checklist.
 *
 * @param id unique within a checklist; later versions keep it while it is the same question
 * @param textEn in English
 * @param yesWhen what counts as yes
 * @param weight 1..3, in the score of its module
 * @param byPhone asked in a telephone call as well
 * @param offers the observed fact that its answer offers to enter
 */
public record Question(
        @Schema(required = true) UUID id,
        @Schema(required = true) ChecklistModule module,
        @Schema(required = true) String text,
        String textEn,
        String yesWhen,
        @Schema(required = true) int weight,
        @Schema(required = true) boolean byPhone,
        Offer offers) {}
