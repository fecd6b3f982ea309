package org.maekhai.registry;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day on which government offices are closed.
 *
 * @param provinceCodes null: everywhere
 * @param certain false: expected, until the cabinet has decided
 */
record HolidayView(
        @Schema(required = true) LocalDate day,
        @Schema(required = true) String name,
        List<String> provinceCodes,
        @Schema(required = true) boolean certain) {}
