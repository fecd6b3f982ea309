package org.maekhai.report.nation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.report.ReportHolder;
import org.maekhai.report.ReportState;
import org.maekhai.report.ReportTiming;

/** A report in a list, without its texts. @param rate of its latest version that was submitted and not returned */
record ReportItem(
        @Schema(required = true) String provinceCode,
        @Schema(required = true) String province,
        @Schema(required = true) YearMonth month,
        @Schema(required = true) ReportState state,
        @Schema(required = true) int version,
        @Schema(required = true) LocalDate dueOn,
        LocalDate submittedOn,
        Boolean late,
        @Schema(required = true) ReportTiming timing,
        String signedBy,
        String letterNumber,
        ReportHolder holder,
        Double rate,
        Instant changedAt) {}
