package org.maekhai.letter;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What letters are looked for by; null: any.
 *
 * @param unsentSince those that are signed and not sent, and lie since that day or longer
 */
record LetterFilter(
        String province,
        String district,
        String localGovernment,
        LetterKind kind,
        LetterState state,
        Boolean open,
        UUID subject,
        LocalDate unsentSince,
        LocalDate from,
        LocalDate to,
        String q) {}
