package org.maekhai.training;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a trainer serves from a day on, until the next posting begins.
 *
 * @param from null: since ever
 * @param latitude its own coordinates, where it has any
 */
record PostingView(
        LocalDate from,
        @Schema(required = true) Affiliation affiliation,
        String provinceCode,
        String localGovernmentCode,
        Double latitude,
        Double longitude) {}
