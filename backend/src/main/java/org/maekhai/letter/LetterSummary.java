package org.maekhai.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.PlaceRef;
import org.maekhai.shared.page.NotInTables;

/**
 * A letter as it stands in lists.
 *
 * @param subjectId what it is about: a hub, or a visit
 * @param title what it says behind เรื่อง, {@code addressee} behind เรียน on the first of its sheets: as when it was last moved on
 * @param addressees how many sheets it has, one to each
 */
@Schema(name = "LetterSummary")
record LetterSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) LetterKind kind,
        @NotInTables @Schema(required = true) UUID subjectId,
        @Schema(required = true) PlaceRef province,
        @NotInTables PlaceRef district,
        LocalGovernmentRef localGovernment,
        @Schema(required = true) String title,
        @Schema(required = true) String addressee,
        @Schema(required = true) int addressees,
        @Schema(required = true) LetterState state,
        String letterNumber,
        LocalDate letterDate,
        String signedBy,
        LocalDate sentOn,
        LocalDate receivedOn,
        LetterHolder holder,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant changedAt) {}
