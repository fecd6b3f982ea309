package org.maekhai.assignment;

import java.time.LocalDate;
import java.util.UUID;

/** What a list of assignments is narrowed to; null means any. @param on in force on that day */
record AssignmentFilter(
        String province, String district, UUID trainer, String localGovernment, AssignmentRole role, LocalDate on) {}
