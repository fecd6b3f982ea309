package org.maekhai.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.PlaceRef;

/**
 * A letter on its way to a signature and to whoever receives it.
 *
 * @param position of whoever signed it, {@code capacity} for whom
 * @param may what the caller may do with it now
 * @param signedWords its words are those that were signed, whatever becomes of what it is about; else those of now
 */
@Schema(name = "LetterView")
record LetterView(
        @Schema(required = true) UUID id,
        @Schema(required = true) LetterKind kind,
        @Schema(required = true) UUID subjectId,
        @Schema(required = true) PlaceRef province,
        PlaceRef district,
        LocalGovernmentRef localGovernment,
        @Schema(required = true) String title,
        @Schema(required = true) String addressee,
        @Schema(required = true) int addressees,
        @Schema(required = true) List<String> addresseeNames,
        @Schema(required = true) LetterState state,
        String letterNumber,
        LocalDate letterDate,
        String signedBy,
        String position,
        String capacity,
        LocalDate sentOn,
        LocalDate receivedOn,
        LetterHolder holder,
        @Schema(required = true) List<LetterStep> route,
        @Schema(required = true) List<LetterAction> may,
        @Schema(required = true) boolean signedWords,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant changedAt) {}
