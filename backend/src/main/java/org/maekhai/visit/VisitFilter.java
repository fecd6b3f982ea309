package org.maekhai.visit;

import java.time.LocalDate;
import java.util.UUID;

/** What visits are looked for by; null: any. @param overdue planned, and their day has passed: today, or {@code asOf} */
record VisitFilter(
        String province,
        String district,
        String localGovernment,
        UUID trainer,
        Boolean mine,
        VisitState state,
        VisitMode mode,
        Boolean overdue,
        LocalDate asOf,
        LocalDate from,
        LocalDate to,
        String q) {}
