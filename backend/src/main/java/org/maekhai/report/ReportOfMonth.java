package org.maekhai.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How the report of a province and month stands.
 *
 * @param state of the newest version; {@code officially} the one that counts for others while a correction is being written
 * @param version the newest; 0: none
 * @param submittedOn for the first time
 * @param counts for the nation: a version was submitted and not returned; {@code total} and the rates are its
 */
public record ReportOfMonth(
        String provinceCode,
        String name,
        YearMonth month,
        ReportState state,
        ReportState officially,
        int version,
        LocalDate dueOn,
        LocalDate submittedOn,
        ReportTiming timing,
        boolean returned,
        boolean counts,
        String signedBy,
        String letterNumber,
        ReportHolder holder,
        Integer total,
        Double rate,
        Double previousRate,
        Instant changedAt) {}
