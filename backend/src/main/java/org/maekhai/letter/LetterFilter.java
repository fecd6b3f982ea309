package org.maekhai.letter;

import java.time.LocalDate;
import java.util.UUID;

/** What letters are looked for by; null: any. */
record LetterFilter(
        String province,
        String district,
        String localGovernment,
        LetterKind kind,
        LetterState state,
        Boolean open,
        UUID subject,
        LocalDate from,
        LocalDate to,
        String q) {}
